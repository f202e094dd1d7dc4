"""The portal's record to ours: values found, put in order, none invented."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta, timezone
from typing import Literal

from ..domain import Case, Decision, Delivery, Output, Participation, Procedure
from .api import ExportRecord, Groups, Named, Returning, SubCase
from .channels import read_channels, read_time
from .evidence import read_groups
from .legal import read_legal_resource
from .steps import read_steps
from .wording import unmarked

_VIETNAM = timezone(timedelta(hours=7))
_TYPES = {
    "ASSIGNED_REGULATION": "assigned",
    "NOT_ASSIGNED_REGULATION": "not_assigned",
    "LOCAL_REGULATION": "local",
    "CENTRAL_REGULATION": "central",
    "OTHER": "other",
}
_WAYS: dict[str, Literal["home", "office", "online"]] = {
    "AT_HOME": "home",
    "AT_SUBMISSION_PLACE": "office",
    "ONLINE": "online",
}
_APPLIED: dict[str, Literal["online", "offline"]] = {"ONLINE": "online", "OFFLINE": "offline"}
_PREFIX = re.compile(r"(?i)[\s.,;:*–-]*(\d{1,2}[.)]\s+)?(thủ tục:?\s+)?(?=\S)")


def translate(given: ExportRecord) -> Procedure:
    """Return the procedure that a record of the national portal describes."""
    return Procedure(
        title=given.name,
        short_title=_short(given.name),
        updated=_day(given.updated),
        keywords=tuple(_words(given.keywords)),
        code=given.code,
        levels=tuple(_levels(given)),
        fields=_names(given.fields),
        audiences=_names(given.audiences),
        agencies=tuple(_agencies(given)),
        where=given.address or None,
        channels=read_channels(given.methods),
        evidence=read_groups(given.evidence),
        cases=tuple(_cases(given)),
        steps=read_steps(given.steps),
        requirements=tuple(_requirements(given)),
        outputs=tuple(
            dict.fromkeys(
                Output(name=one.name, code=one.code or None) for one in given.results if one.name
            )
        ),
        deliveries=tuple(one for returning in given.returning if (one := _delivery(returning))),
        legal_resources=tuple(
            dict.fromkeys(law for one in given.legal if (law := read_legal_resource(one)))
        ),
        online_level=_online_level(given),
        anywhere=given.anywhere,
        internal=given.internal,
        service_groups=_names(given.groups),
        decision=_decision(given),
        procedure_type=_TYPES[given.formality],
        notes=(given.note,) if given.note else (),
    )


def _short(title: str) -> str | None:
    """The title without what stands before it: stray marks, its number in a list, the word
    "procedure".
    """
    found = _PREFIX.match(title)
    return title[found.end()].upper() + title[found.end() + 1 :] if found and found.end() else None


def _day(instant: int | None) -> date | None:
    """The day in Vietnam of a time in milliseconds since 1970."""
    return None if instant is None else datetime.fromtimestamp(instant / 1000, _VIETNAM).date()


def _words(keywords: str) -> Iterator[str]:
    """Keywords: one a line or parted by semicolons; commas stand inside them."""
    yield from dict.fromkeys(
        word for part in re.split(r"[;\n]", keywords) if (word := unmarked(part.strip()))
    )


def _levels(given: ExportRecord) -> Iterator[str]:
    levels = (
        ("ministry", given.ministry),
        ("province", given.province),
        ("commune", given.ward),
        ("other", given.other),
    )
    yield from (name for name, applies in levels if applies)


def _names(given: Iterable[Named]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.name for one in given if one.name))


def _agencies(given: ExportRecord) -> Iterator[Participation]:
    """Offices and groups of offices by role, each once."""
    roles: tuple[
        tuple[
            Literal["implementing", "competent", "coordinating", "delegated"], list[Named], Groups
        ],
        ...,
    ] = (
        ("implementing", given.executing, given.executing_groups),
        ("competent", given.authority, given.authority_groups),
        ("delegated", given.authorized, given.authorized_groups),
        ("coordinating", given.coordinating, given.coordinating_groups),
    )
    for role, offices, groups in roles:
        for name in _names([*offices, *(group for group in groups if group)]):
            yield Participation(role=role, name=name)


def _cases(given: ExportRecord) -> Iterator[Case]:
    """Cases with a code; a lone one that only repeats the procedure says nothing new."""
    if (
        len(given.subcases) == 1
        and given.subcases[0].name == given.name
        and _known_time(given, given.subcases[0])
    ):
        return
    for one in given.subcases:
        if one.name:
            time = read_time(one.time.quantity, one.time.unit)
            yield Case(name=one.name, code=one.code or None, processing_time=time)


def _known_time(given: ExportRecord, case: SubCase) -> bool:
    time = read_time(case.time.quantity, case.time.unit)
    return time is None or time in [read_time(method.time, method.unit) for method in given.methods]


def _requirements(given: ExportRecord) -> Iterator[str]:
    """Requirements: one for each line where every line has its own dash, else the text as it is."""
    lines = given.requirements.split("\n")
    if len(lines) > 1 and all(one.startswith("- ") for one in lines):
        yield from (unmarked(one) for one in lines)
    elif given.requirements:
        yield given.requirements


def _delivery(given: Returning) -> Delivery | None:
    ways = tuple(way for name, way in _WAYS.items() if name in given.value)
    return Delivery(applied=_APPLIED[given.type], ways=ways) if ways else None


def _online_level(given: ExportRecord) -> Literal["full", "partial", "offline"] | None:
    """How far one gets online; nothing where the record contradicts itself."""
    online = any(method.submission == "ONLINE" for method in given.methods)
    if given.full:
        return None if given.offline else "full"
    return "offline" if given.offline else "partial" if online else None


def _decision(given: ExportRecord) -> Decision | None:
    proposal = given.proposal
    decision = Decision(
        number=proposal.number or None,
        issued=_day(proposal.decided),
        issuer=given.issuer or None,
        published=_day(proposal.published),
    )
    return decision if decision != Decision() else None
