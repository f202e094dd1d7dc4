"""Legal and administrative documents."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...domain import Document, Graph, Kind, SearchContext, SearchFacts, SitePage
from ...domain.linked_data import day, node, text
from ...text import document_number
from ..checks import document as checks
from ..listings import ListingContext
from ..validity import validity_state
from ..views.context import ViewContext
from ..views.document import document
from ..views.parts import Row
from ..views.rows import agency_title, make_row, validity


def _row(page: SitePage, record: Document, context: ViewContext) -> Row:
    name = f"{record.document_type} {record.number}"
    return make_row(page, context, (name,), dated=record.issued, status=validity(page, context))


def _owner(record: Document, context: ViewContext) -> str:
    return agency_title(record.issuer, context) or record.issuer_name or ""


def _facts(record: Document, _context: SearchContext) -> SearchFacts:
    issued = record.issued
    days = (f"{issued:%d-%m-%Y}", f"{issued.day}-{issued:%m-%Y}") if issued else ()
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


Values = Iterator[tuple[str, str]]


def _types(page: SitePage, _context: ListingContext) -> Values:
    if isinstance(page.record, Document):
        yield page.record.document_type, page.record.document_type


def _issuers(page: SitePage, context: ListingContext) -> Values:
    """By the agency's page, or by the name of one that has none."""
    record = page.record
    if isinstance(record, Document):
        agency = record.issuer and context.index.find("agency", record.issuer, context.lang)
        if agency:
            yield agency.slug, agency.title
        elif record.issuer_name:
            yield record.issuer_name, record.issuer_name


def _fields(page: SitePage, _context: ListingContext) -> Values:
    yield from ((field, field) for field in getattr(page.record, "fields", ()))


def _years(page: SitePage, _context: ListingContext) -> Values:
    if isinstance(page.record, Document) and page.record.issued:
        year = str(page.record.issued.year)
        yield year, year


def _signs(page: SitePage, _context: ListingContext) -> Values:
    number = document_number(page.record.number) if isinstance(page.record, Document) else None
    if number and number.sign:
        yield number.sign, number.sign


def _validities(page: SitePage, context: ListingContext) -> Values:
    state = validity_state(page, context.index, context.today)
    yield state, context.say(f"validity.{state}")


KIND = Kind(
    name="document",
    order=30,
    record=Document,
    listing="documents",
    subsite="issuer",
    view=document,
    row=_row,
    owner=_owner,
    facets={
        "document_type": _types,
        "document_issuer": _issuers,
        "document_field": _fields,
        "document_year": _years,
        "document_number": _signs,
        "document_validity": _validities,
    },
    rules=checks.RULES,
    facts=_facts,
    describe=_describe,
    belongs=("issuer",),
    feed=True,
)
