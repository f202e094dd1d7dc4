"""Guides: questions whose answers lead to what is to be done."""

from __future__ import annotations

from typing import Any

from ...domain import Graph, Guide, Kind, SitePage
from ...domain.linked_data import node
from ..checks import guide as checks
from ..guide_parts import guide_parts
from ..views.context import ViewContext
from ..views.guide import guide
from ..views.guide_links import asked
from ..views.parts import Row
from ..views.rows import make_row


def _row(page: SitePage, record: Guide, context: ViewContext) -> Row:
    return make_row(page, context, (asked(record, context),), summary=True)


def _describe(page: SitePage, record: Guide, graph: Graph) -> dict[str, Any]:
    outcomes = [one for one in record.outcomes if page.part in ("", one.name)]
    names = [step.procedure for one in outcomes for step in one.steps if step.procedure]
    found = (graph.procedure(name, page.lang) for name in dict.fromkeys(names))
    return node(
        graph.web_page(page)
        | {
            "schema:isPartOf": {"@id": graph.url(page).removesuffix(page.url) + page.within}
            if page.within
            else None,
            "schema:about": [{"@id": one} for one in found if one],
        }
    )


KIND = Kind(
    name="guide",
    order=55,
    record=Guide,
    listing="guides",
    view=guide,
    row=_row,
    parts=guide_parts,
    rules=checks.RULES,
    describe=_describe,
)
