"""What a procedure costs: each amount with its condition and its way to apply, never a bare
range.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain

from ...domain import Channel, Cost
from ...text import shorten
from .context import ViewContext
from .format import cost, lower, money, upper
from .parts import Dated, Fact, FileLink, file_link
from .period import ONE_DAY, Period, period

NOTE = 90  # characters of a condition that the gate has room for
ROOM = 170  # characters of all conditions in the gate; beyond it the other amounts are counted
SHORT = 110  # characters beside a link to the procedure
LEVELS = 3  # amounts without a condition of their own that are told one by one


@dataclass(frozen=True)
class CostLine:
    """Amounts with what they are for, the condition first. `table` is a file with more of them."""

    amounts: tuple[str, ...]
    note: str = ""
    table: FileLink | None = None

    def __str__(self) -> str:
        return ": ".join(part for part in (self.note, "; ".join(self.amounts)) if part)


@dataclass(frozen=True)
class Price:
    """A condition with its amounts by the ways to apply; `amounts` as they are read together."""

    note: str
    amounts: str
    period: Period

    def __str__(self) -> str:
        return ": ".join(part for part in (self.note, self.amounts) if part)


def cost_lines(channel: Channel, context: ViewContext) -> tuple[CostLine, ...]:
    """Return the costs of a way to apply; amounts that one note explains stand together."""
    mixed = len({one.kind for one in channel.costs}) > 1
    grouped: dict[str, list[Cost]] = {}
    for place, one in enumerate(channel.costs):
        alone = one.file or one.file_name or one.amount is None
        grouped.setdefault(f"{place}" if alone else note(one, context, mixed), []).append(one)
    return tuple(
        _line_of(group, note(group[0], context, mixed), context) for group in grouped.values()
    )


def _line_of(group: list[Cost], about: str, context: ViewContext) -> CostLine:
    amounts = tuple(dict.fromkeys(text for one in group if (text := cost(one, context.say))))
    return CostLine(
        tuple(lower(text) for text in amounts) if about else amounts,
        upper(about),
        _table(group[0], context),
    )


def note(one: Cost, context: ViewContext, mixed: bool) -> str:
    """Return what a cost is for; its kind too where a procedure has several kinds."""
    kind = context.say(f"cost.{one.kind}") if mixed else ""
    return ", ".join(part for part in (kind, (one.note or "").strip().rstrip(".;:,")) if part)


def _table(one: Cost, context: ViewContext) -> FileLink | None:
    name = one.file_name or context.say("cost.table")
    return file_link(name, one.file, None, context) if one.file or one.file_name else None


def prices(
    channels: tuple[Channel, ...], context: ViewContext, *, every: bool = False
) -> tuple[Price, ...]:
    """Return every price of today or later: those in force first, in the order of the record.

    Of many amounts under one condition the least and the most are told, or with `every` all of
    them.
    """
    costs = [(channel.type, one) for channel in channels for one in channel.costs]
    mixed = len({one.kind for _, one in costs}) > 1
    everywhere = tuple(dict.fromkeys(channel.type for channel in channels))
    grouped: dict[str, list[tuple[str, Cost]]] = {}
    for way, one in costs:
        grouped.setdefault(note(one, context, mixed), []).append((way, one))
    found = (
        Price(about, _amounts_text(group, everywhere, context, every), period(about))
        for about, group in grouped.items()
    )
    running = [
        price
        for price in found
        if (price.note or price.amounts) and not price.period.over(context.today)
    ]
    return tuple(sorted(running, key=lambda price: not price.period.begun(context.today)))


def _amounts_text(
    group: list[tuple[str, Cost]], everywhere: tuple[str, ...], context: ViewContext, every: bool
) -> str:
    """Amounts of one condition: one, one for each way to apply, or how many levels there are."""
    amounts = [(way, one) for way, one in group if one.amount is not None]
    if not amounts:
        return ""
    by_text: dict[str, list[str]] = {}
    for way, one in amounts:
        by_text.setdefault(_money(one, context), []).append(way)
    seen = list(chain.from_iterable(dict.fromkeys(names) for names in by_text.values()))
    if len(seen) > len(set(seen)):
        return _levels([one for _, one in amounts], list(by_text), context, every)
    if len(by_text) == 1 and set(seen) == set(everywhere):
        return next(iter(by_text))
    return ", ".join(
        context.say("cost.by_way", way=ways_together(names, context), amount=text)
        for text, names in by_text.items()
    )


def _money(one: Cost, context: ViewContext) -> str:
    return lower(money(one.amount or 0, one.currency, context.say))


def _levels(costs: list[Cost], texts: list[str], context: ViewContext, every: bool) -> str:
    """Several amounts of which the record does not say when each is due."""
    if every or len(texts) <= LEVELS:
        return _either(texts, context)
    ordered = sorted(costs, key=lambda one: (one.currency, one.amount or 0))
    return context.say(
        "cost.levels",
        n=len(texts),
        least=_money(ordered[0], context),
        most=_money(ordered[-1], context),
    )


def _either(texts: list[str], context: ViewContext) -> str:
    return context.say("list.or").join(part for part in (", ".join(texts[:-1]), texts[-1]) if part)


def ways_together(types: Iterable[str], context: ViewContext) -> str:
    """Return ways to apply as a phrase inside a sentence, each once: `trực tiếp hoặc bưu chính`."""
    return _either([lower(context.say(f"channel.{one}")) for one in dict.fromkeys(types)], context)


def cost_fact(channels: tuple[Channel, ...], context: ViewContext) -> Fact:
    """Return what it costs: the usual case with its condition, then the others; and how that
    changes later.

    Unknown is told as unknown, free only where the record says 0.
    """
    later = tuple(
        (f"{one:%Y-%m-%d}", _fact(channels, context.on(one))) for one in _turns(channels, context)
    )
    return replace(_fact(channels, context), later=later)


def _fact(channels: tuple[Channel, ...], context: ViewContext) -> Fact:
    found = prices(channels, context)
    fact = Fact(
        "purse", context.say("procedure.how_much"), "", url="#part-time-and-cost", about="cost"
    )
    if not found:
        if any(one.file or one.file_name for channel in channels for one in channel.costs):
            return replace(
                fact,
                value=context.say("procedure.cost_noted"),
                note=context.say("procedure.in_full"),
            )
        return replace(
            fact,
            value=context.say("procedure.cost_unknown_short"),
            note=context.say("procedure.ask_office"),
        )
    first, others = found[0], [str(price) for price in found[1:]] + _unknown(channels, context)
    own = shorten(first.note, NOTE)
    value, details = (
        (upper(first.amounts), [own, *others]) if first.amounts else (upper(own), others)
    )
    note, url = "; ".join(filter(None, details)), ""
    if len(note) > ROOM or own != first.note:
        count = [_more(len(others), context)] if others else [context.say("procedure.in_full")]
        note, url = "; ".join(filter(None, [*details[: bool(first.amounts)], *count])), fact.url
    spoken = "; ".join(
        filter(None, [str(replace(first, note=own)), note.removeprefix(own).strip("; ")])
    )
    return replace(
        fact, value=value, note=note, url=url, spoken=spoken, short=_short(channels, context)
    )


def _more(count: int, context: ViewContext) -> str:
    return context.say("cost.more.one" if count == 1 else "cost.more.other", n=count)


def _unknown(channels: tuple[Channel, ...], context: ViewContext) -> list[str]:
    """The ways to apply of which the record gives no cost, where others have one."""
    known = {channel.type for channel in channels if channel.costs}
    lacking = [channel.type for channel in channels if channel.type not in known]
    return (
        [f"{ways_together(lacking, context)}: {context.say('procedure.ask_office')}"]
        if known and lacking
        else []
    )


def cost_short(channels: tuple[Channel, ...], context: ViewContext) -> str | Dated:
    """Return what it costs in a line beside a link, and how that changes later; empty where nothing
    is known.
    """
    later = tuple(
        (f"{one:%Y-%m-%d}", _short(channels, context.on(one))) for one in _turns(channels, context)
    )
    text = _short(channels, context)
    return Dated(text, later) if text and later else text


def _short(channels: tuple[Channel, ...], context: ViewContext) -> str:
    found = prices(channels, context)
    lines = [str(price) for price in found] + _unknown(channels, context)
    text = "; ".join(lines)
    if not found or len(text) <= SHORT:
        return upper(text) if found else ""
    more = _more(len(lines) - 1, context) if len(lines) > 1 else ""
    first = found[0]
    room = max(20, SHORT - len(more) - len(first.amounts) - 4)
    return upper(
        "; ".join(filter(None, [str(replace(first, note=shorten(first.note, room))), more]))
    )


def _turns(channels: tuple[Channel, ...], context: ViewContext) -> tuple[date, ...]:
    """The days to come on which the costs are others."""
    if context.today is None:
        return ()
    spans = [period(one.note) for channel in channels for one in channel.costs if one.note]
    days = {span.starts for span in spans if span.starts} | {
        span.ends + ONE_DAY for span in spans if span.ends
    }
    return tuple(sorted(one for one in days if one > context.today))
