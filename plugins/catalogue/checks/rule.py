"""What a rule is: a code, and a way to find where a record breaks it."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from plugins.model import NATIONAL, Content, Problem, Severity, SitePage

from ..record import line_of

#: The place of a breach in the header (`channels.0`), and what fills the blanks of the message.
Found = tuple[str, dict[str, object]]


@dataclass(frozen=True)
class Rule:
    """`strict` makes a breach an error in a page's own words. What comes from the national record nobody here can mend:
    there it is a warning."""

    code: str
    find: Callable[[Any], Iterable[Found]]
    strict: bool = False


def apply(rules: Iterable[Rule], page: SitePage, record: Content) -> Iterator[Problem]:
    """Yield one problem for each rule that the record breaks: its first place, and in how many it does."""
    path = page.source or ""
    for rule in rules:
        if breaches := list(rule.find(record)):
            field, values = breaches[0]
            own = f"/{NATIONAL}/" not in path and field.partition(".")[0] in page.lines
            severity = Severity.ERROR if rule.strict and own else Severity.WARNING
            yield Problem(rule.code, severity, path, line_of(page.lines, field), field,
                          {"count": len(breaches), **values})


def texts(value: object, field: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text in a record's values, with its place."""
    if isinstance(value, str):
        yield field, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from texts(inner, f"{field}.{name}" if field else str(name))
    elif isinstance(value, list | tuple):
        for place, inner in enumerate(value):
            yield from texts(inner, f"{field}.{place}")
