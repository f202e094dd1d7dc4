"""Addresses inside the site are relative and end in a file: a folder opened without a server works too."""
from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from ..rule import Rule
from ..written import Fault, Written

_UNPLACED = "404.html"  # shown at any depth, so its addresses start at the root


def check(page: Written) -> Iterator[Fault]:
    """A fault for each address that starts at the root, or ends in a folder."""
    for element in page.elements:
        for attribute in ("href", "src", "action", "poster"):
            address = element.get(attribute)
            if address and page.path != _UNPLACED and _bound(address):
                yield page.fault(element, address=address)


def _bound(address: str) -> bool:
    parts = urlsplit(address)
    inside = not parts.scheme and not parts.netloc
    return parts.scheme == "file" or (inside and (parts.path.startswith("/") or parts.path.endswith("/")))


RULE = Rule("house", check, ours=True)
