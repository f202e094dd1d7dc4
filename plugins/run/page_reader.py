"""What a room wants to know of written pages, and how it is read of one page for all rooms."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from ..html import Edit, WrittenPage, edited


class Parameters(NamedTuple):
    """On what the result of a reader depends beside the page, and on what its annotation does."""

    read: bytes = b""
    annotate: bytes = b""


@dataclass(frozen=True)
class PageReader:
    """What a room wants to know of written pages.

    `name` holds the version of what it does. `read` is a top-level function `(page, parameters) →
    result`. `parameters` gives for the path of a page what else the result depends on, or None
    where the page is none of the room's. `part` is what the result stands on: the whole page, as
    those before left it, or its main part as it was rendered. `annotate` is a top-level function
    `(page, parameters, result) → edits`, which it has made in the tree as well.
    """

    name: str
    read: Callable[[WrittenPage, bytes], bytes]
    parameters: Callable[[str], Parameters | None]
    part: Literal["page", "main"] = "page"
    annotate: Callable[[WrittenPage, bytes, bytes], Sequence[Edit]] | None = None


class ReadFailed(Exception):
    """A reader could not read a page; it says why."""


class ReaderStep(NamedTuple):
    """What one reader is to do with a page; `known` is its result where that is kept."""

    reader: PageReader
    parameters: Parameters
    known: bytes | None


class PageRead(NamedTuple):
    """What the readers made of one page: results by reader, why others failed, and all edits."""

    results: dict[str, bytes]
    failed: dict[str, str]
    edits: list[Edit]


def read_page(source: bytes, steps: Sequence[ReaderStep]) -> PageRead:
    """Parse a page once and let each reader in turn read it."""
    page, found = WrittenPage.parse(source), PageRead({}, {}, [])
    for reader, parameters, known in steps:
        try:
            result = reader.read(page, parameters.read) if known is None else known
            made = reader.annotate(page, parameters.annotate, result) if reader.annotate else ()
            if made:
                found.edits.extend(made)
                page.changed()
            found.results[reader.name] = result
        except Exception as cause:
            found.failed[reader.name] = f"{type(cause).__name__}: {cause}"
    page.discard()
    return found


def annotated(source: bytes, path: str, readers: Iterable[PageReader]) -> bytes:
    """A page of this path with the edits that readers make in it, for who looks at it alone: one
    that they give a recording is without.
    """
    steps = [
        ReaderStep(one, parameters, None)
        for one in readers
        if one.annotate and (parameters := one.parameters(path)) is not None
    ]
    edits = read_page(source, steps).edits
    if any(one.purpose == "blank" for one in edits):
        edits = [one for one in edits if one.purpose in ("attribute", "slot")]
    return edited(source.decode(), edits).encode()
