"""Values as bytes, to be digested."""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable, Iterable, Iterator
from dataclasses import is_dataclass
from functools import cache
from typing import Any

from pydantic import BaseModel

_SETS = frozenset((set, frozenset))


def packed(value: object) -> bytes | None:
    """Return a value as bytes, the same for equal values whoever made them; none where it holds
    something that is no value, as a function that was made while running. Nobody reads them again.
    """
    return next(packed_each([value]))


def packed_each(values: Iterable[object]) -> Iterator[bytes | None]:
    """Yield each of some values as `packed` gives it, in less time than one by one."""
    out = io.BytesIO()
    pickler = pickle.Pickler(out, 5)
    pickler.dispatch_table = _reducers()
    # Without it, two equal strings are written in another way than one string that stands twice.
    pickler.fast = True
    for value in values:
        try:
            pickler.dump(value)
        except (pickle.PicklingError, TypeError, AttributeError, ValueError, RecursionError):
            yield None
        else:
            yield out.getvalue()
        out.seek(0)
        out.truncate()


@cache
def _reducers() -> _Reducers:
    return _Reducers()


class _Reducers(dict[type, Callable[[Any], Any]]):
    """How objects are written, by their class: each class is looked at once."""

    def __missing__(self, kind: type) -> Callable[[Any], Any]:
        if issubclass(kind, type):
            raise KeyError(kind)  # written by its name
        self[kind] = found = _by_fields(kind) if _has_fields(kind) else _as_usual
        return found


def _has_fields(kind: type) -> bool:
    return issubclass(kind, BaseModel) or (is_dataclass(kind) and bool(kind.__dictoffset__))


def _by_fields(kind: type) -> Callable[[Any], Any]:
    """Records are written by their fields, sets among these in order: Python's own order of a set
    differs from run to run.
    """
    name = f"{kind.__module__}.{kind.__qualname__}"

    def reduce(one: Any) -> Any:
        fields = one.__dict__
        if not _SETS.isdisjoint(map(type, fields.values())):
            fields = {key: _ordered(value) for key, value in fields.items()}
        return tuple, ((name, fields),)

    return reduce


def _as_usual(one: Any) -> Any:
    return one.__reduce_ex__(5)


def _ordered(value: object) -> object:
    return ("set", *sorted(value, key=repr)) if isinstance(value, set | frozenset) else value
