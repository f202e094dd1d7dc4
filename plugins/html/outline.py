"""A written page's main content as sections of plain text."""

from __future__ import annotations

from dataclasses import dataclass

from .nodes import Element, Text

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BLOCKS = frozenset(
    ("p", "li", "dt", "dd", "td", "th", "caption", "figcaption", "div", "section", "summary", "tr")
)
_SKIPPED = frozenset(("nav", "script", "style", "template"))


@dataclass(frozen=True)
class Section:
    """A heading (its `id`, empty before the first one; level 1 to 6) and the text up to the next
    heading.
    """

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


def outline_of(content: Element) -> Outline:
    """Return the sections of a page's main part, leaving out what is marked `data-index="off"` and
    hidden things.
    """
    sections: list[Section] = []
    current, parts = ("", 1, ""), list[str]()
    waiting = content.contents[::-1]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Text):
            parts.append(node)
        elif isinstance(node, Element) and not _is_left_out(node):
            if node.name in _HEADINGS:
                sections.append(_section(current, parts))
                current = (node.attribute("id") or "", int(node.name[1]), _heading(node))
                parts = []
                continue
            if node.name in _BLOCKS:
                parts.append("\n")
            waiting += node.contents[::-1]
    sections.append(_section(current, parts))
    return Outline(tuple(one for one in sections if one.heading or one.text))


def _heading(element: Element) -> str:
    """The words of a heading, without those of another in it."""
    found, waiting = list[str](), element.contents[::-1]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Text):
            found.append(node)
        elif isinstance(node, Element) and not _is_left_out(node) and node.name not in _HEADINGS:
            waiting += node.contents[::-1]
    return " ".join(" ".join(found).split())


def _is_left_out(element: Element) -> bool:
    given = element.attributes
    return element.name in _SKIPPED or "hidden" in given or given.get("data-index") == "off"


def _section(heading: tuple[str, int, str], parts: list[str]) -> Section:
    return Section(*heading, " ".join("".join(parts).split()))
