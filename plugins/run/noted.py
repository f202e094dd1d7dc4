"""What was looked up while something was made: while all of it is the same, so is what was made."""

from __future__ import annotations

from collections.abc import Callable, Hashable, ItemsView, Iterator, Mapping, ValuesView
from contextlib import contextmanager
from typing import Any, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
#: Where something was looked up, and under which key; under `ALL` where all there was looked at.
Lookup = tuple[str, Any]
ALL = None


class Notes:
    """Notes what is looked up, for one thing that is made after another."""

    def __init__(self) -> None:
        self._noted: dict[Lookup, None] = {}
        self._made: dict[Hashable, tuple[Any, dict[Lookup, None]]] = {}

    def note(self, where: str, key: Any) -> None:
        """Something is looked up, whether it is there or not."""
        self._noted[where, key] = None

    @contextmanager
    def separate(self) -> Iterator[dict[Lookup, None]]:
        """Yield what is looked up within, apart from what was noted before."""
        before, self._noted = self._noted, {}
        try:
            yield self._noted
        finally:
            self._noted = before

    def once(self, key: Hashable, make: Callable[[], Any]) -> Any:
        """A value that several share, made when the first one asks; what it stands on is
        noted for each.
        """
        if key not in self._made:
            with self.separate() as noted:
                value = make()
            self._made[key] = value, noted
        value, noted = self._made[key]
        self._noted |= noted
        return value


class NotedMapping(Mapping[K, V]):
    """A table whose keys are noted when somebody asks for them."""

    def __init__(self, where: str, values: Mapping[K, V], notes: Notes) -> None:
        self._where, self._values, self._notes = where, values, notes

    def __getitem__(self, key: K) -> V:
        self._notes.note(self._where, key)
        return self._values[key]

    def __contains__(self, key: object) -> bool:
        self._notes.note(self._where, key)
        return key in self._values

    def get(self, key: K, default: Any = None) -> Any:
        """As of any table."""
        self._notes.note(self._where, key)
        return self._values.get(key, default)

    def __iter__(self) -> Iterator[K]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def values(self) -> ValuesView[V]:
        """As of any table."""
        return self._all().values()

    def items(self) -> ItemsView[K, V]:
        """As of any table."""
        return self._all().items()

    def _all(self) -> Mapping[K, V]:
        self._notes.note(self._where, ALL)
        return self._values
