"""A procedure as a public service of CPSV-AP 3.2, which is also schema.org's GovernmentService."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ...domain import (
    Channel,
    Cost,
    Evidence,
    Graph,
    LegalResource,
    Output,
    Participation,
    Procedure,
    ProcessingTime,
    SitePage,
    Step,
)
from ...domain.linked_data import day, language, node, text

_DURATIONS = {"hour": "PT{}H", "day": "P{}D", "month": "P{}M", "year": "P{}Y"}


def service(page: SitePage, record: Procedure, graph: Graph) -> dict[str, Any]:
    """Return the procedure's node. Channels and costs have names of their own, so that a cost can
    say its channel.
    """
    lang, here = page.lang, f"{graph.url(page)}#service"
    channels = [
        (f"{graph.url(page)}#channel-{place}", one) for place, one in enumerate(record.channels, 1)
    ]
    return {
        "@id": here,
        "@type": ["cpsv:PublicService", "schema:GovernmentService"],
        "dct:identifier": record.code,
        "dct:title": text(record.title, lang),
        "schema:name": text(record.title, lang),
        "dct:description": text(page.description, lang),
        "dct:language": language(lang),
        "dct:modified": day(page.modified),
        "cv:isDescribedAt": {"@id": graph.url(page)},
        "dcat:keyword": [text(word, lang) for word in record.keywords],
        "cv:thematicArea": list(_concepts(record.fields, lang)),
        "dct:audience": list(_concepts(record.audiences, lang)),
        **_organisations(record, lang, graph),
        "cv:hasChannel": [node(_channel(name, one, lang)) for name, one in channels],
        "cv:hasCost": [
            node(_cost(cost, name, lang)) for name, one in channels for cost in one.costs
        ],
        "cpsv:hasInput": [
            node(_evidence(paper, lang)) for group in record.evidence for paper in group.items
        ],
        "cv:holdsRequirement": [
            {"@type": "cv:Requirement", "dct:description": text(one, lang)}
            for one in record.requirements
        ],
        "cpsv:follows": [
            node(_step(place, one, lang)) for place, one in enumerate(record.steps, 1)
        ],
        "cpsv:produces": [node(_output(one, lang)) for one in record.outputs],
        "cv:hasLegalResource": [node(_law(one, lang)) for one in record.legal_resources],
        "cv:isGroupedBy": [
            {"@id": found} for one in record.life_events if (found := graph.life_event(one, lang))
        ],
        "dct:relation": [
            {"@id": found} for one in record.related if (found := graph.procedure(one, lang))
        ],
    }


def _concepts(names: Iterable[str], lang: str) -> Iterator[dict[str, Any]]:
    yield from ({"@type": "skos:Concept", "skos:prefLabel": text(name, lang)} for name in names)


def _agency(part: Participation, lang: str, graph: Graph) -> dict[str, Any]:
    return graph.agency(part.agency, lang) if part.agency else graph.organisation(part.name, lang)


def _organisations(record: Procedure, lang: str, graph: Graph) -> dict[str, Any]:
    """Who decides, and who takes part in it."""
    return {
        "cv:hasCompetentAuthority": [
            authority
            for one in record.agencies
            if one.role == "competent" and (authority := _agency(one, lang, graph))
        ],
        "cv:hasParticipation": [
            node(
                {
                    "@type": "cv:Participation",
                    "cv:role": one.role,
                    "dct:relation": _agency(one, lang, graph),
                }
            )
            for one in record.agencies
            if one.role != "competent"
        ],
    }


def _step(place: int, step: Step, lang: str) -> dict[str, Any]:
    return {
        "@type": "cpsv:Rule",
        "schema:position": place,
        "dct:title": text(step.title, lang),
        "dct:description": text(step.text, lang),
    }


def _output(output: Output, lang: str) -> dict[str, Any]:
    return {
        "@type": "cpsv:Output",
        "dct:identifier": output.code,
        "dct:title": text(output.name, lang),
    }


def _channel(name: str, channel: Channel, lang: str) -> dict[str, Any]:
    times = channel.processing_times
    return {
        "@id": name,
        "@type": ["cv:Channel", "schema:ServiceChannel"],
        "dct:type": channel.type,
        "cv:processingTime": [found for one in times if (found := duration(one))],
        "schema:processingTime": [found for one in times if (found := quantity(one))],
        "dct:description": [text(one.text, lang) for one in times if one.text]
        + ([text(channel.description, lang)] if channel.description else []),
        "schema:serviceUrl": {"@id": channel.url} if channel.url else None,
    }


def duration(time: ProcessingTime) -> dict[str, str] | None:
    """A time as xsd:duration. Working days and parts of a unit have no form there."""
    form = _DURATIONS.get(time.unit or "")
    if form is None or time.value is None or not time.value.is_integer():
        return None
    return {"@value": form.format(int(time.value)), "@type": "xsd:duration"}


def quantity(time: ProcessingTime) -> dict[str, Any] | None:
    """A time as number and unit, for every unit we know."""
    if time.value is None:
        return None
    value = int(time.value) if time.value.is_integer() else time.value
    return {
        "@type": "schema:QuantitativeValue",
        "schema:value": value,
        **({"schema:unitText": time.unit} if time.unit else {}),
    }


def _cost(cost: Cost, channel: str, lang: str) -> dict[str, Any]:
    amount = {} if cost.amount is None else {"cv:value": cost.amount, "cv:currency": cost.currency}
    return {
        "@type": "cv:Cost",
        "dct:type": cost.kind,
        **amount,
        "dct:description": text(cost.note, lang),
        "cv:ifAccessedThrough": {"@id": channel},
    }


def _evidence(paper: Evidence, lang: str) -> dict[str, Any]:
    return {
        "@type": "cv:Evidence",
        "dct:identifier": paper.code,
        "dct:title": text(paper.name, lang),
        "dct:description": text(paper.note, lang),
    }


def _law(law: LegalResource, lang: str) -> dict[str, Any]:
    return {
        "@type": "eli:LegalResource",
        "eli:id_local": law.number,
        "dct:title": text(law.title, lang),
        "eli:date_document": day(law.issued),
        "schema:url": {"@id": law.url} if law.url else None,
    }
