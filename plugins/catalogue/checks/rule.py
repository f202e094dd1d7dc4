"""Rules for content are put to a page: where its record or its text breaks them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...domain import NATIONAL, Content, ContentRule, Problem, Severity, SitePage
from ...frontmatter.record import line_of

BODY = "body:"
#: Pages with their records.
Records = Sequence[tuple[SitePage, Content]]


def apply(
    rules: Iterable[ContentRule],
    page: SitePage,
    record: Content,
    refused: frozenset[str] = frozenset(),
) -> Iterator[Problem]:
    """Yield one problem for each rule that the record breaks: its first place, or each, and in how
    many it does.

    For fields whose value was `refused` something else stands in: nothing is compared with it.
    """
    path = page.source or ""
    for rule in rules:
        if rule.compares & refused:
            continue
        breaches = list(rule.find(record))
        for field, values in breaches if rule.each else breaches[:1]:
            line = (
                int(field.removeprefix(BODY))
                if field.startswith(BODY)
                else line_of(page.lines, field)
            )
            own = f"/{NATIONAL}/" not in path and (
                field.partition(".")[0] in page.lines or (rule.in_text and field.startswith(BODY))
            )
            field = "" if field.startswith(BODY) else field
            severity = Severity.ERROR if rule.strict and own else Severity.WARNING
            yield Problem(
                rule.code, severity, path, line, field, {"count": len(breaches), **values}
            )


def body_texts(body: Iterable[tuple[int, str]]) -> Iterator[tuple[str, str]]:
    """Yield every block of a page's text, with its place."""
    for line, text in body:
        yield f"{BODY}{line}", text


def within(place: str, text: str, offset: int) -> str:
    """The place of what stands so far into a text: in a page's text, the line of its own."""
    if not place.startswith(BODY):
        return place
    return f"{BODY}{int(place.removeprefix(BODY)) + text.count(chr(10), 0, offset)}"
