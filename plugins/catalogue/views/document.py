"""A document's page: is it in force, where is the file, what does it say, what does it replace."""

from __future__ import annotations

from dataclasses import dataclass

from ...domain import Document, Link, SitePage
from .context import ViewContext
from .format import Day, day
from .head import Head, head
from .parts import Fact, FileLink, Row, Status, Term, file_link, term
from .rows import row, validity


@dataclass(frozen=True)
class Event:
    """A day in a document's life."""

    day: Day
    text: str


@dataclass(frozen=True)
class DocumentView:
    """Everything that a document's page shows."""

    head: Head
    kind: str
    warning: str
    replaced_by: tuple[Link, ...]
    facts: tuple[Fact, ...]
    files: tuple[FileLink, ...]
    terms: tuple[Term, ...]
    events: tuple[Event, ...]
    procedures: tuple[Row, ...]


def document(page: SitePage, record: Document, context: ViewContext) -> DocumentView:
    """Return what a document's page shows."""
    issuer = _issuer(record, context)
    state = validity(record, context)
    return DocumentView(
        head=head(page, context),
        kind=" · ".join(part for part in (record.document_type, issuer.title) if part),
        warning="" if record.validity == "in_force" else context.say(f"document.{record.validity}"),
        replaced_by=_replacing(record, context),
        facts=_facts(record, state, context),
        files=tuple(
            file_link(one.name or page.title, one.file, one.pages, context) for one in record.files
        ),
        terms=_terms(record, issuer, context),
        events=_events(record, context),
        procedures=tuple(row(one, context) for one in context.index.citing(page)),
    )


def _issuer(record: Document, context: ViewContext) -> Link:
    page = context.index.find("agency", record.issuer, context.lang) if record.issuer else None
    return context.link(page) if page else Link(record.issuer_name or "", "")


def _replacing(record: Document, context: ViewContext) -> tuple[Link, ...]:
    """The documents that say they replace this one."""
    return tuple(
        Link(page.record.number, page.url)
        for page in context.index.pages("document", context.lang)
        if isinstance(page.record, Document) and record.number in page.record.replaces
    )


def _numbered(number: str, context: ViewContext) -> Link:
    page = context.index.document(number, context.lang)
    return Link(number, page.url if page else "")


def _facts(record: Document, state: Status, context: ViewContext) -> tuple[Fact, ...]:
    since = (
        context.say("document.since", day=day(record.effective, context.say).text)
        if record.effective
        else ""
    )
    until = (
        context.say("document.until", day=day(record.expires, context.say).text)
        if record.expires
        else ""
    )
    replaced = _numbered(record.replaces[0], context) if record.replaces else Link("", "")
    facts = (
        Fact(
            state.icon,
            context.say("document.validity"),
            state.text,
            until or since,
            about="validity",
        ),
        Fact(
            "sheet",
            context.say("document.number"),
            record.number,
            context.say("document.issued_on", day=day(record.issued, context.say).text),
            about="number",
        ),
        Fact("back", context.say("document.replaces"), replaced.title, "", replaced.url),
        Fact("signature", context.say("document.signer"), record.signer or ""),
    )
    return tuple(fact for fact in facts if fact.value)


def _terms(record: Document, issuer: Link, context: ViewContext) -> tuple[Term, ...]:
    def dated(value: object) -> str | None:
        return day(value, context.say).text if value else None  # type: ignore[arg-type]

    lines = (
        term(context.say("document.term.title"), record.title),
        term(context.say("document.term.type"), record.document_type),
        term(context.say("document.term.number"), record.number),
        term(context.say("document.term.issuer"), issuer if issuer.title else None),
        term(context.say("document.term.signer"), record.signer),
        term(context.say("document.term.issued"), dated(record.issued)),
        term(context.say("document.term.effective"), dated(record.effective)),
        term(context.say("document.term.expires"), dated(record.expires)),
        term(context.say("document.term.fields"), *record.fields),
        term(
            context.say("document.term.replaces"),
            *(_numbered(one, context) for one in record.replaces),
        ),
        term(
            context.say("document.term.amends"), *(_numbered(one, context) for one in record.amends)
        ),
    )
    return tuple(line for line in lines if line.links)


def _events(record: Document, context: ViewContext) -> tuple[Event, ...]:
    days = (
        (record.expires, "document.event.expires"),
        (record.effective, "document.event.effective"),
        (record.issued, "document.event.issued"),
    )
    dated = sorted(
        ((value, key) for value, key in days if value), key=lambda pair: pair[0], reverse=True
    )
    return tuple(Event(day(value, context.say), context.say(key)) for value, key in dated)
