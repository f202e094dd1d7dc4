"""A form field has a label."""
from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from ..rule import Rule
from ..written import Fault, Written, name, words

_NEEDLESS = frozenset(("hidden", "submit", "reset", "button", "image"))


def check(page: Written) -> Iterator[Fault]:
    """A fault for each field that no label, `aria-label` or `title` names."""
    labels = {one.get("for") for one in page.named("label") if words(one)}
    for field in page.named("input", "select", "textarea"):
        if (field.get("type") or "").lower() not in _NEEDLESS and field.get("id") not in labels and not _named(field):
            yield page.fault(field, field=field.get("name") or "")


def _named(field: HtmlElement) -> bool:
    inside = any(one.tag == "label" and words(one) for one in field.iterancestors())
    spoken = field.get("aria-label") or field.get("aria-labelledby") or field.get("title")
    return inside or bool(spoken and (field.get("title") or name(field)))


RULE = Rule("3.3.2", check)
