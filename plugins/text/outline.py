"""A written page's main content as sections of plain text."""
from __future__ import annotations

from dataclasses import dataclass

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS = frozenset(("p", "li", "dt", "dd", "td", "th", "caption", "figcaption", "div", "section", "summary", "tr"))


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
    main = soup.find("main") or soup.body or soup
    for skipped in main.select('nav, script, style, template, [hidden], [data-index="off"]'):
        skipped.decompose()
    sections: list[Section] = []
    current, parts = ("", 1, ""), list[str]()
    for node in main.descendants:
        if isinstance(node, Tag) and node.name in _HEADINGS:
            sections.append(Section(*current, " ".join("".join(parts).split())))
            current, parts = (str(node.get("id", "")), int(node.name[1]), " ".join(node.get_text(" ").split())), []
        elif isinstance(node, Tag) and node.name in _BLOCKS:
            parts.append("\n")
        elif isinstance(node, NavigableString) and not node.find_parent(_HEADINGS):
            parts.append(str(node))
    sections.append(Section(*current, " ".join("".join(parts).split())))
    return Outline(tuple(one for one in sections if one.heading or one.text))
