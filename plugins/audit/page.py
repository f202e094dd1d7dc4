"""A written page as the rules look at it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ..html import Element, WrittenPage

_IDENTIFIER = re.compile(r"[A-Za-z][\w-]*")


@dataclass(frozen=True)
class Fault:
    """Something a rule found: where (a CSS selector; `html` for the whole page), and what the
    message needs.
    """

    selector: str
    values: dict[str, str]


@dataclass(frozen=True)
class AuditedPage:
    """A page of the output: `path` from its root, `written` what is in it."""

    path: str
    written: WrittenPage

    @property
    def root(self) -> Element:
        """The page's `html` element."""
        return self.written.root

    @property
    def elements(self) -> tuple[Element, ...]:
        """All elements in order, without what a `template` holds back."""
        return self.written.elements

    @property
    def attributes(self) -> tuple[tuple[Element, str, str], ...]:
        """Each attribute of an element, in order: the element, the name, the value."""
        return self.written.attributes

    def named(self, *names: str) -> Iterator[Element]:
        """The elements with these names, in order."""
        return self.written.named(*names)

    @cached_property
    def ids(self) -> frozenset[str]:
        """Every id of the page."""
        return frozenset(self.written.by_id)

    def fault(self, element: Element | None = None, **values: str) -> Fault:
        """A fault at an element, or of the whole page."""
        return Fault(selector(self.root if element is None else element), values)

    def name(self, element: Element) -> str:
        """What an element is called, as far as markup alone tells: its label, its text, the text of
        its images.
        """
        if label := (element.attribute("aria-label") or "").strip():
            return label
        if wanted := (element.attribute("aria-labelledby") or "").split():
            labels = [self.written.by_id[key] for key in wanted if key in self.written.by_id]
            return " ".join(one.words for one in labels)
        images = " ".join(image.attribute("alt") or "" for image in element.below("img"))
        title = element.attribute("title") or ""
        return " ".join(f"{element.words} {images} {title}".split())


def selector(element: Element) -> str:
    """A short CSS selector: from the nearest id down, by place among its kind."""
    steps: list[str] = []
    for one in (element, *element.ancestors):
        if (key := one.attribute("id")) and _IDENTIFIER.fullmatch(key):
            return " > ".join([f"#{key}", *reversed(steps)])
        alike = [other for other in one.siblings if other.name == one.name]
        place = f":nth-of-type({alike.index(one) + 1})" if len(alike) > 1 else ""
        steps.append(f"{one.name}{place}")
    return " > ".join(reversed(steps))
