"""Prescribed forms: to fill in on the page, to print and to save."""

from __future__ import annotations

from typing import Any

from ...domain import Graph, Kind, PrescribedForm, SearchContext, SearchFacts, SitePage
from ...domain.linked_data import node
from ..checks import form as checks
from ..views.context import ViewContext
from ..views.form import form, prescribed
from ..views.parts import Row
from ..views.rows import make_row


def _row(page: SitePage, record: PrescribedForm, context: ViewContext) -> Row:
    source = prescribed(page, context.index)
    number = getattr(source.record, "number", None) if source else record.number
    facts = (context.say("form.number", number=number),) if number else ()
    return make_row(page, context, facts, summary=True)


def _facts(record: PrescribedForm, _context: SearchContext) -> SearchFacts:
    return SearchFacts(also=(record.number,) if record.number else ())


def _describe(page: SitePage, record: PrescribedForm, graph: Graph) -> dict[str, Any]:
    return node(graph.web_page(page) | {"schema:identifier": record.number})


KIND = Kind(
    name="form",
    order=20,
    record=PrescribedForm,
    listing="forms",
    view=form,
    row=_row,
    rules=checks.RULES,
    facts=_facts,
    describe=_describe,
)
