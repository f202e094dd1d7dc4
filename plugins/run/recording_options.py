"""What of a portal is recorded, and how: the settings of recordings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

#: The bit rates that recordings may have, in kbit/s: below, words are hard to tell apart; above,
#: this voice has nothing to gain.
BITRATES = (16, 24, 32, 40, 48, 56, 64)


@dataclass(frozen=True)
class RecordingOptions:
    """Which pages are spoken, and what is made of it.

    `kinds` and `languages` are those that are spoken, all where there are none; `most` is how many
    pages, the most visited first, 0 for all. `bitrate` is in kbit/s.
    `books` says that life events are EPUBs too, which hold their recordings once more. With
    `estimate` recordings are worked out and told, and none is made.
    """

    kinds: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    most: int = 0
    bitrate: int = 32
    books: bool = False
    estimate: bool = False

    @staticmethod
    def from_settings(settings: Mapping[str, Any]) -> RecordingOptions:
        """What Pelican's settings ask for."""
        usual = RecordingOptions()
        return RecordingOptions(
            kinds=tuple(settings.get("PORTAL_SPEECH_KINDS") or ()),
            languages=tuple(settings.get("PORTAL_SPEECH_LANGUAGES") or ()),
            most=int(settings.get("PORTAL_SPEECH_MOST") or 0),
            bitrate=int(settings.get("PORTAL_SPEECH_BITRATE") or usual.bitrate),
            books=bool(settings.get("PORTAL_BOOKS", False)),
            estimate=bool(settings.get("PORTAL_SPEECH_ESTIMATE", False)),
        )
