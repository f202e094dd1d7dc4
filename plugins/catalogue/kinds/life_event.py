"""Life events: ordered paths through procedures."""

from __future__ import annotations

from typing import Any

from ...domain import Graph, Kind, LifeEvent, SitePage
from ...domain.linked_data import node, text
from ..views.context import ViewContext
from ..views.format import counted
from ..views.life_event import life_event
from ..views.parts import Row
from ..views.rows import make_row


def _row(page: SitePage, record: LifeEvent, context: ViewContext) -> Row:
    steps = counted("life_event.steps", len(record.steps), context.say)
    return make_row(page, context, (steps,), summary=True)


def _describe(page: SitePage, record: LifeEvent, graph: Graph) -> dict[str, Any]:
    steps = [step.procedure for step in record.steps if step.procedure]
    related = (graph.procedure(name, page.lang) for name in dict.fromkeys([*steps, *record.also]))
    return node(
        {
            "@id": f"{graph.url(page)}#event",
            "@type": "cv:LifeEvent",
            "dct:title": text(page.title, page.lang),
            "dct:description": text(page.description, page.lang),
            "schema:url": {"@id": graph.url(page)},
            "dct:relation": [{"@id": found} for found in related if found],
        }
    )


KIND = Kind(
    name="life_event",
    order=50,
    record=LifeEvent,
    listing="life_events",
    view=life_event,
    row=_row,
    describe=_describe,
    gathers=("steps", "also"),
)
