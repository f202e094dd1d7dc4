"""JSON-LD of each page (RDF 1.1): procedures after CPSV-AP 3.2 and schema.org, the rest after schema.org.

It is a file beside the page, named in its head, and not a `script` inside: the site promises that no page holds one.
"""
from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plugins.model import Agency, Document, LifeEvent, NewsItem, Portal, Procedure, ServiceNotice, SitePage

from .addresses import absolute, linked_data, public
from .encoding import as_json
from .graph import CONTEXT, Graph, day, text
from .service import service


def files(portal: Portal) -> Iterator[tuple[str, bytes]]:
    """Yield one file for each page that an editor wrote."""
    graph = Graph(portal)
    for page in public(portal):
        if page.record is not None:
            yield linked_data(page).lstrip("/"), as_json({"@context": CONTEXT, **describe(page, graph)})


def describe(page: SitePage, graph: Graph) -> dict[str, Any]:
    """Return a page's node without its context; empty values are left out."""
    match page.record:
        case Procedure():
            return graph.node(service(page, page.record, graph))
        case Agency():
            return graph.node(_agency(page, page.record, graph))
        case LifeEvent():
            return graph.node(_life_event(page, page.record, graph))
        case Document():
            return graph.node(_web_page(page, graph) | _document(page, page.record, graph))
        case NewsItem():
            return graph.node(_web_page(page, graph) | _news(page, page.record, graph))
        case ServiceNotice():
            return graph.node(_web_page(page, graph) | {
                "schema:datePublished": day(page.record.published),
                "schema:temporalCoverage": f"{page.record.starts.isoformat()}/{page.record.ends.isoformat()}"})
        case _:
            return graph.node(_web_page(page, graph))


def _web_page(page: SitePage, graph: Graph) -> dict[str, Any]:
    return {"@id": graph.url(page), "@type": "schema:WebPage", "schema:name": text(page.title, page.lang),
            "schema:description": text(page.description, page.lang), "schema:inLanguage": page.lang,
            "schema:dateModified": day(page.modified), "schema:audio": _audio(page, graph),
            "schema:workTranslation": [{"@id": absolute(graph.portal, url)}
                                       for _, url in sorted(page.translations.items())]}


def _audio(page: SitePage, graph: Graph) -> dict[str, Any] | None:
    if not page.audio:
        return None
    return {"@type": "schema:AudioObject", "schema:contentUrl": {"@id": absolute(graph.portal, page.audio.mp3)},
            "schema:encodingFormat": "audio/mpeg", "schema:contentSize": page.audio.size}


def _news(page: SitePage, record: NewsItem, graph: Graph) -> dict[str, Any]:
    return {"@type": "schema:NewsArticle", "schema:headline": text(page.title, page.lang),
            "schema:datePublished": day(record.date),
            "schema:publisher": graph.agency(record.agency, page.lang) if record.agency else None}


def _document(page: SitePage, record: Document, graph: Graph) -> dict[str, Any]:
    return {"@type": ["schema:Legislation", "eli:LegalResource"], "eli:id_local": record.number,
            "schema:legislationIdentifier": record.number,
            "schema:legislationType": text(record.document_type, page.lang),
            "schema:legislationDate": day(record.issued), "eli:date_document": day(record.issued),
            "schema:legislationDateOfApplicability": day(record.effective),
            "schema:legislationPassedBy": graph.agency(record.issuer, page.lang) if record.issuer
            else graph.organisation(record.issuer_name, page.lang)}


def _agency(page: SitePage, record: Agency, graph: Graph) -> dict[str, Any]:
    return graph.agency(page.slug, page.lang) | {
        "schema:description": text(page.description, page.lang), "schema:url": {"@id": graph.url(page)},
        "schema:address": record.address, "schema:telephone": record.phone, "schema:email": record.email,
        "schema:sameAs": {"@id": record.website} if record.website else None,
        "schema:parentOrganization": graph.agency(record.parent, page.lang) if record.parent else None,
        "schema:openingHoursSpecification": [
            {"@type": "schema:OpeningHoursSpecification", "schema:opens": hours.opens.isoformat(),
             "schema:closes": hours.closes.isoformat(),
             "schema:dayOfWeek": [{"@id": f"schema:{_DAYS[one]}"} for one in hours.days]}
            for hours in record.opening_hours]}


def _life_event(page: SitePage, record: LifeEvent, graph: Graph) -> dict[str, Any]:
    related = [step.procedure for step in record.steps if step.procedure]
    return {"@id": f"{graph.url(page)}#event", "@type": "cv:LifeEvent", "dct:title": text(page.title, page.lang),
            "dct:description": text(page.description, page.lang), "schema:url": {"@id": graph.url(page)},
            "dct:relation": [{"@id": found} for name in dict.fromkeys([*related, *record.also])
                             if (found := graph.procedure(name, page.lang))]}


_DAYS = {"mon": "Monday", "tue": "Tuesday", "wed": "Wednesday", "thu": "Thursday", "fri": "Friday",
         "sat": "Saturday", "sun": "Sunday"}
