"""A role does not take away what an element is."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule

_TEXTS = ("none", "presentation")
_LINKED = ("button", "checkbox", "menuitem", "menuitemcheckbox", "menuitemradio", "option")
_MORE = ("radio", "switch", "tab", "treeitem", "link")
_CHOSEN = ("combobox", "slider", "separator", "gridcell")
#: element → the roles that it may have (ARIA in HTML, §4), besides those of other modules.
_ALLOWED = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), ("heading", "tab")),
    "a": (*_LINKED, *_MORE),
    "button": (*_LINKED, *_MORE, *_CHOSEN),
    "main": ("main",),
    "select": ("combobox", "listbox", "menu"),
    "textarea": ("textbox",),
    "label": (),
    "legend": (),
    "fieldset": (*_TEXTS, "group", "radiogroup"),
    "video": ("application",),
    "audio": ("application",),
}


def applies(page: AuditedPage) -> Iterator[Element]:
    """Elements that are something and ask to be something else."""
    for one in page.exposed(page.having("role")):
        is_own = one.name in _ALLOWED and (one.name != "a" or "href" in one.attributes)
        if is_own and one.attributes["role"].strip():
            yield one


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where they may not be that."""
    role = element.attributes["role"].lower().split()[0]
    if role in _ALLOWED[element.name] or role.startswith(("doc-", "graphics-")):
        return None
    return page.fault(element, role=role, what=element.name)


RULE = AuditRule("4.1.2", applies=applies, check=check, outcome="review")
