"""A procedure's page: the answer first, the law last."""
from __future__ import annotations

from dataclasses import dataclass, replace

from plugins.model import LegalResource, Link, Participation, Procedure, SitePage
from plugins.text import fold, shorten

from .channels import CaseTime, Way, case_times, cost_fact, time_fact, ways
from .desk import Desk
from .due import due_link
from .evidence import Preparation, forms, preparation
from .format import Day, day
from .head import Head, head
from .history import Change, history
from .office import Office, office
from .parts import Fact, FileLink, Part, Row, Status, Term, parts, term
from .prose import Block, blocks
from .rows import online, row

SHORT = 90  # characters of an answer in the gate
AT_ONCE = 3  # offices that are shown in full; the others are names


@dataclass(frozen=True)
class StepView:
    """A step; a procedure told in one piece has one without a title."""

    title: str
    text: tuple[Block, ...]


@dataclass(frozen=True)
class Law:
    """A row of the legal basis."""

    number: str
    title: str
    issued: Day | None
    issuer: str
    url: str


@dataclass(frozen=True)
class ProcedureView:
    """Everything that a procedure's page shows."""

    head: Head
    told_apart: str
    facts: tuple[Fact, ...]
    start: Link | None
    online: Status | None
    meta: tuple[Link, ...]
    reviewed: Day | None
    who: tuple[Block, ...]
    audiences: tuple[Link, ...]
    remarks: tuple[str, ...]
    preparation: Preparation
    ways: tuple[Way, ...]
    due: Link | None
    cases: tuple[CaseTime, ...]
    steps: tuple[StepView, ...]
    where: tuple[Block, ...]
    offices: tuple[Office, ...]
    more_offices: tuple[Office, ...]
    outputs: tuple[str, ...]
    deliveries: tuple[Term, ...]
    forms: tuple[FileLink, ...]
    requirements: tuple[Block, ...]
    notes: tuple[Block, ...]
    laws: tuple[Law, ...]
    terms: tuple[Term, ...]
    changes: tuple[Change, ...]
    related: tuple[Row, ...]
    events: tuple[Link, ...]
    parts: tuple[Part, ...]


def procedure(page: SitePage, record: Procedure, desk: Desk) -> ProcedureView:
    """Return what a procedure's page shows, empty parts left out."""
    offices = _offices(record, desk)
    laid = ProcedureView(
        head=head(page, desk), told_apart=_told_apart(page, record, desk),
        facts=_facts(record, desk), start=_start(record, desk), online=online(record, desk),
        meta=_meta(record, desk), reviewed=day(record.reviewed, desk.say) if record.reviewed else None,
        who=blocks(record.who), audiences=_facet_links("audience", record.audiences, desk),
        remarks=tuple(desk.say(f"procedure.{key}") for key in ("anywhere", "internal") if getattr(record, key)),
        preparation=preparation(record.evidence, record.sets, desk),
        ways=ways(record.channels, desk), due=due_link(record, desk), cases=case_times(record.cases, desk),
        steps=tuple(StepView(one.title or "", blocks(one.text)) for one in record.steps),
        where=blocks(record.where), offices=offices[:AT_ONCE], more_offices=offices[AT_ONCE:],
        outputs=tuple(one.name for one in record.outputs), deliveries=_deliveries(record, desk),
        forms=forms(record.evidence, desk),
        requirements=blocks(*record.requirements), notes=blocks(*record.notes),
        laws=tuple(_law(one, desk) for one in record.legal_resources), terms=_terms(page, record, desk),
        changes=history(record, desk),
        related=tuple(row(found, desk) for name in record.related
                      if (found := desk.index.find("procedure", name, page.lang))),
        events=tuple(desk.link(event) for event in desk.index.life_events_of(page)), parts=())
    return replace(laid, parts=parts("procedure", _shown(laid), page.body, desk))


def _shown(laid: ProcedureView) -> dict[str, object]:
    """The parts of the page in the order of a person's acts; the law comes last."""
    return {
        "who": laid.who or laid.audiences or laid.remarks, "prepare": True, "time-and-cost": True,
        "steps": laid.steps, "where": laid.where or laid.offices, "result": laid.outputs or laid.deliveries,
        "forms": laid.forms, "conditions": laid.requirements or laid.notes, "": True, "law": laid.laws,
        "details": laid.terms, "changes": laid.changes, "related": laid.related or laid.events,
    }


def _told_apart(page: SitePage, record: Procedure, desk: Desk) -> str:
    """The code, where another procedure has the same title."""
    return record.code if len(desk.index.namesakes(page)) > 1 else ""


def _facts(record: Procedure, desk: Desk) -> tuple[Fact, ...]:
    time, cost = time_fact(record.channels, desk), cost_fact(record.channels, desk)
    channels = [desk.say(f"channel.{channel.type}") for channel in record.channels]
    names = [name for part in record.agencies if part.role in ("implementing", "competent")
             if (name := _agency_name(part, desk))]
    place = record.where or (names[0] if names else "")
    where = Fact("place", desk.say("procedure.where_short"), _join(channels, desk) or shorten(place, SHORT),
                 shorten(place, SHORT) if channels else "")
    facts = [time, cost, where, _result(record, desk)]
    return tuple(fact for fact in facts if fact.value)


