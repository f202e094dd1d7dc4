"""A life event's page: the procedures on the way, in order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ...domain import LifeEvent, LifeEventStep, Link, Procedure, SitePage
from .channels import short_answer
from .context import ViewContext
from .guide_links import guide_links
from .head import Head, head
from .papers import PaperRow, papers_of
from .parts import Dated, Row
from .prose import Block, blocks
from .rows import online, row


@dataclass(frozen=True)
class Station:
    """A station of the way. `joined` tells how it follows: `or` is a choice beside the station
    before.
    """

    title: str
    url: str
    lang: str
    text: tuple[Block, ...]
    meta: tuple[str | Dated, ...]
    optional: bool
    joined: str


#: One station, or several of which one is enough.
Stations = tuple[Station, ...]


@dataclass(frozen=True)
class LifeEventView:
    """Everything that a life event's page shows. `codes` are those of the procedures on the way."""

    head: Head
    icon: str
    stations: tuple[Stations, ...]
    papers: tuple[PaperRow, ...]
    codes: tuple[str, ...]
    also: tuple[Row, ...]
    guides: tuple[Link, ...]


def life_event(page: SitePage, record: LifeEvent, context: ViewContext) -> LifeEventView:
    """Return what a life event's page shows."""
    procedures = procedures_of(record.steps, context)
    on_the_way = {step.procedure for step in record.steps}
    named = [
        found for name in record.also if (found := context.index.find("procedure", name, page.lang))
    ]
    belonging = [
        one
        for one in context.index.procedures_of_event(page)
        if isinstance(one.record, Procedure) and not on_the_way & {one.record.code, one.slug}
    ]
    also = {one.url: row(one, context) for one in (*named, *belonging)}
    return LifeEventView(
        head=head(page, context),
        icon=record.icon,
        stations=together(record.steps, context),
        papers=papers_of(procedures, context),
        codes=codes_of(procedures),
        also=tuple(also.values()),
        guides=guide_links(context.index.referring(page, "guide", "life_events"), context),
    )


def codes_of(procedures: Iterable[SitePage]) -> tuple[str, ...]:
    """Return the codes of procedures by their pages."""
    return tuple(one.record.code for one in procedures if isinstance(one.record, Procedure))


def procedures_of(steps: Iterable[LifeEventStep], context: ViewContext) -> list[SitePage]:
    """Return the pages of the procedures on a way, each once."""
    found = {
        page.url: page
        for step in steps
        if step.procedure
        if (page := context.index.find("procedure", step.procedure, context.lang))
    }
    return [*found.values()]


def together(steps: Iterable[LifeEventStep], context: ViewContext) -> tuple[Stations, ...]:
    """Return steps as stations; those joined by `or` stand together: one of them is enough."""
    groups: list[list[Station]] = []
    for step in steps:
        station = _station(step, context)
        if step.logic == "or" and groups:
            groups[-1].append(station)
        else:
            groups.append([station])
    return tuple(map(tuple, groups))


def _station(step: LifeEventStep, context: ViewContext) -> Station:
    page = context.index.find("procedure", step.procedure, context.lang) if step.procedure else None
    record = page.record if page and isinstance(page.record, Procedure) else None
    meta = list(short_answer(record, context)) if record else []
    if record and (state := online(record, context)):
        meta.append(state.text)
    link = context.link(page) if page else None
    return Station(
        step.title or (link.title if link else step.procedure or ""),
        link.url if link else "",
        link.lang if link else "",
        blocks(step.text),
        tuple(meta),
        step.optional,
        step.logic,
    )
