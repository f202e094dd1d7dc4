"""Languages are named, in the form of BCP 47."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..page import AuditedPage, Fault
from ..rule import AuditRule

# RFC 5646: language, then script, region or variants. Enough to catch `vn_VI`, `vietnamese` and the
# empty string.
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?(-[A-Za-z\d]{5,8})*")


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault when the page names no language, and for each name that is none."""
    if not page.root.attribute("lang"):
        yield page.fault(page.root, given="")
    for element in page.elements:
        given = element.attribute("lang")
        if given and not _TAG.fullmatch(given):
            yield page.fault(element, given=given)


RULE = AuditRule("3.1.1", check)
