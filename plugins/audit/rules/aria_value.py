"""An ARIA attribute has a value that it may have."""

from __future__ import annotations

from collections.abc import Iterator

from ..aria import INTEGERS, NUMBERS, TOKENS
from ..page import AuditedPage, Fault
from ..rule import AuditRule

_SEVERAL = {
    "aria-relevant": ("additions", "all", "removals", "text"),
    "aria-dropeffect": ("copy", "execute", "link", "move", "none", "popup"),
}


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault for each value that means nothing. An empty one says nothing, and no wrong."""
    for name in sorted(page.attribute_names & _CHECKED):
        for element in page.exposed(page.having(name)):
            given = element.attributes[name].strip()
            if given and not _may_have(name, given.lower()):
                yield page.fault(element, attribute=name, given=given)


def _may_have(name: str, value: str) -> bool:
    if name in _ONE_ID:
        return " " not in value
    if name in TOKENS:
        return value in TOKENS[name]
    if name in _SEVERAL:
        return {*value.split()} <= {*_SEVERAL[name]}
    number = value.removeprefix("-")
    return number.isdigit() or (name in NUMBERS and number.replace(".", "", 1).isdigit())


_ONE_ID = ("aria-activedescendant", "aria-details", "aria-errormessage")
_CHECKED = {*TOKENS, *_SEVERAL, *INTEGERS, *NUMBERS, *_ONE_ID}
RULE = AuditRule("4.1.2", check, act=("6a7281",))
