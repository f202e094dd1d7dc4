"""The first stage: a content folder, read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..domain import Kinds, Problem
from ..frontmatter.header import Header
from ..run import Work
from .beside import Beside, read_beside
from .cached_pages import read_pages
from .downloads.inventory import Download, inventory
from .files import Place, read_bytes, walk
from .mergers import Mergers, read_mergers
from .page import Read

#: Values by which other pages call a page.
_NAMES = ("title", "short_title", "code")


@dataclass(frozen=True)
class ContentFolder:
    """What a content folder holds, each file by itself: nothing is looked up in another yet.

    `path` is the folder, `reads` are the pages, in the order of their paths, `problems` what is
    wrong with files and folders; what is wrong within a page stands on it. `refused` are the
    problems of downloads.
    """

    path: Path
    reads: tuple[Read, ...]
    beside: Beside
    mergers: Mergers
    downloads: tuple[Download, ...]
    refused: tuple[Problem, ...]
    problems: tuple[Problem, ...]


def read(
    content: Path,
    languages: tuple[str, ...],
    words: Mapping[str, Mapping[str, Any]],
    kinds: Kinds,
    work: Work | None = None,
) -> ContentFolder:
    """Return what every file of a content folder says; `words` name the way back from a footnote.
    With `work` a page is read again only when its file changed.
    """
    beside = read_beside(content, languages, kinds)
    problems = list(beside.problems)
    places: list[Place] = []
    for place in walk(content, languages, kinds):
        if isinstance(place, Problem):
            problems.append(place)
        else:
            places.append(place)
    reads = _read(content, places, words, kinds, work)
    mergers = read_mergers(content)
    if isinstance(mergers, Problem):
        problems.append(mergers)
        mergers = Mergers()
    downloads, refused = inventory(content)
    problems += refused
    return ContentFolder(
        content, tuple(reads), beside, mergers, downloads, tuple(refused), tuple(problems)
    )


def _read(
    content: Path,
    places: Sequence[Place],
    words: Mapping[str, Mapping[str, Any]],
    kinds: Kinds,
    work: Work | None,
) -> list[Read]:
    # National records last: which of them others stand on is known by then.
    in_turn = sorted(places, key=lambda place: place.national)
    opened = [(place, read_bytes(content, place.path)) for place in in_turn]
    given: list[tuple[Place, bytes, str]] = []
    for place, raw in opened:
        if isinstance(raw, bytes):
            back = words.get(place.lang, {}).get("footnote", {}).get("back", "↩")
            given.append((place, raw, str(back)))
    pages = read_pages(given, kinds, work)
    reads: dict[str, Read] = {}
    laid_under = set[str]()
    for place, raw in opened:
        read = Read(place, problems=(raw,)) if isinstance(raw, Problem) else next(pages)
        laid_under.add(read.base)
        if place.national and str(read.header.values.get("code")) not in laid_under:
            read = replace(read, header=_names_alone(read.header))
        reads[place.path] = read
    return [reads[place.path] for place in places]


def _names_alone(header: Header) -> Header:
    """The header of a record that no page stands on: its values are in the record, and those of
    all records at once are a fifth of the memory that a large portal takes.
    """
    remaining = {name: value for name, value in header.values.items() if name in _NAMES}
    return replace(header, values=remaining)
