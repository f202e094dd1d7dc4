"""The papers of several procedures in one list, each counted once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...domain import Link, Procedure, SitePage
from ..papers import Use, asked, merged
from .context import ViewContext
from .format import counted


@dataclass(frozen=True)
class PaperUse:
    """What a procedure wants of a paper: how many, in which cases, on what condition."""

    procedure: Link
    text: str


@dataclass(frozen=True)
class PaperRow:
    """A paper, how many of it in all, and for what; `several` where each of several procedures
    takes an original of its own.
    """

    name: str
    counts: str
    uses: tuple[PaperUse, ...]
    several: bool


def papers_of(procedures: Sequence[SitePage], context: ViewContext) -> tuple[PaperRow, ...]:
    """Return the papers of these pages' procedures, each once, in the order in which they are first
    asked for; nothing where fewer than two procedures ask for any.
    """
    found = [
        (page, papers)
        for page in procedures
        if isinstance(page.record, Procedure) and (papers := asked(page.record, context.site))
    ]
    if len(found) < 2:
        return ()
    links = [context.link(page) for page, _ in found]
    sets = [page.record.sets or 1 for page, _ in found if isinstance(page.record, Procedure)]
    return tuple(
        PaperRow(
            one.name,
            counts(one.originals, one.copies, context),
            tuple(
                PaperUse(links[use.procedure], _use(use, sets[use.procedure], context))
                for use in one.uses
            ),
            sum(bool(use.originals) and not use.displayed for use in one.uses) > 1,
        )
        for one in merged([papers for _, papers in found])
    )


def counts(originals: int, copies: int, context: ViewContext) -> str:
    """Return how many originals and copies there are: `1 bản chính, 2 bản sao`."""
    return ", ".join(
        counted(f"evidence.{key}", count, context.say)
        for key, count in (("originals", originals), ("copies", copies))
        if count
    )


def _use(use: Use, sets: int, context: ViewContext) -> str:
    """What a procedure asks of the paper, as a phrase."""
    parts = [counts(use.originals, use.copies, context)]
    if use.displayed:
        parts.append(context.say("papers.displayed"))
    elif sets > 1:
        parts.append(context.say("papers.sets", n=sets))
    if use.cases:
        parts.append(context.say("papers.cases", names="; ".join(use.cases)))
    parts += [note.rstrip(".") for note in use.notes]
    return ". ".join(part for part in parts if part)
