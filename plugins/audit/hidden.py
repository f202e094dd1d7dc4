"""What of a page nobody sees, and what assistive technology does not get."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ..html import Element, WrittenPage
from .listed import listed
from .styles import declarations, matches, rules_in

#: Elements that are never displayed where scripts run.
_UNSEEN = listed("""
    base datalist head link meta noscript param script source style template title track
""")
#: Attributes that may hide their element.
TELLING = ("aria-hidden", "hidden", "style", "type")


class Hidden(NamedTuple):
    """The elements that are not displayed, and those that are not in the accessibility tree."""

    unseen: frozenset[Element]
    unexposed: frozenset[Element]


def hidden_parts(page: WrittenPage, telling: Iterable[Element]) -> Hidden:
    """Return what is hidden on a page, as far as markup, style attributes and the page's own sheets
    tell: by `hidden`, `display: none`, `visibility: hidden`, `aria-hidden`, or by what it is.
    `telling` are the elements with one of `TELLING`.

    What a reader can open there (`details`, `dialog`) is not hidden.
    """
    sheets = [one for one in rules_in(page) if {"display", "visibility"} & {*one[1]}]
    away = [where for where, style in sheets if _takes_away(style)]
    outermost = [one for one in page.elements if one.name in _UNSEEN and not _is_drawn(one)]
    outermost += [one for one in telling if _is_unseen(one.attributes)]
    if away:
        outermost += [one for one in page.elements if any(matches(key, one) for key in away)]
    unseen = _with_all_below(outermost)
    aria_hidden = (one for one in telling if one.attributes.get("aria-hidden") == "true")
    return Hidden(unseen, unseen | _with_all_below(aria_hidden))


def _with_all_below(outermost: Iterable[Element]) -> frozenset[Element]:
    found = set[Element]()
    for one in outermost:
        if one not in found:
            found.update(one.walk())
    return frozenset(found)


def _is_unseen(given: Mapping[str, str]) -> bool:
    if "hidden" in given and given["hidden"].lower() != "until-found":
        return True
    if given.get("type", "").lower() == "hidden":
        return True
    return "style" in given and _takes_away(declarations(given["style"]))


def _is_drawn(element: Element) -> bool:
    """The title of a drawing is its name, no title of a page."""
    return element.name == "title" and any(one.name == "svg" for one in element.ancestors)


def _takes_away(style: Mapping[str, str]) -> bool:
    return style.get("display", "").startswith("none") or style.get("visibility", "").startswith(
        ("hidden", "collapse")
    )
