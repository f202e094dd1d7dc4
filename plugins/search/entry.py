"""A page as search knows it: what is indexed, and what a result shows."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property

from ..html import WrittenPage
from ..text import fold
from .bodies import DocumentBody
from .terms import count, parts


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
    answer: str = ""

    @property
    def names(self) -> str:
        """All that it is called, a line each."""
        return "\n".join((self.title, *self.also))

    @cached_property
    def folded(self) -> str:
        """The title as people type it."""
        return fold(self.title)

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
