"""A link or a button has words."""
from __future__ import annotations

from collections.abc import Iterator

from ..rule import Rule
from ..written import Fault, Written, name


def check(page: Written) -> Iterator[Fault]:
    """A fault for each one that a screen reader could not name."""
    for element in page.named("a", "button", "summary"):
        if (element.tag != "a" or element.get("href") is not None) and not name(element):
            yield page.fault(element, address=element.get("href") or "")


RULE = Rule("2.4.4", check)
