"""Readers can enlarge a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule


def applies(page: AuditedPage) -> Iterator[Element]:
    """What says how large the page is displayed."""
    for one in page.named("meta"):
        given = one.attribute("content") or ""
        if (one.attribute("name") or "").lower() == "viewport" and "scal" in given.lower():
            yield one


def check(page: AuditedPage, meta: Element) -> Fault | None:
    """A fault where it forbids to enlarge, or allows less than twice."""
    said = dict(
        part.strip().lower().partition("=")[::2]
        for part in re.split("[,;]", meta.attributes["content"])
    )
    said = {name.strip(): value.strip() for name, value in said.items()}
    fixed = said.get("user-scalable") in ("no", "0", "none")
    most = re.match(r"-?\d*\.?\d+", said.get("maximum-scale", ""))
    if fixed or (most is not None and 0 <= float(most[0]) < 2):
        return page.fault(meta, given=meta.attributes["content"])
    return None


RULE = AuditRule("1.4.4", applies=applies, check=check, act=("b4f0c3",))
