"""What belongs to what in the accessibility tree: by place, or by `aria-owns` (WAI-ARIA 1.2,
§2.3.2).
"""

from __future__ import annotations

from collections.abc import Iterator

from ..html import Element
from .page import AuditedPage
from .roles import role_of

#: Roles that stand for nothing between a thing and its parts.
_BETWEEN = frozenset(("", "generic", "none", "presentation", "paragraph"))


def owned_by(page: AuditedPage, element: Element) -> Iterator[Element]:
    """Yield what belongs to an element, in order: the nearest below it that stand for something."""
    keys = (element.attribute("aria-owns") or "").split()
    referred = [page.written.by_id[key] for key in keys if key in page.written.by_id]
    waiting = [*referred, *(one for one in element.contents[::-1] if isinstance(one, Element))]
    while waiting:
        one = waiting.pop()
        if one in page.hidden.unexposed:
            continue
        if role_of(one) in _BETWEEN and "aria-live" not in one.attributes:
            waiting += [below for below in one.contents[::-1] if isinstance(below, Element)]
        else:
            yield one


def owner_of(page: AuditedPage, element: Element) -> Element | None:
    """Return what an element belongs to."""
    key = element.attribute("id")
    for one in page.having("aria-owns") if key else ():
        if key in one.attributes["aria-owns"].split():
            return one
    return next((one for one in element.ancestors if role_of(one) not in _BETWEEN), None)
