"""Which role an element has, and whether one can reach it by keyboard (HTML-AAM 1.0, ARIA in
HTML).
"""

from __future__ import annotations

from ..html import Element
from .aria import GLOBAL, ROLES
from .listed import listed

#: element → its own role; what depends on attributes or place is below.
_OWN = {
    "article": "article",
    "aside": "complementary",
    "blockquote": "blockquote",
    "button": "button",
    "caption": "caption",
    "code": "code",
    "datalist": "listbox",
    "del": "deletion",
    "details": "group",
    "dfn": "term",
    "dialog": "dialog",
    "em": "emphasis",
    "fieldset": "group",
    "figure": "figure",
    "hr": "separator",
    "ins": "insertion",
    "li": "listitem",
    "main": "main",
    "math": "math",
    "menu": "list",
    "meter": "meter",
    "nav": "navigation",
    "ol": "list",
    "optgroup": "group",
    "option": "option",
    "output": "status",
    "p": "paragraph",
    "progress": "progressbar",
    "search": "search",
    "strong": "strong",
    "sub": "subscript",
    "summary": "button",
    "sup": "superscript",
    "table": "table",
    "tbody": "rowgroup",
    "td": "cell",
    "textarea": "textbox",
    "tfoot": "rowgroup",
    "thead": "rowgroup",
    "time": "time",
    "tr": "row",
    "ul": "list",
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
}
#: Elements that have no role, or one that means nothing by itself.
PLAIN = listed("""
    abbr b body br cite code dd del div dl dt em font head html i ins kbd label legend link mark
    meta noscript p path q rect s samp script small source span strong style sub sup template time
    title u use var wbr
""")
_INPUTS = {
    "button": "button",
    "checkbox": "checkbox",
    "image": "button",
    "number": "spinbutton",
    "radio": "radio",
    "range": "slider",
    "reset": "button",
    "search": "searchbox",
    "submit": "button",
    **dict.fromkeys(("color", "date", "datetime-local", "file", "hidden", "month"), ""),
    **dict.fromkeys(("password", "time", "week"), ""),
}
_SECTIONING = frozenset(("article", "aside", "main", "nav", "section"))
_CONTROLS = frozenset(("button", "select", "textarea", "input"))
_PRESENTATION = frozenset(("none", "presentation"))


def role_of(element: Element) -> str:
    """Return the role that browsers give an element: the first known one that it asks for, else its
    own; empty where it has none. `none` and `presentation` are passed over where one can reach the
    element, or something global is said of it (WAI-ARIA 1.2, §7.1).
    """
    asked = element.attributes.get("role")
    if asked:
        for role in asked.lower().split():
            if role in _PRESENTATION and _is_more_than_looks(element):
                continue
            if role in ROLES:
                return role
    return own_role(element)


def own_role(element: Element) -> str:
    """Return the role of an element that asks for none."""
    name = element.name
    if own := _OWN.get(name):
        return own
    given = element.attributes
    match name:
        case "a" | "area":
            return "link" if "href" in given else ""
        case "img":
            empty = given.get("alt") == "" and not _is_more_than_looks(element)
            return "presentation" if empty else "img"
        case "input":
            kind = given.get("type", "").lower()
            role = _INPUTS.get(kind, "textbox")
            return "combobox" if "list" in given and role in ("textbox", "searchbox") else role
        case "select":
            several = "multiple" in given or given.get("size", "1") not in ("", "0", "1")
            return "listbox" if several else "combobox"
        case "th":
            return "rowheader" if given.get("scope", "").startswith("row") else "columnheader"
        case "header" | "footer":
            inside = any(one.name in _SECTIONING for one in element.ancestors)
            return "" if inside else {"header": "banner", "footer": "contentinfo"}[name]
    return ""


def level_of(heading: Element) -> int:
    """Return the level of a heading, 2 where a role does not say it."""
    given = (heading.attribute("aria-level") or "").strip()
    if given.isdigit():
        return int(given)
    return int(heading.name[1]) if own_role(heading) == "heading" else 2


def is_focusable(element: Element) -> bool:
    """Whether an element can have the focus, by keyboard or by a script."""
    given = element.attributes
    name = element.name
    if name in _CONTROLS:
        shut = "disabled" in given or given.get("type", "").lower() == "hidden"
        return not shut and not _is_in_shut_group(element)
    if "tabindex" in given:
        return given["tabindex"].strip().lstrip("-").isdigit()
    if name in ("a", "area"):
        return "href" in given
    if name in ("audio", "video"):
        return "controls" in given
    if name == "summary":
        return element.parent is not None and element.parent.name == "details"
    return name == "iframe" or given.get("contenteditable", "false").lower() in ("", "true")


def _is_in_shut_group(element: Element) -> bool:
    """Whether it is disabled with its group; what is in the legend is not (HTML, §4.10.18.5)."""
    inside = element
    for one in element.ancestors:
        if one.name == "fieldset" and "disabled" in one.attributes:
            legend = next(
                (part for part in one.contents if getattr(part, "name", "") == "legend"), 0
            )
            if legend is not inside:
                return True
        inside = one
    return False


def is_tabbable(element: Element) -> bool:
    """Whether one comes to an element with the Tab key."""
    return is_focusable(element) and not element.attributes.get("tabindex", "").startswith("-")


def _is_more_than_looks(element: Element) -> bool:
    """Whether an element is something to assistive technology though it asks not to be."""
    given = element.attributes
    said = any(name in GLOBAL and name != "aria-hidden" and given[name] for name in given)
    return said or is_focusable(element)
