"""An ARIA attribute is one that there is."""

from __future__ import annotations

from collections.abc import Iterator

from ..aria import PROPERTIES
from ..page import AuditedPage, Fault
from ..rule import AuditRule


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault for each attribute that begins as one and is none."""
    names = (one for one in page.attribute_names if one.startswith("aria-"))
    for name in sorted(set(names) - PROPERTIES):
        for element in page.having(name):
            yield page.fault(element, attribute=name)


RULE = AuditRule("4.1.2", check, act=("5f99a7",))
