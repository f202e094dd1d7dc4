"""What a browser is told of a field's purpose is one that there is (HTML, §4.10.18.7)."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..autocomplete import is_purpose
from ..page import AuditedPage, Fault
from ..roles import is_focusable
from ..rule import AuditRule

_FREE = ("hidden", "button", "submit", "reset", "image", "checkbox", "radio", "file")


def applies(page: AuditedPage) -> Iterator[Element]:
    """Fields that one can fill in and that say their purpose."""
    for one in page.exposed(page.having("autocomplete")):
        kind = (one.attribute("type") or "").lower()
        asked = one.attributes["autocomplete"].strip().lower() not in ("", "on", "off")
        is_open = is_focusable(one) and one.attribute("aria-disabled") != "true"
        if one.name in ("input", "select", "textarea") and asked and is_open and kind not in _FREE:
            yield one


def check(page: AuditedPage, field: Element) -> Fault | None:
    """A fault where there is no such purpose."""
    given = field.attributes["autocomplete"]
    return None if is_purpose(given) else page.fault(field, given=given)


RULE = AuditRule("1.3.5", applies=applies, check=check, act=("73f2c2",))
