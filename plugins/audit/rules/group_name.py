"""Fields that belong together say what they are about."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault for each group without a name, and for choices that stand in none."""
    for one in page.with_role("group", "radiogroup"):
        holds = any(one.below("input", "select", "textarea")) or one.name == "fieldset"
        if holds and one.name in ("fieldset", "div", "section", "form") and not page.name(one):
            yield page.fault(one, name=one.attribute("name") or "")
    yield from _boxes(page)
    firsts: dict[tuple[str, str], Element] = {}
    for one in page.exposed(page.named("input")):
        kind, name = (one.attribute("type") or "").lower(), one.attribute("name") or ""
        if kind != "radio" or not name or _is_in_group(one):
            continue
        if (kind, name) in firsts and firsts[kind, name] is not page.root:
            yield page.fault(firsts[kind, name], name=name)
            firsts[kind, name] = page.root  # told
        firsts.setdefault((kind, name), one)


def _boxes(page: AuditedPage) -> Iterator[Fault]:
    """The first of several boxes to tick of one form that stand in no group."""
    rows: dict[Element, list[Element]] = {}
    for one in page.exposed(page.named("input")):
        if (one.attribute("type") or "").lower() == "checkbox" and not _is_in_group(one):
            form = next((above for above in one.ancestors if above.name == "form"), None)
            if form is not None:
                rows.setdefault(form, []).append(one)
    for row in rows.values():
        if len(row) >= _LEAST:
            yield page.fault(row[0], name=row[0].attribute("name") or "")


#: So many boxes answer one question.
_LEAST = 3


def _is_in_group(element: Element) -> bool:
    return any(
        one.name == "fieldset" or one.attribute("role") in ("group", "radiogroup")
        for one in element.ancestors
    )


RULE = AuditRule("1.3.1", check, outcome="review", at_build=False)
