"""The ways to apply, with time and cost: the short answer for the gate, and the table."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ...domain import Case, Channel, Procedure, ProcessingTime
from ...text import shorten
from .context import ViewContext
from .costs import CostLine, cost_lines, cost_short, ways_together
from .format import counted, duration, sentence, upper
from .parts import Dated, Fact
from .prose import Block, blocks

LONG = 240  # characters of a cell from which it is folded, or stands below the table
FEES = 3  # lines of costs that a cell has room for
SHORT = 60  # characters of a time that the gate has room for
HEAD = 110  # characters of a long note that its fold is named by
#: A time told in words: `trong 5 ngày làm việc`.
_TIME = re.compile(
    r"""\d\s*(?: giờ | ngày | tuần | tháng | năm
    | (?:working\ )?days? | hours? | weeks? | months? | years? )\b""",
    re.IGNORECASE | re.VERBOSE,
)
#: A cost told in words: an amount, or the name of a fee.
_COST = re.compile(
    r"""\d\s*(?: đồng | đ | vnđ | vnd | usd | dong | euro | đô\ la )\b
    | lệ\ phí | miễn\ phí | không\ thu | mức\ phí | \bfees?\b | \bfree\b""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True)
class Way:
    """A row of the table: one way to apply, or several that do not differ. `spoken` is the row as a
    sentence.

    A long note is folded under its first words, `folded`.
    """

    name: str
    times: tuple[str, ...]
    costs: tuple[CostLine, ...]
    notes: tuple[Block, ...]
    url: str
    spoken: str
    long: bool
    folded: str = ""


@dataclass(frozen=True)
class Fees:
    """Costs that stand below the table, since they are long or many: of which ways, nothing said
    where of all.
    """

    name: str
    costs: tuple[CostLine, ...]


@dataclass(frozen=True)
class Ways:
    """The table of time and cost, and the costs that have no room in it."""

    rows: tuple[Way, ...] = ()
    fees: tuple[Fees, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.rows)


@dataclass(frozen=True)
class CaseTime:
    """A case with its own time."""

    name: str
    code: str
    time: str


def ways(record: Procedure, context: ViewContext) -> Ways:
    """Return the table of time and cost; ways that do not differ are one row, equal lists of costs
    are told once.
    """
    together: dict[tuple[object, ...], list[Channel]] = {}
    for channel in record.channels:
        key = (channel.processing_times, channel.costs, channel.description, channel.url)
        together.setdefault(key, []).append(channel)
    rows = tuple(_way(group, record, context) for group in together.values())
    if not any(_many(row.costs) for row in rows):
        return Ways(rows)
    by_costs: dict[tuple[CostLine, ...], list[str]] = {}
    for group, row in zip(together.values(), rows, strict=True):
        by_costs.setdefault(row.costs, []).extend(channel.type for channel in group)
    fees = tuple(
        Fees(upper(ways_together(names, context)) if len(by_costs) > 1 else "", costs)
        for costs, names in by_costs.items()
    )
    plain = tuple(
        replace(row, costs=(), spoken=_spoken(row.name, row.times, (), group[0], context))
        for group, row in zip(together.values(), rows, strict=True)
    )
    return Ways(plain, fees)


def _many(costs: tuple[CostLine, ...]) -> bool:
    return len(costs) > FEES or any(len(str(line)) > LONG for line in costs)


def _way(group: list[Channel], record: Procedure, context: ViewContext) -> Way:
    channel = group[0]
    name = upper(ways_together((one.type for one in group), context))
    times = tuple(duration(one, context.say) for one in channel.processing_times) or (
        _no_time(channel, record, context),
    )
    costs = cost_lines(channel, context) or (CostLine((_no_cost(channel, context),)),)
    notes = blocks(channel.description)
    folds = len(channel.description or "") > LONG
    return Way(
        name,
        times,
        costs,
        notes,
        channel.url or "",
        _spoken(name, times, costs, channel, context),
        folds or any(len(text) > LONG for text in times),
        shorten(notes[0].lines[0].lstrip("*+- "), HEAD) if folds else "",
    )


