"""Addresses inside the site are relative and end in a file: a folder opened without a server works
too.

The page for unknown addresses is shown at any depth: there they start at the root of the host.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...text.addresses import address_parts
from ..page import AuditedPage, Fault
from ..rule import AuditRule

_UNPLACED = "404.html"
_ADDRESSES = ("href", "src", "action", "poster")


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault for each address that starts at the root, or ends in a folder; where pages have no
    place, the reverse.
    """
    wrong = _placed if page.path == _UNPLACED else _bound
    for attribute in _ADDRESSES:
        for element in page.having(attribute):
            address = element.attributes[attribute]
            if address and wrong(address):
                yield page.fault(element, address=address)


def _placed(address: str) -> bool:
    """Whether an address depends on the place of its page. A script may look for itself at several
    heights.
    """
    parts = address_parts(address)
    inside = not parts.scheme and not parts.netloc and bool(parts.path)
    return inside and not parts.path.startswith("/") and not _looks(parts.path)


def _looks(path: str) -> bool:
    name = path.rpartition("/")[2]
    return name.startswith("lost.") and name.endswith(".js")


def _bound(address: str) -> bool:
    parts = address_parts(address)
    inside = not parts.scheme and not parts.netloc
    return parts.scheme == "file" or (
        inside and (parts.path.startswith("/") or parts.path.endswith("/"))
    )


RULE = AuditRule("house", check, ours=True)
