"""What should be there once: a code, a title, the steps of a procedure."""

from __future__ import annotations

from collections.abc import Iterator

from ...domain import Problem, Procedure, SitePage, error, warning
from ...frontmatter.record import line_of
from ...text import fold
from . import procedure
from .rule import Records


def twins(records: Records) -> Iterator[Problem]:
    """Yield the second page of a code, or of a title, in a language."""
    codes: dict[tuple[str, str], SitePage] = {}
    titles: dict[tuple[str, str, str], SitePage] = {}
    for page, record in records:
        if isinstance(record, Procedure):
            first = codes.setdefault((page.lang, record.code.casefold()), page)
            if first is not page:
                yield error(
                    "code-twice",
                    page.source or "",
                    line_of(page.lines, "code"),
                    "code",
                    given=record.code,
                    other=first.source,
                )
        first = titles.setdefault((page.lang, page.kind, " ".join(fold(page.title).split())), page)
        if first is not page:
            yield warning(
                "title-twice",
                page.source or "",
                line_of(page.lines, "title"),
                "title",
                given=page.title,
                other=first.source,
            )


def same_steps(records: Records) -> Iterator[Problem]:
    """Yield the procedures whose steps are those of another, word by word."""
    first: dict[tuple[str, str], SitePage] = {}
    for page, record in records:
        steps = (
            "\n".join(step.text or "" for step in record.steps)
            if isinstance(record, Procedure)
            else ""
        )
        other = (
            first.setdefault((page.lang, steps), page)
            if len(steps) > procedure.LONGEST_BLOCK
            else page
        )
        if other is not page:
            yield warning(
                "steps-twice",
                page.source or "",
                line_of(page.lines, "steps"),
                "steps",
                other=other.source,
            )