def _no_time(channel: Channel, record: Procedure, context: ViewContext) -> str:
    """Where the time stands, if not with the way to apply: only what is nowhere is told as
    missing.
    """
    if _TIME.search(channel.description or ""):
        return context.say("procedure.see_note")
    if any(case.processing_time for case in record.cases):
        return context.say("procedure.see_cases")
    return context.say("procedure.see_steps" if _in_steps(record) else "procedure.time_unknown")


def _no_cost(channel: Channel, context: ViewContext) -> str:
    described = _COST.search(channel.description or "")
    return context.say("procedure.see_note" if described else "procedure.cost_unknown")


def _in_steps(record: Procedure) -> bool:
    return any(_TIME.search(step.text or "") for step in record.steps)


def _spoken(
    name: str,
    times: tuple[str, ...],
    costs: tuple[CostLine, ...],
    channel: Channel,
    context: ViewContext,
) -> str:
    """The row as sentences, with the label of the costs among them."""
    amounts = sentence(["; ".join(str(line) for line in costs)])
    fees = f"{context.say('procedure.cost')}: {amounts}" if costs else ""
    described = (
        f"{name}: {sentence(list(times))}",
        fees,
        " ".join((channel.description or "").split()),
    )
    return " ".join(part for part in described if part)


def case_times(cases: tuple[Case, ...], context: ViewContext) -> tuple[CaseTime, ...]:
    """Return the cases that have a code or a time of their own."""
    return tuple(
        CaseTime(
            one.name,
            one.code or "",
            duration(one.processing_time, context.say) if one.processing_time else "",
        )
        for one in cases
    )


def time_fact(record: Procedure, context: ViewContext) -> Fact:
    """Return how long it takes: one time, the least and the most, or where the answer stands."""
    fact = Fact(
        "clock", context.say("procedure.how_long"), "", "", "#part-time-and-cost", about="time"
    )
    times = [one for channel in record.channels for one in channel.processing_times]
    times = times or [case.processing_time for case in record.cases if case.processing_time]
    if not times:
        return _untold(fact, record, context)
    durations = dict.fromkeys(duration(one, context.say).partition(", ")[::2] for one in times)
    answers = list(dict.fromkeys(answer for answer, _ in durations))
    note = context.say("procedure.depends")
    if len(answers[0]) > SHORT:
        return replace(
            fact, value=context.say("procedure.time_cases"), note=context.say("procedure.in_full")
        )
    if len(answers) == 1:
        return replace(
            fact, value=answers[0], note=note if len(durations) > 1 else next(iter(durations))[1]
        )
    units = {one.unit for one in times if one.value is not None}
    if len(units) == 1 and all(one.value is not None and one.unit for one in times):
        return replace(fact, value=_span(times, context), note=note)
    return replace(fact, value=answers[0], note=context.say("procedure.depends_time"))


def _untold(fact: Fact, record: Procedure, context: ViewContext) -> Fact:
    """No time in a field of its own: the part that tells it in words, else that nothing is
    known.
    """
    if any(_TIME.search(channel.description or "") for channel in record.channels):
        return replace(
            fact, value=context.say("procedure.time_cases"), note=context.say("procedure.in_full")
        )
    if _in_steps(record):
        return replace(
            fact,
            value=context.say("procedure.time_steps"),
            note=context.say("procedure.in_full"),
            url="#part-steps",
        )
    return replace(
        fact, value=context.say("procedure.time_unknown"), note=context.say("procedure.ask_office")
    )


def _span(times: Iterable[ProcessingTime], context: ViewContext) -> str:
    units = [one.unit for one in times if one.unit]
    values = sorted(one.value for one in times if one.value is not None)
    most = counted(f"unit.{units[0]}", values[-1], context.say)
    if values[0] == values[-1]:
        return most
    least = counted(f"unit.{units[0]}", values[0], context.say).split("\u00a0")[0]
    return context.say("procedure.span", least=least, most=most)


def short_answer(record: Procedure, context: ViewContext) -> tuple[str | Dated, ...]:
    """Return time and cost as the two short facts beside a link to the procedure, what is unknown
    left out.
    """
    timed = any(channel.processing_times for channel in record.channels)
    timed = timed or any(case.processing_time for case in record.cases)
    facts = (
        time_fact(record, context).value if timed else "",
        cost_short(record.channels, context),
    )
    return tuple(fact for fact in facts if fact)
