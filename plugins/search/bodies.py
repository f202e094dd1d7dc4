"""What documents say, as keys with their counts: read once, and not again until the text is another one."""
from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from plugins.model import Job, Work, WorkFailed

from .kept import Kept


@dataclass(frozen=True)
class Body:
    """A document's text. `seal` changes when the text does; `size` is how many keys it has in all."""

    seal: str
    size: int
    read: Callable[[], bytes]

    @property
    def counts(self) -> dict[str, int]:
        """How often each key occurs; read each time, for all of them at once are too many."""
        counted: dict[str, int] = json.loads(self.read())
        return counted


def read_bodies(texts: Sequence[bytes], name: str, job: Job, work: Work,
                cache: Path) -> Iterator[tuple[int, Body | WorkFailed]]:
    """Yield `(index, body)` for each text, known ones first. `job` counts a text's keys, as JSON; `name` holds its
    version. Of what was read only its size is kept: the index itself holds the rest."""
    kept = Kept(cache / "bodies.json", name)
    seals = [seal(text) for text in texts]
    sizes = {one: size for one in seals if (size := kept.values.get(one)) is not None}
    missing = [place for place, one in enumerate(seals) if one not in sizes]
    for place, one in enumerate(seals):
        if one in sizes:
            yield place, Body(one, sizes[one], lambda place=place: job(texts[place], b""))  # type: ignore[misc]
    for number, counted in work.map(name, job, _Chosen(texts, missing), keep=False):
        place = missing[number]
        if isinstance(counted, WorkFailed):
            yield place, counted
        else:
            sizes[seals[place]] = sum(json.loads(counted).values())
            yield place, Body(seals[place], sizes[seals[place]], lambda counted=counted: counted)  # type: ignore[misc]
    kept.keep(sizes)


def seal(text: bytes) -> str:
    """A text's name."""
    return sha256(text).hexdigest()[:24]


class _Chosen(Sequence[bytes]):
    """Some of many texts, each taken when it is asked for."""

    def __init__(self, texts: Sequence[bytes], places: Sequence[int]) -> None:
        self._texts, self._places = texts, places

    def __getitem__(self, number: int) -> bytes:  # type: ignore[override]
        return self._texts[self._places[number]]

    def __len__(self) -> int:
        return len(self._places)
