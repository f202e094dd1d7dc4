"""Legal and administrative documents."""

from __future__ import annotations

from typing import Any

from ...domain import Document, Graph, Kind, SearchContext, SearchFacts, SitePage
from ...domain.linked_data import day, node, text
from ..checks import dates
from ..views.context import ViewContext
from ..views.document import document
from ..views.parts import Row
from ..views.rows import agency_title, make_row, validity


def _row(page: SitePage, record: Document, context: ViewContext) -> Row:
    name = f"{record.document_type} {record.number}"
    return make_row(page, context, (name,), dated=record.issued, status=validity(record, context))


def _owner(record: Document, context: ViewContext) -> str:
    return agency_title(record.issuer, context) or record.issuer_name or ""


def _facts(record: Document, _context: SearchContext) -> SearchFacts:
    days = (f"{record.issued:%d-%m-%Y}", f"{record.issued.day}-{record.issued:%m-%Y}")
    return SearchFacts(field=next(iter(record.fields), ""), also=(record.number, *days))


def _describe(page: SitePage, record: Document, graph: Graph) -> dict[str, Any]:
    issuer = (
        graph.agency(record.issuer, page.lang)
        if record.issuer
        else graph.organisation(record.issuer_name, page.lang)
    )
    return node(
        graph.web_page(page)
        | {
            "@type": ["schema:Legislation", "eli:LegalResource"],
            "eli:id_local": record.number,
            "schema:legislationIdentifier": record.number,
            "schema:legislationType": text(record.document_type, page.lang),
            "schema:legislationDate": day(record.issued),
            "eli:date_document": day(record.issued),
            "schema:legislationDateOfApplicability": day(record.effective),
            "schema:legislationPassedBy": issuer,
        }
    )


KIND = Kind(
    name="document",
    order=30,
    record=Document,
    listing="documents",
    subsite="issuer",
    view=document,
    row=_row,
    owner=_owner,
    rules=dates.DOCUMENTS,
    facts=_facts,
    describe=_describe,
    belongs=("issuer",),
    feed=True,
)
