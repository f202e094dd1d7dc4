"""What is referred to by id is on the page."""
from __future__ import annotations

from collections.abc import Iterator

from ..rule import Rule
from ..written import Fault, Written

_ONE = ("for", "list", "form", "aria-activedescendant")
_MANY = ("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details", "headers")


def check(page: Written) -> Iterator[Fault]:
    """A fault for each id that nothing on the page has."""
    for element in page.elements:
        for attribute in (*_ONE, *_MANY):
            given = element.get(attribute)
            for key in (given or "").split() if attribute in _MANY else filter(None, [given]):
                if key not in page.ids:
                    yield page.fault(element, attribute=attribute, id=key)


RULE = Rule("1.3.1", check)
