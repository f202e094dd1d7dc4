"""Languages are named, in the form of BCP 47."""
from __future__ import annotations

import re
from collections.abc import Iterator

from ..rule import Rule
from ..written import Fault, Written

# RFC 5646: language, then script, region or variants. Enough to catch `vn_VI`, `vietnamese` and the empty string.
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?(-[A-Za-z\d]{5,8})*")


def check(page: Written) -> Iterator[Fault]:
    """A fault when the page names no language, and for each name that is none."""
    if not page.tree.get("lang"):
        yield page.fault(page.tree, given="")
    for element in page.elements:
        given = element.get("lang")
        if given and not _TAG.fullmatch(given):
            yield page.fault(element, given=given)


RULE = Rule("3.1.1", check)
