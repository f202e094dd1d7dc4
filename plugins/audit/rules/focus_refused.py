"""The focus stays where one brings it, and can be seen there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule
from ..styles import declarations, rules_in

_NONE = ("none", "0", "0px", "transparent")


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault for what sends the focus away, and for styles that hide where it is."""
    for one in page.seen(page.having("onfocus")):
        if ".blur(" in one.attributes["onfocus"]:
            yield page.fault(one, what="blur()")
    for one in page.seen(page.having("style")):
        if _hides(declarations(one.attributes["style"])) and _takes_focus(one):
            yield page.fault(one, what="outline: none")
    for where, style in rules_in(page.written):
        shows = {"border", "box-shadow", "background", "background-color", "border-color"} & {
            *style
        }
        if ":focus" in where and _hides(style) and not shows and ":not(" not in where:
            yield page.fault(what=f"{where} {{ outline: none }}")


def _hides(style: Mapping[str, str]) -> bool:
    outline = style.get("outline", "").split(" ")[0]
    return outline in _NONE or style.get("outline-width", "") in _NONE


def _takes_focus(element: Element) -> bool:
    return element.name in ("a", "button", "input", "select", "textarea", "summary")


RULE = AuditRule("2.1.1", check, outcome="review")
