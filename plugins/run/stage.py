"""Receivers of Pelican's signals as stages of a build."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from .portal import Portal

#: It is called with the Pelican that runs.
Receiver = Callable[[Any], None]


def stage(name: str) -> Callable[[Receiver], Receiver]:
    """A decorator: the time of a receiver of Pelican's `initialized` or `finalized` is noted, and
    told, as that of a stage of the build.
    """

    def decorate(receiver: Receiver) -> Receiver:
        @functools.wraps(receiver)
        def timed(pelican: Any) -> None:
            with Portal.of(pelican.settings).progress.stage(name):
                receiver(pelican)

        return timed

    return decorate
