"""A page has one first heading, and it says something."""
from __future__ import annotations

from collections.abc import Iterator

from ..rule import Rule
from ..written import Fault, Written, name


def check(page: Written) -> Iterator[Fault]:
    """A fault for no h1, for each one after the first, and for an empty one."""
    found = list(page.named("h1"))
    if not found:
        yield page.fault(count="0")
    for extra in found[1:]:
        yield page.fault(extra, count=str(len(found)))
    if found and not name(found[0]):
        yield page.fault(found[0], count="0")


RULE = Rule("1.3.1", check)
