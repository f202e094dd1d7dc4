"""What a process that builds again and again remembers, beside what is cached on the disk."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any


class BuildMemory:
    """Values by what they were made from, of this build and of the last good one: whatever no build
    has asked for since is forgotten, so that it does not grow.

    A value is handed out again and again: nobody may change it.
    """

    def __init__(self) -> None:
        self._now: dict[Hashable, Any] = {}
        self._last: dict[Hashable, Any] = {}

    def get(self, key: Hashable) -> Any:
        """A value, or None."""
        found = self._now.get(key)
        if found is None and (found := self._last.get(key)) is not None:
            self._now[key] = found
        return found

    def put(self, key: Hashable, value: Any) -> None:
        """Remember a value."""
        self._now[key] = value

    def made(self, key: Hashable, make: Callable[[], Any]) -> Any:
        """A value, made where it is not remembered."""
        found = self.get(key)
        if found is None:
            found = make()
            self._now[key] = found
        return found

    def turn(self, *, good: bool) -> None:
        """A build is over. One that was not good has asked for a part only: nothing is forgotten
        after it.
        """
        self._last = self._now if good else {**self._last, **self._now}
        self._now = {}
