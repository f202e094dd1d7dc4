"""A written page's main content as sections of plain text."""
from __future__ import annotations

from dataclasses import dataclass

from lxml.etree import XPath, iterwalk
from lxml.html import HTMLParser, document_fromstring

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BLOCKS = frozenset(("p", "li", "dt", "dd", "td", "th", "caption", "figcaption", "div", "section", "summary", "tr"))
_SKIPPED = XPath('.//*[self::nav or self::script or self::style or self::template or @hidden or @data-index="off"]')


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
    page = document_fromstring(html, HTMLParser(remove_comments=True, remove_pis=True))
    main = next(page.iter("main"), page.body)
    for skipped in _SKIPPED(main):
        skipped.drop_tree()
    sections: list[Section] = []
    current, parts = ("", 1, ""), list[str]()
    walk = iterwalk(main, events=("start", "end"))
    for event, node in walk:
        if event == "end":
            parts.append(node.tail or "" if node is not main else "")
        elif node.tag in _HEADINGS:
            sections.append(_section(current, parts))
            current, parts = (node.get("id", ""), int(node.tag[1]), " ".join(" ".join(node.itertext()).split())), []
            walk.skip_subtree()
        else:
            parts += ("\n" if node.tag in _BLOCKS else "", node.text or "")
    sections.append(_section(current, parts))
    return Outline(tuple(one for one in sections if one.heading or one.text))


def _section(heading: tuple[str, int, str], parts: list[str]) -> Section:
    return Section(*heading, " ".join("".join(parts).split()))
