"""The rest of a procedure's record, which few look for: names, codes, who decides, what law it
rests on.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...domain import LegalResource, Link, Procedure, SitePage
from ...text import fold
from .context import ViewContext
from .format import Day, day
from .parts import Term, term


@dataclass(frozen=True)
class Law:
    """A row of the legal basis."""

    number: str
    title: str
    issued: Day | None
    issuer: str
    url: str


def facet_links(facet: str, values: tuple[str, ...], context: ViewContext) -> tuple[Link, ...]:
    """Return values of a facet as links to their listings, where these have a page."""
    found = ((value, context.listing(facet, value)) for value in values)
    return tuple(Link(value, listing.url if listing else "") for value, listing in found)


def law(one: LegalResource, context: ViewContext) -> Law:
    """Return a row of the legal basis, linked to the document's page or its address elsewhere."""
    page = context.index.document(one.number, context.lang) if one.number else None
    return Law(
        one.number or one.title or "",
        one.title or "" if one.number else "",
        day(one.issued, context.say) if one.issued else None,
        one.issuer or "",
        page.url if page else one.url or "",
    )


def terms(page: SitePage, record: Procedure, context: ViewContext) -> tuple[Term, ...]:
    """Return the lines of the record that stand nowhere else on its page, those without a value
    left out.
    """

    def label(key: str) -> str:
        return context.say(f"procedure.term.{key}")

    decision = record.decision
    lines = [
        term(label("title"), record.title if record.title != page.title else None),
        term(label("code"), record.code),
        term(label("fields"), *facet_links("field", record.fields, context)),
        term(
            label("levels"),
            *(context.site.level_name(level, context.lang) for level in record.levels),
        ),
        *(
            term(label(role), *_participants(record, role, context))
            for role in ("implementing", "competent", "delegated", "coordinating")
        ),
        term(
            label("online"),
            context.say(f"online.{record.online_level}") if record.online_level else None,
        ),
        term(label("partial_reason"), record.partial_reason),
        term(label("groups"), *record.service_groups),
        term(label("decision"), decision.number if decision else None),
        term(label("decision_issuer"), decision.issuer if decision else None),
        term(
            label("decision_issued"),
            day(decision.issued, context.say).text if decision and decision.issued else None,
        ),
        term(
            label("decision_published"),
            day(decision.published, context.say).text if decision and decision.published else None,
        ),
        term(label("owner"), record.owner),
        term(label("updated"), day(record.updated, context.say).text if record.updated else None),
    ]
    asides = [
        term(
            label("type"),
            context.words["procedure_type"].get(record.procedure_type, record.procedure_type),
        ),
        term(label("outputs"), *(f"{one.name} ({one.code})" for one in record.outputs if one.code)),
        term(
            label("keywords"),
            *(word for word in record.keywords if fold(record.title) not in fold(word)),
        ),
    ]
    every = (*lines, *(replace(line, aside=True) for line in asides))
    return tuple(line for line in every if line.links)


def _participants(record: Procedure, role: str, context: ViewContext) -> tuple[Link, ...]:
    found = (
        (part, context.index.find("agency", part.agency, context.lang) if part.agency else None)
        for part in record.agencies
        if part.role == role
    )
    return tuple(
        context.link(page) if page else Link(part.name or "", "")
        for part, page in found
        if page or part.name
    )
