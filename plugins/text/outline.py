"""A written page's main content as sections of plain text."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BLOCKS = frozenset(("p", "li", "dt", "dd", "td", "th", "caption", "figcaption", "div", "section", "summary", "tr"))
_SKIPPED = frozenset(("nav", "script", "style", "template"))


@dataclass(frozen=True)
class Section:
    """A heading (its `id`, empty before the first one; level 1 to 6) and the text up to the next heading."""

    id: str
    level: int
    heading: str
    text: str


@dataclass(frozen=True)
class Outline:
    """The sections of a page in reading order."""

    sections: tuple[Section, ...]

    @property
    def text(self) -> str:
        """All text, headings included."""
        return "\n".join(part for one in self.sections for part in (one.heading, one.text) if part)


def read_outline(html: str) -> Outline:
    """Return the sections of a page's `main`, leaving out what is marked `data-index="off"` and hidden things."""
    soup = BeautifulSoup(html, "lxml")
    sections: list[Section] = []
    current, parts = ("", 1, ""), list[str]()
    for node in _read(soup.main or soup.body or soup):
        if isinstance(node, NavigableString):
            parts.append(node)
        elif node.name in _HEADINGS:
            sections.append(_section(current, parts))
            said = " ".join(one for one in _read(node) if isinstance(one, NavigableString))
            current, parts = (str(node.get("id", "")), int(node.name[1]), " ".join(said.split())), []
        elif node.name in _BLOCKS:
            parts.append("\n")
    sections.append(_section(current, parts))
    return Outline(tuple(one for one in sections if one.heading or one.text))


def _read(node: Tag) -> Iterator[Tag | NavigableString]:
    """What is below a node, in order: tags, and the text that is not in a heading."""
    for child in node.children:
        if isinstance(child, Tag):
            if child.name not in _SKIPPED and "hidden" not in child.attrs and child.get("data-index") != "off":
                yield child
                if child.name not in _HEADINGS:
                    yield from _read(child)
        elif type(child) is NavigableString:  # neither a comment nor a declaration
            yield child


def _section(heading: tuple[str, int, str], parts: list[str]) -> Section:
    return Section(*heading, " ".join("".join(parts).split()))
