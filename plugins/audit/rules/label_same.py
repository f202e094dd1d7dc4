"""Two fields of a form are not called the same."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule

_FIELDS = ("input", "select", "textarea")
_CHOICES = ("button", "checkbox", "hidden", "image", "radio", "reset", "submit")
#: What tells fields of one name apart: its own name is read before theirs.
_GROUPS = frozenset(("fieldset", "form", "tr", "li", "dialog", "section", "article"))


def applies(page: AuditedPage) -> Iterator[Element]:
    """Fields to fill in, with a name."""
    for one in page.exposed(page.named(*_FIELDS)):
        if (one.attribute("type") or "").lower() not in _CHOICES and page.name(one):
            yield one


def check(page: AuditedPage, field: Element) -> Fault | None:
    """A fault where an earlier one of the same group has the name, and nothing describes it."""
    name, group = page.name(field).lower(), _group(field)
    if "aria-describedby" in field.attributes:
        return None
    for one in applies(page):
        if one is field:
            return None
        if page.name(one).lower() == name and _group(one) is group:
            return page.fault(field, label=page.name(field))
    return None


def _group(field: Element) -> Element | None:
    roles = ("group", "radiogroup", "row")
    around = field.ancestors
    return next(
        (one for one in around if one.name in _GROUPS or one.attribute("role") in roles), None
    )


RULE = AuditRule(
    "2.4.6", applies=applies, check=check, act=("cc0f0a",), outcome="review", at_build=False
)
