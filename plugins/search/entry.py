"""A page as search knows it: what is indexed, and what a result shows."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from ..html import WrittenPage
from ..text import fold
from .bodies import DocumentBody
from .terms import count, parts

#: At a title's end: the level or place that carries it out.
_LEVEL = "(?:cap )(?:trung uong|bo|tinh|huyen|xa|tw)"
_PLACE = re.compile(rf"\s*[-–(,]?\s*(?:thuc hien )?(?:tai |o )?{_LEVEL}\)?\W*$")
#: No such end is longer.
_PLACE_LENGTH = 60


@dataclass(frozen=True)
class Facets:
    """By what results can be narrowed; empty where it does not apply. Names are in the page's
    language.
    """

    kind: str = ""
    field: str = ""
    agency: str = ""
    level: str = ""
    online: str = ""


@dataclass(frozen=True)
class Entry:
    """One document. `also` are other names of it (short title, keywords), `body` its text."""

    id: str
    url: str
    title: str
    body: DocumentBody
    facets: Facets = Facets()
    also: tuple[str, ...] = ()
    sentence: str = ""
    #: What people ask of it → the answer, and on a second line what belongs to it; the most telling
    #: first.
    answers: Mapping[str, str] = field(default_factory=dict)
    #: Levels between the one that does it and the one where people live.
    distance: int = 0

    @cached_property
    def names(self) -> str:
        """All that it is called, a line each."""
        return "\n".join((self.title, *self.also))

    @cached_property
    def folded(self) -> str:
        """The title as people type it."""
        return fold(self.title)

    @cached_property
    def deed(self) -> str:
        """The title as people type it, without the place or level that does it."""
        place = _PLACE.search(self.folded, max(0, len(self.folded) - _PLACE_LENGTH))
        return (self.folded[: place.start()] if place else self.folded).strip(" .,;")

    @cached_property
    def size(self) -> int:
        """Syllables of the title."""
        return len(parts(self.folded))

    @property
    def order(self) -> tuple[str, ...]:
        """The place among documents: alike ones side by side, so that numbers and shards stay
        small.
        """
        return (self.facets.kind, self.facets.field, self.folded, self.title, self.id)


def read_page(page: WrittenPage, _parameters: bytes) -> bytes:
    """A written page → its keys with their counts, as JSON: a reader of pages."""
    return read_text(page.outline.text.encode(), b"")


def read_text(text: bytes, _parameters: bytes) -> bytes:
    """A text → its keys with their counts, as JSON."""
    return json.dumps(dict(sorted(count(text.decode()).items())), separators=(",", ":")).encode()
