"""What a procedure costs at one agency, and what to know of it there, where that differs."""

from __future__ import annotations

from collections.abc import Iterator

from ...domain import Agency, Channel, SitePage
from .context import ViewContext
from .costs import cost_lines


def local_terms(
    agency: SitePage, procedure: SitePage | None, context: ViewContext
) -> tuple[str, ...]:
    """Return what differs at an agency for a procedure, as sentences: its costs, what to know."""
    every = every_local_term(agency, context) if procedure else ()
    return tuple(text for url, text in every if procedure and url == procedure.url)


def every_local_term(agency: SitePage, context: ViewContext) -> Iterator[tuple[str, str]]:
    """Yield each sentence behind the address of its procedure."""
    for one in agency.record.local if isinstance(agency.record, Agency) else ():
        found = context.index.find("procedure", one.procedure, context.lang)
        if found is None:
            continue
        lines = cost_lines(Channel(type="in_person", costs=one.costs), context)
        if lines:
            costs = "; ".join(map(str, lines))
            yield found.url, context.say("office.local_costs", costs=costs)
        if one.note:
            yield found.url, one.note
