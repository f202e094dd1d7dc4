"""A consultation on a document's page: until when, how to answer, what came of it."""

from __future__ import annotations

from dataclasses import dataclass

from ...domain import Consultation, Document, Link, SitePage
from .context import ViewContext
from .document_relations import named_document
from .format import counted, day, tel
from .parts import Fact, Term, term


@dataclass(frozen=True)
class OpinionView:
    """An opinion, how many said so, and the answer."""

    text: str
    count: str
    answer: str


@dataclass(frozen=True)
class ConsultationView:
    """What a document's page shows of a consultation."""

    sentence: str
    ways: tuple[Term, ...]
    how: str
    received: str
    result: str
    answers: tuple[OpinionView, ...]
    final: Link | None


def consultation(page: SitePage, record: Document, context: ViewContext) -> ConsultationView | None:
    """Return what is shown of a document's consultation; ways to answer only while it is open."""
    given = record.consultation
    if given is None:
        return None
    state = given.state_on(context.today)
    asked = state in ("coming", "open")
    received = given.received
    return ConsultationView(
        sentence=_sentence(given, context),
        ways=_ways(given, context) if asked else (),
        how=(given.how or "") if asked else "",
        received=""
        if received is None
        else counted("consultation.received", received, context.say),
        result=given.result or "",
        answers=tuple(
            OpinionView(
                one.opinion,
                counted("consultation.said", one.count, context.say) if one.count else "",
                one.answer,
            )
            for one in given.answers
        ),
        final=named_document(given.final, page, context) if given.final else None,
    )


def consultation_fact(record: Document, context: ViewContext) -> Fact | None:
    """The days of a consultation as an answer in the gate; those of days to come, too."""
    given = record.consultation
    if given is None:
        return None
    state = given.state_on(context.today)
    key, bound = ("from", given.opens) if state == "coming" else ("until", given.closes)
    if state in ("closed", "answered"):
        key = "ended"
    coming = [one for one in (given.opens, given.after) if context.today and context.today < one]
    later = tuple((one.isoformat(), consultation_fact(record, context.on(one))) for one in coming)
    return Fact(
        "clock",
        context.say("consultation.title"),
        context.say(f"consultation.{state}"),
        context.say(f"consultation.{key}", day=day(bound, context.say).text),
        later=tuple((since, fact) for since, fact in later if fact),
    )


def _sentence(given: Consultation, context: ViewContext) -> str:
    return context.say(
        f"consultation.sentence.{given.state_on(context.today)}",
        opens=day(given.opens, context.say).text,
        closes=day(given.closes, context.say).text,
    )


def _ways(given: Consultation, context: ViewContext) -> tuple[Term, ...]:
    links = {
        "page": Link(context.say("consultation.on_page"), given.url) if given.url else None,
        "email": Link(given.email, f"mailto:{given.email}") if given.email else None,
        "phone": Link(given.phone, tel(given.phone)) if given.phone else None,
    }
    lines = (term(context.say(f"consultation.{key}"), link) for key, link in links.items())
    return tuple(line for line in lines if line.links)
