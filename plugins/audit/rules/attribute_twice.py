"""What is said of an element is said once: browsers pass over the second."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule

_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?""")


def applies(page: AuditedPage) -> Iterator[Element]:
    """What has several attributes in the source."""
    return (one for one in page.elements if one.named and len(one.attributes) > 0)


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where one of them comes twice."""
    tag = page.written.source[element.named : element.inside]
    names = [found[1].lower() for found in _ATTRIBUTE.finditer(tag)]
    if len(names) <= len(element.attributes):
        return None
    twice = next((one for one in names if names.count(one) > 1), "")
    return page.fault(element, attribute=twice) if twice else None


RULE = AuditRule(
    "4.1.2",
    applies=applies,
    check=check,
    act=("e6952f",),
    outcome="review",
    others=True,
    at_build=False,
)
