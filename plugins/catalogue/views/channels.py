"""The ways to apply, with time and cost: the short answer for the gate, and the table."""
from __future__ import annotations

from dataclasses import dataclass

from plugins.model import Case, Channel, Cost, ProcessingTime

from .desk import Desk
from .format import cost, counted, duration, money, sentence
from .parts import Fact, FileLink, file_link
from .prose import Block, blocks

LONG = 240  # characters of a cell from which the table is set as a list
SHORT = 60  # characters of a time that the gate has room for


@dataclass(frozen=True)
class CostLine:
    """An amount, with what it is for."""

    amount: str
    note: str = ""
    table: FileLink | None = None


@dataclass(frozen=True)
class Way:
    """A row of the table: one way to apply. `spoken` is the row as a sentence."""

    name: str
    times: tuple[str, ...]
    costs: tuple[CostLine, ...]
    notes: tuple[Block, ...]
    url: str
    spoken: str
    long: bool


@dataclass(frozen=True)
class CaseTime:
    """A case with its own time."""

    name: str
    code: str
    time: str


def ways(channels: tuple[Channel, ...], desk: Desk) -> tuple[Way, ...]:
    """Return the rows of the table of time and cost."""
    return tuple(_way(channel, desk) for channel in channels)


def _way(channel: Channel, desk: Desk) -> Way:
    name = desk.say(f"channel.{channel.type}")
    times = tuple(duration(one, desk.say) for one in channel.processing_times) or (desk.say("procedure.time_unknown"),)
    costs = tuple(_line(one, desk) for one in channel.costs) or (CostLine(desk.say("procedure.cost_unknown")),)
    told = [f"{line.note}: {line.amount}" if line.note else line.amount for line in costs]
    texts = (*times, *told, channel.description or "")
    return Way(name, times, costs, blocks(channel.description), channel.url or "",
               _heard(name, times, told, channel, desk), long=any(len(text) > LONG for text in texts))


def _heard(name: str, times: tuple[str, ...], costs: list[str], channel: Channel, desk: Desk) -> str:
    """The row as sentences, with the label of the costs among them."""
    told = f"{name}: {sentence(list(times))} {desk.say('procedure.cost')}: {sentence(costs)}"
    return f"{told} {' '.join(channel.description.split())}" if channel.description else told


def _line(one: Cost, desk: Desk) -> CostLine:
    kind = "" if one.kind == "fee" else desk.say(f"cost.{one.kind}")
    note = ": ".join(part for part in (kind, one.note or "") if part)
    return CostLine(cost(one, desk.say), note, _table(one, desk))


def _table(one: Cost, desk: Desk) -> FileLink | None:
    name = one.file_name or desk.say("cost.table")
    return file_link(name, one.file, None, desk) if one.file or one.file_name else None


def case_times(cases: tuple[Case, ...], desk: Desk) -> tuple[CaseTime, ...]:
    """Return the cases that have a code or a time of their own."""
    return tuple(CaseTime(one.name, one.code or "", duration(one.processing_time, desk.say)
                          if one.processing_time else "") for one in cases)


def time_fact(channels: tuple[Channel, ...], desk: Desk) -> Fact:
    """Return how long it takes: one time, the least and the most, or where the answer stands."""
    times = [one for channel in channels for one in channel.processing_times]
    shown = dict.fromkeys(duration(one, desk.say).partition(", ")[::2] for one in times)
    answers = list(dict.fromkeys(answer for answer, _ in shown))
    fact = Fact("clock", desk.say("procedure.how_long"), "", "", "#part-time-and-cost")
    if not answers:
        return _with(fact, desk.say("procedure.time_unknown"))
    note = desk.say("procedure.depends")
    if len(answers[0]) > SHORT:
        return _with(fact, desk.say("procedure.time_cases"), desk.say("procedure.in_full"))
    if len(answers) == 1:
        return _with(fact, answers[0], note if len(shown) > 1 else next(iter(shown))[1])
    units = {one.unit for one in times if one.value is not None}
    if len(units) == 1 and all(one.value is not None and one.unit for one in times):
        return _with(fact, _span(times, desk), note)
    return _with(fact, answers[0], desk.say("procedure.depends_time"))


def _span(times: list[ProcessingTime], desk: Desk) -> str:
    values = sorted(one.value for one in times if one.value is not None)
    unit = next(one.unit for one in times if one.unit)
    most = counted(f"unit.{unit}", values[-1], desk.say)
    if values[0] == values[-1]:
        return most
    return desk.say("procedure.span", least=counted(f"unit.{unit}", values[0], desk.say).split("\u00a0")[0], most=most)


def cost_fact(channels: tuple[Channel, ...], desk: Desk) -> Fact:
    """Return what it costs. Unknown is told as unknown, free is told only where the record says 0."""
    costs = [one for channel in channels for one in channel.costs]
    fact = Fact("purse", desk.say("procedure.how_much"), "", "", "#part-time-and-cost")
    amounts = sorted({(one.currency, one.amount) for one in costs if one.amount is not None},
                     key=lambda pair: (pair[0], pair[1]))
    if not amounts:
        key = "procedure.cost_noted" if costs else "procedure.cost_unknown_short"
        return _with(fact, desk.say(key), "" if costs else desk.say("procedure.ask_office"))
    texts = [money(amount, currency, desk.say) for currency, amount in amounts]
    gaps = any(not channel.costs for channel in channels) or any(one.amount is None for one in costs)
    if len(texts) == 1:
        return _with(fact, texts[0], desk.say("procedure.depends") if gaps else "")
    return _with(fact, desk.say("procedure.cost_span", least=texts[0], most=_lower(texts[-1])),
                 desk.say("procedure.depends"))


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def short_answer(channels: tuple[Channel, ...], desk: Desk) -> tuple[str, ...]:
    """Return time and cost as the two short facts beside a link to the procedure, what is unknown left out."""
    facts: list[str] = []
    if any(channel.processing_times for channel in channels):
        facts.append(time_fact(channels, desk).value)
    if any(one.amount is not None for channel in channels for one in channel.costs):
        facts.append(cost_fact(channels, desk).value)
    return tuple(facts)


def _with(fact: Fact, value: str, note: str = "") -> Fact:
    return Fact(fact.icon, fact.label, value, note, fact.url)
