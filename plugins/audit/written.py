"""A written page, parsed once."""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml.html import HtmlElement, HTMLParser, document_fromstring

_NAMED = re.compile(r"[A-Za-z][\w-]*")


@dataclass(frozen=True)
class Fault:
    """Something a rule found: where (a CSS selector; `html` for the whole page), and what the message needs."""

    selector: str
    values: dict[str, str]


@dataclass(frozen=True)
class Written:
    """A page of the output: `path` from its root, `tree` the document."""

    path: str
    tree: HtmlElement

    @cached_property
    def elements(self) -> list[HtmlElement]:
        """All elements in order, without what a `template` holds back."""
        held = {one for template in self.tree.iter("template") for one in template.iterdescendants()}
        return [one for one in self.tree.iter() if isinstance(one.tag, str) and one not in held]

    def named(self, *names: str) -> Iterator[HtmlElement]:
        """The elements with these names, in order."""
        return (one for one in self.elements if one.tag in names)

    @cached_property
    def ids(self) -> frozenset[str]:
        """Every id of the page."""
        return frozenset(one.get("id") for one in self.elements if one.get("id"))

    def fault(self, element: HtmlElement | None = None, **values: str) -> Fault:
        """A fault at an element, or of the whole page."""
        return Fault(selector(self.tree if element is None else element), values)


def read(path: str, given: bytes) -> Written:
    """Parse a page's bytes; UTF-8 unless they are not, then as the page declares."""
    try:
        given.decode("utf-8")
        parser = HTMLParser(encoding="utf-8")
    except UnicodeDecodeError:
        parser = HTMLParser()
    return Written(path, document_fromstring(given.strip() or b"<html></html>", parser=parser))


def words(element: HtmlElement) -> str:
    """The text of an element with single blanks."""
    return " ".join(str(element.text_content()).split())


def name(element: HtmlElement) -> str:
    """What an element is called, as far as markup alone tells: its label, its text, the text of its images."""
    if label := (element.get("aria-label") or "").strip():
        return str(label)
    if wanted := (element.get("aria-labelledby") or "").split():
        root = element.getroottree()
        return " ".join(words(one) for key in wanted for one in root.xpath("//*[@id=$key]", key=key))
    images = " ".join(str(image.get("alt") or "") for image in element.iter("img"))
    return " ".join(f"{words(element)} {images} {element.get('title') or ''}".split())


def selector(element: HtmlElement) -> str:
    """A short CSS selector: from the nearest id down, by place among its kind."""
    steps: list[str] = []
    for one in (element, *element.iterancestors()):
        if (key := one.get("id")) and _NAMED.fullmatch(key):
            return " > ".join([f"#{key}", *reversed(steps)])
        same = list(one.itersiblings(one.tag, preceding=True))
        steps.append(f"{one.tag}:nth-of-type({len(same) + 1})" if same or _followed(one) else str(one.tag))
    return " > ".join(reversed(steps))


def _followed(element: HtmlElement) -> bool:
    return next(element.itersiblings(element.tag), None) is not None
