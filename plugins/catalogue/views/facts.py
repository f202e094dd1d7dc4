"""The short answers at the head of a procedure's page."""

from __future__ import annotations

from ...domain import Participation, Procedure
from ...text import shorten
from .channels import time_fact
from .context import ViewContext
from .costs import cost_fact
from .parts import Fact

SHORT = 90  # characters of an answer


def facts(record: Procedure, context: ViewContext) -> tuple[Fact, ...]:
    """Return how long, how much, where and what one gets; what nobody wrote is left out."""
    time, cost = time_fact(record, context), cost_fact(record.channels, context)
    channels = [context.say(f"channel.{channel.type}") for channel in record.channels]
    names = [
        name
        for part in record.agencies
        if part.role in ("implementing", "competent")
        if (name := _agency_name(part, context))
    ]
    place = record.where or (names[0] if names else "")
    where = Fact(
        "place",
        context.say("procedure.where_short"),
        _join(channels, context) or shorten(place, SHORT),
        shorten(place, SHORT) if channels else "",
        about="place",
    )
    found = (time, cost, where, _result(record, context))
    return tuple(fact for fact in found if fact.value)


def _result(record: Procedure, context: ViewContext) -> Fact:
    names = [one.name for one in record.outputs] or [context.say("procedure.result_unknown")]
    value = shorten(names[0], SHORT)
    more = context.say("procedure.more_results", n=len(names) - 1) if len(names) > 1 else ""
    note = more or (context.say("procedure.in_full") if value != names[0] else "")
    return Fact(
        "sheet", context.say("procedure.what_you_get"), value, note, "#part-result" if note else ""
    )


def _join(names: list[str], context: ViewContext) -> str:
    """`Trực tuyến, trực tiếp hoặc bưu chính`: as a phrase, the first with its capital."""
    unique = list(dict.fromkeys(names))
    lower = unique[:1] + [name[:1].lower() + name[1:] for name in unique[1:]]
    return (
        ", ".join(lower[:-1]) + context.say("list.or") + lower[-1]
        if len(lower) > 1
        else "".join(lower)
    )


def _agency_name(part: Participation, context: ViewContext) -> str:
    page = context.index.find("agency", part.agency, context.lang) if part.agency else None
    return page.title if page else part.name or ""
