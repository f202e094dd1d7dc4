"""Opening a page asks no other host for anything."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ...text.addresses import address_parts
from ..page import AuditedPage, Fault
from ..rule import AuditRule

_SOURCES = frozenset(("src", "poster", "data", "background"))
_FETCHING = frozenset(
    (
        "stylesheet",
        "icon",
        "preload",
        "prefetch",
        "modulepreload",
        "preconnect",
        "dns-prefetch",
        "manifest",
        "apple-touch-icon",
        "mask-icon",
    )
)

#: Attributes that may hold such an address.
_ASKED = (*sorted(_SOURCES), "href", "xlink:href", "srcset", "content")


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault for each address on another host that a browser would fetch by itself."""
    for attribute in _ASKED:
        for element in page.having(attribute):
            for address in _fetched(element, attribute, element.attributes[attribute]):
                parts = address_parts(address)
                if parts.netloc or parts.scheme in ("http", "https", "ftp", "ws", "wss"):
                    yield page.fault(element, address=address)


def _fetched(element: Element, attribute: str, given: str) -> Iterator[str]:
    """The addresses in an attribute that a browser fetches."""
    if attribute in _SOURCES and element.name != "a":
        yield given
    elif attribute in ("href", "xlink:href"):
        rel = set((element.attribute("rel") or "").lower().split())
        if element.name in ("image", "use") or (element.name == "link" and _FETCHING & rel):
            yield given
    elif attribute == "srcset":
        for candidate in given.split(","):
            yield from candidate.split()[:1]
    elif attribute == "content" and (element.attribute("http-equiv") or "").lower() == "refresh":
        yield given.partition("=")[2].strip()


RULE = AuditRule("house", check, ours=True)
