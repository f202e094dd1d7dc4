"""Opening a page asks no other host for anything."""
from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from ..rule import Rule
from ..written import Fault, Written

_FETCHING = frozenset(("stylesheet", "icon", "preload", "prefetch", "modulepreload", "preconnect", "dns-prefetch",
                       "manifest", "apple-touch-icon", "mask-icon"))


def check(page: Written) -> Iterator[Fault]:
    """A fault for each address on another host that a browser would fetch by itself."""
    for element in page.elements:
        for address in _fetched(element):
            parts = urlsplit(address)
            if parts.netloc or parts.scheme in ("http", "https", "ftp", "ws", "wss"):
                yield page.fault(element, address=address)


def _fetched(element: HtmlElement) -> Iterator[str]:
    for attribute in ("src", "poster", "data", "background"):
        if element.tag != "a" and (address := element.get(attribute)):
            yield address
    if element.tag == "link" and _FETCHING & set((element.get("rel") or "").lower().split()):
        yield element.get("href") or ""
    if element.tag in ("image", "use"):
        yield element.get("href") or element.get("xlink:href") or ""
    for candidate in (element.get("srcset") or "").split(","):
        yield from candidate.split()[:1]
    if element.tag == "meta" and (element.get("http-equiv") or "").lower() == "refresh":
        yield (element.get("content") or "").partition("=")[2].strip()


RULE = Rule("house", check, ours=True)