def _result(record: Procedure, desk: Desk) -> Fact:
    names = [one.name for one in record.outputs] or [desk.say("procedure.result_unknown")]
    value = shorten(names[0], SHORT)
    more = desk.say("procedure.more_results", n=len(names) - 1) if len(names) > 1 else ""
    note = more or (desk.say("procedure.in_full") if value != names[0] else "")
    return Fact("sheet", desk.say("procedure.what_you_get"), value, note, "#part-result" if note else "")


def _join(names: list[str], desk: Desk) -> str:
    """`Trực tuyến, trực tiếp hoặc bưu chính`: as a phrase, the first with its capital."""
    unique = list(dict.fromkeys(names))
    lower = unique[:1] + [name[:1].lower() + name[1:] for name in unique[1:]]
    return ", ".join(lower[:-1]) + desk.say("list.or") + lower[-1] if len(lower) > 1 else "".join(lower)


def _start(record: Procedure, desk: Desk) -> Link | None:
    online = [channel for channel in record.channels if channel.type == "online"]
    url = next((channel.url for channel in online if channel.url), None) or (online and desk.site.apply_url) or None
    if not url or record.online_level == "offline":
        return None
    national = url.split("/")[2:3] == ["dichvucong.gov.vn"]
    return Link(desk.say("procedure.apply_national" if national else "procedure.apply_online"), url)


def _meta(record: Procedure, desk: Desk) -> tuple[Link, ...]:
    levels = [desk.site.level_name(level, desk.lang) for level in record.levels]
    return (Link(desk.say("procedure.code", code=record.code), ""), *_facet_links("field", record.fields, desk),
            *(Link(level, "") for level in levels))


def _facet_links(facet: str, values: tuple[str, ...], desk: Desk) -> tuple[Link, ...]:
    found = ((value, desk.listing(facet, value)) for value in values)
    return tuple(Link(value, listing.url if listing else "") for value, listing in found)


def _agency_name(part: Participation, desk: Desk) -> str:
    page = desk.index.find("agency", part.agency, desk.lang) if part.agency else None
    return page.title if page else part.name or ""


def _offices(record: Procedure, desk: Desk) -> tuple[Office, ...]:
    found = (desk.index.find("agency", part.agency, desk.lang) for part in record.agencies
             if part.agency and part.role in ("implementing", "delegated"))
    return tuple({one.url: one for page in found if page and (one := office(page, desk))}.values())


def _deliveries(record: Procedure, desk: Desk) -> tuple[Term, ...]:
    return tuple(term(desk.say(f"procedure.delivery_{one.applied}"),
                      *(desk.say(f"procedure.delivery_way.{way}") for way in one.ways)) for one in record.deliveries)


def _law(one: LegalResource, desk: Desk) -> Law:
    page = desk.index.document(one.number, desk.lang) if one.number else None
    return Law(one.number or one.title or "", one.title or "" if one.number else "",
               day(one.issued, desk.say) if one.issued else None, one.issuer or "", page.url if page else one.url or "")


def _terms(page: SitePage, record: Procedure, desk: Desk) -> tuple[Term, ...]:
    """The rest of the record, which few look for: names, codes, who decides."""
    def label(key: str) -> str:
        return desk.say(f"procedure.term.{key}")

    decision = record.decision
    lines = [
        term(label("title"), record.title if record.title != page.title else None),
        term(label("code"), record.code),
        term(label("fields"), *_facet_links("field", record.fields, desk)),
        term(label("levels"), *(desk.site.level_name(level, desk.lang) for level in record.levels)),
        *(term(label(role), *_participants(record, role, desk))
          for role in ("implementing", "competent", "delegated", "coordinating")),
        term(label("online"), desk.say(f"online.{record.online_level}") if record.online_level else None),
        term(label("partial_reason"), record.partial_reason),
        term(label("groups"), *record.service_groups),
        term(label("outputs"), *(f"{one.name} ({one.code})" for one in record.outputs if one.code)),
        term(label("decision"), decision.number if decision else None),
        term(label("decision_issuer"), decision.issuer if decision else None),
        term(label("decision_issued"), day(decision.issued, desk.say).text if decision and decision.issued else None),
        term(label("decision_published"),
             day(decision.published, desk.say).text if decision and decision.published else None),
        term(label("type"), desk.words["procedure_type"].get(record.procedure_type, record.procedure_type)),
        term(label("keywords"), *(word for word in record.keywords if fold(record.title) not in fold(word))),
        term(label("owner"), record.owner),
        term(label("updated"), day(record.updated, desk.say).text if record.updated else None),
    ]
    return tuple(line for line in lines if line.links)


def _participants(record: Procedure, role: str, desk: Desk) -> tuple[Link, ...]:
    found = ((part, desk.index.find("agency", part.agency, desk.lang) if part.agency else None)
             for part in record.agencies if part.role == role)
    return tuple(desk.link(page) if page else Link(part.name or "", "") for part, page in found if page or part.name)
