"""A procedure's page: the answer first, the law last."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...domain import Link, Procedure, SitePage
from ...text import shorten
from .channels import CaseTime, Ways, case_times, ways
from .commune import CommuneAnswer, commune_answer
from .context import ViewContext
from .due import due_link
from .evidence import Preparation, forms, names_case, preparation
from .facts import facts
from .format import Day, day
from .guide_links import guide_links
from .head import Head, head
from .history import HistoryEntry, history
from .notice import Banner, banners_of
from .office import Office, office
from .other_case import OtherCaseView, other_cases
from .parts import Fact, FileLink, Part, Row, Status, Term, parts, term
from .prose import Block, blocks
from .rows import online, row
from .sheet import Sheet, sheet
from .terms import Law, facet_links, law, terms

AT_ONCE = 12  # offices that are shown in full, one at a time; the others are names
INSIDE = 60  # characters of a part inside a part, in the contents


@dataclass(frozen=True)
class StepView:
    """A step; a procedure told in one piece has one without a title."""

    id: str
    title: str
    text: tuple[Block, ...]


@dataclass(frozen=True)
class ProcedureView:
    """Everything that a procedure's page shows."""

    head: Head
    notices: tuple[Banner, ...]
    other_cases: tuple[OtherCaseView, ...]
    distinction: str
    facts: tuple[Fact, ...]
    start: Link | None
    online: Status | None
    meta: tuple[Link, ...]
    reviewed: Day | None
    who: tuple[Block, ...]
    audiences: tuple[Link, ...]
    remarks: tuple[str, ...]
    preparation: Preparation
    ways: Ways
    due: Link | None
    cases: tuple[CaseTime, ...]
    steps: tuple[StepView, ...]
    steps_of_cases: bool
    where: tuple[Block, ...]
    commune: CommuneAnswer | None
    offices: tuple[Office, ...]
    more_offices: tuple[Office, ...]
    outputs: tuple[str, ...]
    deliveries: tuple[Term, ...]
    forms: tuple[FileLink, ...]
    requirements: tuple[Block, ...]
    notes: tuple[Block, ...]
    laws: tuple[Law, ...]
    terms: tuple[Term, ...]
    changes: tuple[HistoryEntry, ...]
    related: tuple[Row, ...]
    events: tuple[Link, ...]
    guides: tuple[Link, ...]
    sheet: Sheet
    parts: tuple[Part, ...]


def procedure(page: SitePage, record: Procedure, context: ViewContext) -> ProcedureView:
    """Return what a procedure's page shows, empty parts left out."""
    offices = _offices(page, record, context)
    papers, table = preparation(record.evidence, record.sets, context), ways(record, context)
    requirements = blocks(*record.requirements)
    laid = ProcedureView(
        head=head(page, context),
        notices=banners_of(page, context),
        other_cases=other_cases(record, context),
        distinction=_distinction(page, record, context),
        facts=facts(record, context),
        start=_start(record, context),
        online=online(record, context),
        meta=_meta(record, context),
        reviewed=day(record.reviewed, context.say) if record.reviewed else None,
        who=blocks(record.who),
        audiences=facet_links("audience", record.audiences, context),
        remarks=_remarks(record, context),
        preparation=papers,
        ways=table,
        due=due_link(record, context),
        cases=case_times(record.cases, context),
        steps=tuple(
            StepView(f"step-{place}", one.title or "", blocks(one.text))
            for place, one in enumerate(record.steps, 1)
        ),
        steps_of_cases=_of_cases(record),
        where=blocks(record.where),
        commune=commune_answer(page, record, context),
        offices=offices[:AT_ONCE],
        more_offices=offices[AT_ONCE:],
        outputs=tuple(one.name for one in record.outputs),
        deliveries=_deliveries(record, context),
        forms=forms(record.evidence, context),
        requirements=requirements,
        notes=blocks(*record.notes),
        laws=tuple(law(one, context) for one in record.legal_resources),
        terms=terms(page, record, context),
        changes=history(record, context),
        related=tuple(
            row(found, context)
            for name in record.related
            if (found := context.index.find("procedure", name, page.lang))
        ),
        events=tuple(context.link(event) for event in context.index.life_events_of(page)),
        guides=guide_links(context.index.referring(page, "guide", "outcomes"), context),
        sheet=sheet(
            record, table, papers, requirements, (*offices, *_named_only(record, context)), context
        ),
        parts=(),
    )
    return replace(laid, parts=_parts(laid, page, context))


