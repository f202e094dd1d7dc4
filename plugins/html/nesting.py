"""Which elements end others, after the HTML standard (§13.1.2.4, optional tags; §13.2.6)."""

from __future__ import annotations

from collections.abc import Sequence

#: Elements of a page's head, and those of them that begin it.
HEAD = frozenset(("base", "link", "meta", "noscript", "script", "style", "template", "title"))
HEAD_ONLY = HEAD - {"noscript", "template"}
#: Elements in which other rules hold: drawings and formulas.
FOREIGN = frozenset(("svg", "math"))

#: What an end tag or a paragraph does not reach beyond.
_SCOPE = frozenset(("html", "table", "td", "th", "caption", "template", "object"))
_BLOCKS = [
    "address",
    "article",
    "aside",
    "blockquote",
    "details",
    "dialog",
    "div",
    "dl",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "ul",
]
_TABLE = frozenset(("table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption"))
_ROWS = frozenset(("thead", "tbody", "tfoot"))
_CELLS = frozenset(("td", "th"))

_NOTHING = (frozenset[str](), frozenset[str]())

#: For a start tag: what it ends, and the elements beyond which it ends nothing.
ENDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    **{name: (frozenset(("p",)), _SCOPE | {"button"}) for name in _BLOCKS},
    "li": (frozenset(("li", "p")), _SCOPE | {"ul", "ol", "menu"}),
    "dt": (frozenset(("dt", "dd", "p")), _SCOPE | {"dl"}),
    "dd": (frozenset(("dt", "dd", "p")), _SCOPE | {"dl"}),
    "option": (frozenset(("option",)), frozenset(("select", "datalist", "optgroup"))),
    "optgroup": (frozenset(("option", "optgroup")), frozenset(("select",))),
    "td": (_CELLS, frozenset(("table", "tr", "template"))),
    "th": (_CELLS, frozenset(("table", "tr", "template"))),
    "tr": (_CELLS | {"tr"}, _ROWS | {"table", "template"}),
    **{name: (_CELLS | _ROWS | {"tr"}, frozenset(("table", "template"))) for name in _ROWS},
    "a": (frozenset(("a",)), _SCOPE),
    "button": (frozenset(("button",)), _SCOPE),
    "rt": (frozenset(("rt", "rp")), frozenset(("ruby",))),
    "rp": (frozenset(("rt", "rp")), frozenset(("ruby",))),
    "body": (frozenset(("head",)), frozenset()),
}


def ended_by(tag: str, stack: Sequence[str]) -> int | None:
    """Return the place in the stack of open elements from which on a start tag closes them."""
    ended, bounds = ENDS.get(tag, _NOTHING)
    if ended.isdisjoint(stack):
        return None
    lowest = None
    for place in range(len(stack) - 1, -1, -1):
        if stack[place] in ended:
            lowest = place
        elif stack[place] in bounds:
            break
    return lowest


def opened_by(tag: str, stack: Sequence[str]) -> int | None:
    """Return the place in the stack of the element that an end tag closes, or none."""
    bounds = frozenset(("html",)) if tag in _TABLE else _SCOPE
    for place in range(len(stack) - 1, -1, -1):
        if stack[place] == tag:
            return place
        if stack[place] in bounds:
            return None
    return None
