"""A form field has a label."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule

_NEEDLESS = frozenset(("hidden", "submit", "reset", "button", "image"))


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault for each field that no label, `aria-label` or `title` names."""
    labels = {one.attribute("for") for one in page.named("label") if one.words}
    for field in page.named("input", "select", "textarea"):
        if (
            (field.attribute("type") or "").lower() not in _NEEDLESS
            and field.attribute("id") not in labels
            and not _named(page, field)
        ):
            yield page.fault(field, field=field.attribute("name") or "")


def _named(page: AuditedPage, field: Element) -> bool:
    inside = any(one.name == "label" and one.words for one in field.ancestors)
    spoken = (
        field.attribute("aria-label")
        or field.attribute("aria-labelledby")
        or field.attribute("title")
    )
    return inside or bool(spoken and (field.attribute("title") or page.name(field)))


RULE = AuditRule("3.3.2", check)
