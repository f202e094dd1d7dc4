"""A star for what must be filled in is explained, or said by the field."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule

_STAR = re.compile(r"\*\s*:?$|^\*")
#: Words beside a form that say what a star is.
_EXPLAINED = re.compile(r"bắt buộc|phải (?:nhập|điền)|required|mandatory|must be filled", re.I)


def applies(page: AuditedPage) -> Iterator[Element]:
    """Labels with a star, of fields that do not say it."""
    for one in page.seen(page.named("label")):
        if _STAR.search(one.words) and not any(map(_says_required, _fields(page, one))):
            yield one


def check(page: AuditedPage, label: Element) -> Fault | None:
    """A fault where the form has no words for it either."""
    form = next((one for one in label.ancestors if one.name == "form"), page.root)
    if _EXPLAINED.search(page.words(form)):
        return None
    return page.fault(label, label=label.words[:60])


def _fields(page: AuditedPage, label: Element) -> list[Element]:
    within = [*label.below("input", "select", "textarea")]
    named = page.written.by_id.get(label.attribute("for") or "")
    return [*within, named] if named is not None else within


def _says_required(field: Element) -> bool:
    return "required" in field.attributes or field.attribute("aria-required") == "true"


RULE = AuditRule("3.3.2", applies=applies, check=check, outcome="review")
