"""A document's page: is it in force, where is the file, what does it say, what does it replace."""
from __future__ import annotations

from dataclasses import dataclass

from plugins.model import Document, Link, SitePage

from .desk import Desk
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


def document(page: SitePage, record: Document, desk: Desk) -> DocumentView:
    """Return what a document's page shows."""
    issuer = _issuer(record, desk)
    state = validity(record, desk)
    return DocumentView(
        head=head(page, desk),
        kind=" · ".join(part for part in (record.document_type, issuer.title) if part),
        warning="" if record.validity == "in_force" else desk.say(f"document.{record.validity}"),
        replaced_by=_replacing(record, desk),
        facts=_facts(record, state, desk),
        files=tuple(file_link(one.name or page.title, one.file, one.pages, desk) for one in record.files),
        terms=_terms(record, issuer, desk), events=_events(record, desk),
        procedures=tuple(row(one, desk) for one in desk.index.citing(page)))


def _issuer(record: Document, desk: Desk) -> Link:
    page = desk.index.find("agency", record.issuer, desk.lang) if record.issuer else None
    return desk.link(page) if page else Link(record.issuer_name or "", "")


def _replacing(record: Document, desk: Desk) -> tuple[Link, ...]:
    """The documents that say they replace this one."""
    return tuple(Link(page.record.number, page.url) for page in desk.index.pages("document", desk.lang)
                 if isinstance(page.record, Document) and record.number in page.record.replaces)


def _numbered(number: str, desk: Desk) -> Link:
    page = desk.index.document(number, desk.lang)
    return Link(number, page.url if page else "")


def _facts(record: Document, state: Status, desk: Desk) -> tuple[Fact, ...]:
    since = desk.say("document.since", day=day(record.effective, desk.say).text) if record.effective else ""
    until = desk.say("document.until", day=day(record.expires, desk.say).text) if record.expires else ""
    replaced = _numbered(record.replaces[0], desk) if record.replaces else Link("", "")
    facts = (
        Fact(state.icon, desk.say("document.validity"), state.text, until or since),
        Fact("sheet", desk.say("document.number"), record.number,
             desk.say("document.issued_on", day=day(record.issued, desk.say).text)),
        Fact("back", desk.say("document.replaces"), replaced.title, "", replaced.url),
        Fact("signature", desk.say("document.signer"), record.signer or ""),
    )
    return tuple(fact for fact in facts if fact.value)


def _terms(record: Document, issuer: Link, desk: Desk) -> tuple[Term, ...]:
    def dated(value: object) -> str | None:
        return day(value, desk.say).text if value else None  # type: ignore[arg-type]

    lines = (
        term(desk.say("document.term.title"), record.title),
        term(desk.say("document.term.type"), record.document_type),
        term(desk.say("document.term.number"), record.number),
        term(desk.say("document.term.issuer"), issuer if issuer.title else None),
        term(desk.say("document.term.signer"), record.signer),
        term(desk.say("document.term.issued"), dated(record.issued)),
        term(desk.say("document.term.effective"), dated(record.effective)),
        term(desk.say("document.term.expires"), dated(record.expires)),
        term(desk.say("document.term.fields"), *record.fields),
        term(desk.say("document.term.replaces"), *(_numbered(one, desk) for one in record.replaces)),
        term(desk.say("document.term.amends"), *(_numbered(one, desk) for one in record.amends)),
    )
    return tuple(line for line in lines if line.links)


def _events(record: Document, desk: Desk) -> tuple[Event, ...]:
    days = ((record.expires, "document.event.expires"), (record.effective, "document.event.effective"),
            (record.issued, "document.event.issued"))
    dated = sorted(((value, key) for value, key in days if value), key=lambda pair: pair[0], reverse=True)
    return tuple(Event(day(value, desk.say), desk.say(key)) for value, key in dated)
