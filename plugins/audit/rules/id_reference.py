"""What is referred to by id is on the page."""

from __future__ import annotations

from collections.abc import Iterator

from ..page import AuditedPage, Fault
from ..rule import AuditRule

_ONE = frozenset(("for", "list", "form", "aria-activedescendant"))
_MANY = frozenset(
    (
        "aria-labelledby",
        "aria-describedby",
        "aria-controls",
        "aria-owns",
        "aria-details",
        "headers",
    )
)


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault for each id that nothing on the page has."""
    for element, attribute, given in page.attributes:
        if attribute in _ONE and given and given not in page.ids:
            yield page.fault(element, attribute=attribute, id=given)
        elif attribute in _MANY:
            for key in given.split():
                if key not in page.ids:
                    yield page.fault(element, attribute=attribute, id=key)


RULE = AuditRule("1.3.1", check)
