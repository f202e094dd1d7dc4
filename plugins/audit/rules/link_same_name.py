"""Links with the same words lead to the same place."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..phrases import says_nothing
from ..rule import AuditRule


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault for the first link whose words an earlier one has that leads elsewhere. Words that
    say nothing are told by the rule for them.
    """
    firsts: dict[tuple[str, str, Element | None], str] = {}
    found = set[str]()
    for link in page.with_role("link"):
        name, address = page.name(link), link.attribute("href") or link.attribute("onclick") or ""
        if not name or says_nothing("link", name) or not any(one.isalpha() for one in name):
            continue
        if address.startswith("#"):
            continue  # it leads to a place on this page, which may well be called like another page
        part = next((one for one in link.ancestors if one.name in _PARTS), None)
        key = (name.lower(), _context(page, link), part)
        first = firsts.setdefault(key, _place(address))
        if first != _place(address) and name.lower() not in found:
            found.add(name.lower())
            yield page.fault(link, name=name)


def _place(address: str) -> str:
    """An address without what does not change where it leads."""
    return (
        address.strip()
        .partition("#")[0]
        .removesuffix("index.html")
        .rstrip("/")
        .removeprefix("./")
        .lower()
    )


def _context(page: AuditedPage, link: Element) -> str:
    """What stands with a link in the same sentence, entry or cell, and tells it from others."""
    within = next((one for one in link.ancestors if one.name in _AROUND), None)
    described = link.attribute("aria-describedby") or link.attribute("title") or ""
    words = page.words(within) if within else ""
    return f"{described} {words}".lower()


#: What divides a page into parts.
_PARTS = frozenset(("aside", "footer", "header", "main", "nav"))
_AROUND = frozenset(("p", "li", "td", "th", "dd", "dt", "figcaption", "caption"))
RULE = AuditRule("2.4.4", check, act=("fd3a94", "b20e66"), outcome="review", at_build=False)
