"""A document's page: is it in force, where is the file, what does it say, what does it replace."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ...domain import Document, Link, SitePage
from ..validity import coming_days, end_of, replacing, validity_state
from .consultation import ConsultationView, consultation, consultation_fact
from .context import ViewContext
from .document_relations import issuer_link, named_document, numbered, relation_terms
from .format import Day, day
from .head import Head, head
from .parts import Dated, Fact, FileLink, Row, Term, term
from .rows import row, validity
from .signatures import signed_file


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
    warning: str | Dated
    replaced_by: tuple[Link, ...]
    facts: tuple[Fact, ...]
    files: tuple[FileLink, ...]
    consultation: ConsultationView | None
    terms: tuple[Term, ...]
    relations: tuple[Term, ...]
    events: tuple[Event, ...]
    procedures: tuple[Row, ...]


def document(page: SitePage, record: Document, context: ViewContext) -> DocumentView:
    """Return what a document's page shows."""
    issuer = issuer_link(record, context)
    state = validity_state(page, context.index, context.today)
    return DocumentView(
        head=head(page, context),
        kind=" · ".join(part for part in (record.document_type, issuer.title) if part),
        warning=_warning(page, context),
        replaced_by=_replacing(page, record, context) if state == "expired" else (),
        facts=_facts(page, record, context),
        files=tuple(
            signed_file(one, page.title, context, has_text=bool(page.body)) for one in record.files
        ),
        consultation=consultation(page, record, context),
        terms=_terms(record, issuer, context),
        relations=relation_terms(page, record, context),
        events=_events(page, record, context),
        procedures=tuple(row(one, context) for one in context.index.citing(page)),
    )


def _warning(page: SitePage, context: ViewContext) -> str | Dated:
    """What a reader must know before reading on, on the day of a context and how that changes
    later; empty where it is nothing.
    """

    def on(some_day: ViewContext) -> str:
        state = validity_state(page, some_day.index, some_day.today)
        return "" if state == "in_force" else some_day.say(f"document.{state}")

    coming = coming_days(page, context.index, context.today)
    later = tuple((one.isoformat(), on(context.on(one))) for one in coming)
    text = on(context)
    return Dated(text, later) if text and later else text


def _replacing(page: SitePage, record: Document, context: ViewContext) -> tuple[Link, ...]:
    """What replaces a document, here or elsewhere."""
    here = [numbered(one) for one, _ in replacing(page, context.index)]
    elsewhere = [named_document(name, page, context) for name in record.replaced_by]
    return tuple({one.url or one.title: one for one in (*here, *elsewhere)}.values())


def _facts(page: SitePage, record: Document, context: ViewContext) -> tuple[Fact, ...]:
    replaced = named_document(record.replaces[0], page, context) if record.replaces else None
    issued = context.say("document.issued_on", day=_written(record.issued, context))
    facts = (
        _in_force(page, record, context),
        consultation_fact(record, context),
        Fact(
            "sheet",
            context.say("document.number"),
            record.number,
            issued if record.issued else "",
            about="number",
        ),
        Fact("back", context.say("document.replaces"), replaced.title, "", replaced.url)
        if replaced
        else None,
        Fact(
            "signature",
            context.say("document.signer"),
            record.signer or record.signer_position or "",
            (record.signer and record.signer_position) or "",
        ),
    )
    return tuple(fact for fact in facts if fact and fact.value)


def _in_force(page: SitePage, record: Document, context: ViewContext) -> Fact:
    """Whether it is in force on the day of a context, and since or until when; on days to come,
    too.
    """
    state, end = validity(page, context), end_of(page, context.index)
    key, bound = ("until", end) if end else ("since", record.effective)
    if validity_state(page, context.index, context.today) == "expired":
        key, bound = "ended", end
    coming = coming_days(page, context.index, context.today)
    return Fact(
        state.icon,
        context.say("document.validity"),
        state.text,
        context.say(f"document.{key}", day=_written(bound, context)) if bound else "",
        later=tuple((one.isoformat(), _in_force(page, record, context.on(one))) for one in coming),
        about="validity",
    )


def _written(value: date | None, context: ViewContext) -> str:
    return day(value, context.say).text if value else ""


def _terms(record: Document, issuer: Link, context: ViewContext) -> tuple[Term, ...]:
    level = record.issuer_level
    values: dict[str, tuple[Link | str | None, ...]] = {
        "title": (record.title,),
        "type": (record.document_type,),
        "number": (record.number,),
        "issuer": (issuer if issuer.title else None,),
        "issuer_level": (context.site.level_name(level, context.lang) if level else None,),
        "signer": (record.signer,),
        "signer_position": (record.signer_position,),
        "issued": (_written(record.issued, context),),
        "effective": (_written(record.effective, context),),
        "expires": (_written(record.expires, context),),
        "fields": tuple(_field(one, context) for one in record.fields),
        "recipients": record.recipients,
    }
    lines = (term(context.say(f"document.term.{key}"), *these) for key, these in values.items())
    return tuple(line for line in lines if line.links)


def _field(field: str, context: ViewContext) -> Link:
    listing = context.listing("document_field", field)
    return Link(field, listing.url if listing else "")


def _events(page: SitePage, record: Document, context: ViewContext) -> tuple[Event, ...]:
    days = (
        (end_of(page, context.index), "document.event.expires"),
        (record.effective, "document.event.effective"),
        (record.issued, "document.event.issued"),
    )
    dated = sorted(
        ((value, key) for value, key in days if value), key=lambda pair: pair[0], reverse=True
    )
    return tuple(Event(day(value, context.say), context.say(key)) for value, key in dated)
