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
    scalable, most = _number(said.get("user-scalable", "")), _number(said.get("maximum-scale", ""))
    fixed = scalable is not None and -1 < scalable < 1
    if fixed or (most is not None and 0 <= most < 2):
        return page.fault(meta, given=meta.attributes["content"])
    return None


def _number(value: str) -> float | None:
    """What browsers take a value for (CSS Device Adaptation, §9.2)."""
    if value in _WORDS:
        return _WORDS[value]
    found = re.match(r"-?\d*\.?\d+", value)
    return float(found[0]) if found else None


_WORDS = {"yes": 1.0, "no": 0.0, "none": 0.0, "device-width": 10.0, "device-height": 10.0}


RULE = AuditRule("1.4.4", applies=applies, check=check, act=("b4f0c3",))