def _remarks(record: Procedure, context: ViewContext) -> tuple[str, ...]:
    """What is to be said of where one may apply and for whom."""
    true = [key for key in ("anywhere", "internal") if getattr(record, key)]
    return tuple(context.say(f"procedure.{key}") for key in true)


def _of_cases(record: Procedure) -> bool:
    """Whether each step is told for a case of its own: a reader wants one of them."""
    return len(record.steps) > 1 and all(names_case(step.title or "") for step in record.steps)


def _parts(laid: ProcedureView, page: SitePage, context: ViewContext) -> tuple[Part, ...]:
    """The contents; long parts with what is inside them."""
    papers = laid.preparation
    cases = [(one.id, one.title) for one in papers.cases] if not papers.choose else []
    inside = {
        "part-prepare": [*cases, *((one.id, one.title) for one in papers.groups)] if cases else [],
        "part-time-and-cost": [("fees", context.say("procedure.fees"))] if laid.ways.fees else [],
        "part-steps": [(one.id, one.title) for one in laid.steps] if laid.steps_of_cases else [],
    }
    found: list[Part] = []
    for one in parts("procedure", _contents(laid), page.body, context):
        below = (Part(key, shorten(title, INSIDE)) for key, title in inside.get(one.id, ()))
        found.append(replace(one, inside=tuple(below)))
    return tuple(found)


def _contents(laid: ProcedureView) -> dict[str, object]:
    """The parts of the page in the order of a person's acts; the law comes last."""
    return {
        "who": laid.who or laid.audiences or laid.remarks,
        "prepare": True,
        "time-and-cost": True,
        "steps": laid.steps,
        "where": laid.where or laid.offices or laid.commune,
        "result": laid.outputs or laid.deliveries,
        "forms": laid.forms,
        "conditions": laid.requirements or laid.notes,
        "": True,
        "law": laid.laws,
        "details": laid.terms,
        "changes": laid.changes,
        "related": laid.related or laid.events,
    }


def _distinction(page: SitePage, record: Procedure, context: ViewContext) -> str:
    """The code, where another procedure has the same title."""
    return record.code if len(context.index.namesakes(page)) > 1 else ""


def _start(record: Procedure, context: ViewContext) -> Link | None:
    online = [channel for channel in record.channels if channel.type == "online"]
    url = (
        next((channel.url for channel in online if channel.url), None)
        or (online and context.site.apply_url)
        or None
    )
    if not url or record.online_level == "offline":
        return None
    national = url.split("/")[2:3] == ["dichvucong.gov.vn"]
    return Link(
        context.say("procedure.apply_national" if national else "procedure.apply_online"), url
    )


def _meta(record: Procedure, context: ViewContext) -> tuple[Link, ...]:
    levels = [context.site.level_name(level, context.lang) for level in record.levels]
    return (
        Link(context.say("procedure.code", code=record.code), ""),
        *facet_links("field", record.fields, context),
        *(Link(level, "") for level in levels),
    )


def _offices(page: SitePage, record: Procedure, context: ViewContext) -> tuple[Office, ...]:
    found = (
        context.index.find("agency", part.agency, context.lang)
        for part in record.agencies
        if part.agency and part.role in ("implementing", "delegated")
    )
    cards = (office(one, context, page) for one in found if one)
    return tuple({one.url: one for one in cards if one}.values())


def _named_only(record: Procedure, context: ViewContext) -> tuple[Office, ...]:
    """The agencies that take applications and have no page here."""
    return tuple(
        Office(part.name, "", "", "", "", "", (), ())
        for part in record.agencies
        if part.name
        and part.role in ("implementing", "delegated")
        and not (part.agency and context.index.find("agency", part.agency, context.lang))
    )


def _deliveries(record: Procedure, context: ViewContext) -> tuple[Term, ...]:
    terms: list[Term] = []
    for one in record.deliveries:
        ways = (context.say(f"procedure.delivery_way.{way}") for way in one.ways)
        terms.append(term(context.say(f"procedure.delivery_{one.applied}"), *ways))
    return tuple(terms)
