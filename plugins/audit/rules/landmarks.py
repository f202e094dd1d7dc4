"""A page has one banner, one main part, one footer; navigations that share a page have names of their own."""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lxml.html import HtmlElement

from ..rule import Rule
from ..written import Fault, Written, name

_SECTIONING = frozenset(("article", "aside", "main", "nav", "section"))


def check(page: Written) -> Iterator[Fault]:
    """A fault for each of them that is missing, comes twice, or shares its name."""
    for wanted in ("header", "main", "footer"):
        found = [one for one in page.named(wanted) if wanted == "main" or _of_the_page(one)]
        if len(found) != 1:
            yield page.fault(found[1] if found else None, landmark=wanted, count=str(len(found)))
    navigations = list(page.named("nav"))
    names = Counter(_label(one) for one in navigations)
    for one in navigations:
        if len(navigations) > 1 and (names[_label(one)] > 1 or not _label(one)):
            yield page.fault(one, landmark="nav", count=str(names[_label(one)]))


def _of_the_page(element: HtmlElement) -> bool:
    return not any(one.tag in _SECTIONING for one in element.iterancestors())


def _label(element: HtmlElement) -> str:
    return name(element) if element.get("aria-label") or element.get("aria-labelledby") else ""


RULE = Rule("1.3.1", check, ours=True)
