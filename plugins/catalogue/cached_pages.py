"""Pages read from files, cached by the files' bytes: an edit of one costs the reading of one."""

from __future__ import annotations

import io
import pickle
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from ..domain import Kinds
from ..run import Key, Work
from ..run.kinds import code_of_others
from .files import Place
from .page import Read, read_page


def read_pages(
    given: Sequence[tuple[Place, bytes, str]], kinds: Kinds, work: Work | None
) -> Iterator[Read]:
    """Yield what was read of each file, in their order. Each is given with its place, its bytes and
    the name of the way back from a footnote. Without `work` nothing is cached.
    """
    if work is None:
        yield from (read_page(*one) for one in given)
        return
    parameters = _parameters(kinds)
    keys = [work.key("content-page", _packed(one, kinds), parameters) for one in given]
    remembered = {place: read for place, key in enumerate(keys) if (read := work.memory.get(key))}
    results = {
        place: cached
        for place, key in enumerate(keys)
        if place not in remembered and (cached := work.get(key))
    }
    missing = [place for place in range(len(given)) if place not in {*remembered, *results}]

    def make(place: int) -> bytes:
        number = missing[place]
        return _packed(_known(read_page(*given[number]), keys[number]), kinds)

    made = work.in_copies(make, len(missing))
    for place, result in made:
        results[missing[place]] = result
        work.put(keys[missing[place]], result)
    for place in range(len(given)):
        read = remembered.get(place) or _unpacked(results.pop(place), kinds)
        work.memory.put(keys[place], read)
        yield read


def _known(read: Read, key: Key) -> Read:
    """What was read, its page with what stands for the file."""
    page = read.page and replace(read.page, read_from=bytes.fromhex(key.digest))
    return replace(read, page=page)


def _parameters(kinds: Kinds) -> bytes:
    return " ".join(kinds).encode() + code_of_others(kinds)


def _packed(value: object, kinds: Kinds) -> bytes:
    out = io.BytesIO()
    _PagePickler(out, kinds).dump(value)
    return out.getvalue()


def _unpacked(given: bytes, kinds: Kinds) -> Any:
    return _PageUnpickler(io.BytesIO(given), kinds).load()


class _PagePickler(pickle.Pickler):
    """Writes a kind as its name: whoever reads has the kinds."""

    def __init__(self, out: io.BytesIO, kinds: Kinds) -> None:
        super().__init__(out, pickle.HIGHEST_PROTOCOL)
        self._names = {id(kind): name for name, kind in kinds.items()}

    def persistent_id(self, one: object) -> str | None:
        return self._names.get(id(one))


class _PageUnpickler(pickle.Unpickler):
    def __init__(self, given: io.BytesIO, kinds: Kinds) -> None:
        super().__init__(given)
        self._kinds = kinds

    def persistent_load(self, name: str) -> object:
        return self._kinds[name]
