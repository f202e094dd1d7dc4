"""What belongs to what in the accessibility tree: by place, or by `aria-owns` (WAI-ARIA 1.2,
§2.3.2).
"""

from __future__ import annotations

from collections.abc import Iterator

from ..html import Element, Text
from .page import AuditedPage
from .roles import role_of

#: Roles that stand for nothing between a thing and its parts.
_BETWEEN = frozenset(("", "generic", "none", "presentation", "paragraph"))
#: What makes something of it all the same.
_EXPOSING = {"aria-label", "aria-labelledby", "aria-live"}


def owned_by(page: AuditedPage, element: Element) -> Iterator[Element | Text]:
    """Yield what belongs to an element: the nearest below it that stand for something, and text
    that is in none of them.
    """
    keys = (element.attribute("aria-owns") or "").split()
    referred = [page.written.by_id[key] for key in keys if key in page.written.by_id]
    waiting = [*referred, *element.parts[::-1]]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Text):
            if one.strip():
                yield one
        elif one in page.hidden.unexposed:
            continue
        elif _stands_for_nothing(one):
            waiting += one.parts[::-1]
        else:
            yield one


def owner_of(page: AuditedPage, element: Element) -> Element | None:
    """Return what an element belongs to."""
    key = element.attribute("id")
    for one in page.having("aria-owns") if key else ():
        if key in one.attributes["aria-owns"].split():
            return one
    return next((one for one in element.ancestors if not _stands_for_nothing(one)), None)


def _stands_for_nothing(element: Element) -> bool:
    """Whether assistive technology passes an element over, and takes what is in it."""
    return role_of(element) in _BETWEEN and not _EXPOSING & element.attributes.keys()
