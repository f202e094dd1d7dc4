"""What is referred to by id is on the page."""

from __future__ import annotations

from collections.abc import Iterator

from ..page import AuditedPage, Fault
from ..roles import role_of
from ..rule import AuditRule

_ONE = ("for", "list", "form", "aria-activedescendant", "aria-details", "aria-errormessage")
_MANY = ("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-flowto")


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault for each attribute that refers to ids of which the page has none."""
    for attribute in (*_ONE, *_MANY):
        for element in page.exposed(page.having(attribute)):
            given = element.attributes[attribute]
            keys = given.split() if attribute in _MANY else [given] if given else []
            # What a shut control opens may be made when it is opened.
            opens = attribute == "aria-controls" and role_of(element) != "scrollbar"
            later = opens and element.attribute("aria-expanded") != "true"
            if keys and not later and not page.ids & {*keys}:
                yield page.fault(element, attribute=attribute, id=keys[0])


RULE = AuditRule("1.3.1", check, act=("6a7281", "in6db8"), elsewhere="review")
