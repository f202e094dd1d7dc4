"""How a procedure changed, in words: `lệ phí 20.000 đ → 10.000 đ`, the newest change first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ...domain import Channel, Content, Cost, FieldChange, Procedure, Revision, holder, label
from ...text import shorten
from .context import ViewContext
from .format import Day, day, lower, money, number, upper

NAME = 60  # characters of the name of a paper or a step
LONG = 160  # characters from which a text is only told to be rewritten; the page has the new one
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
#: Fields that hold one of a few keys, and where the theme has words for them.
_WORDS = {"online_level": "online", "type": "channel", "applied": "procedure.delivery"}


@dataclass(frozen=True)
class Amendment:
    """One thing that changed: what it is called, and how it was and is; empty where there was or is
    nothing.
    """

    label: str
    old: str
    new: str


@dataclass(frozen=True)
class HistoryEntry:
    """What changed on one day, and by which decision."""

    day: Day | None
    decision: str
    amendments: tuple[Amendment, ...]


def history(record: Procedure, context: ViewContext) -> tuple[HistoryEntry, ...]:
    """Return a procedure's changes, newest first."""
    return tuple(_entry(one, record, context) for one in record.history)


def _entry(one: Revision, record: Procedure, context: ViewContext) -> HistoryEntry:
    return HistoryEntry(
        day(one.date, context.say) if one.date else None,
        one.decision or "",
        tuple(amendment(change, record, context) for change in one.changes),
    )


def amendment(change: FieldChange, record: Content, context: ViewContext) -> Amendment:
    """One field that changed, in words; `record` is the page as it is."""
    names = [part for part in change.field.split(".") if not part.isdigit()]
    currency = _currency(change.field, record)
    old, new = (
        ", ".join(_described(names[-1], value, currency, context))
        for value in (change.old, change.new)
    )
    if max(len(old), len(new)) > LONG:
        old, new = "", context.say("procedure.rewritten")
    return Amendment(_named(change.field, names, record, context), old, new)


def _named(field: str, names: list[str], record: Content, context: ViewContext) -> str:
    """What changed, and of which paper, step or way to apply: `Lệ phí nộp trực tiếp, quá 60
    ngày`.
    """
    paths = (".".join(names[:end]) for end in range(1, len(names) + 1))
    labels = [label(*holder(type(record), path), context.lang) for path in paths]
    things = list(_things(field, record))
    match things:
        case [Channel() as channel, Cost() as cost]:
            described = _way("cost", context.say(f"cost.{cost.kind}"), channel, context)
            described += f", {cost.note}" if cost.note else ""
            return described if names[-1] == "amount" else f"{described} – {labels[-1]}"
        case [Channel() as channel, *_] if len(names) > 1:
            key = "cost" if names[1] == "costs" else "other"
            return _way(
                key, context.say("cost.fee") if key == "cost" else labels[1], channel, context
            )
    named = [shorten(name, NAME) for thing in things if (name := _name(thing))]
    return " – ".join(dict.fromkeys((labels[0], *named, labels[-1])))


def _way(key: str, what: str, channel: Channel, context: ViewContext) -> str:
    """Something of one way to apply, as people say it."""
    way = lower(context.say(f"channel.{channel.type}"))
    return upper(context.say(f"procedure.changed.{key}", what=what, way=way))


def _things(field: str, record: Content) -> Iterator[object]:
    """The members of lists on a dotted path, as far as the record still has them; not the changed
    one itself.
    """
    thing: object = record
    parts = field.split(".")
    for part in parts[:-1]:
        if not part.isdigit():
            thing = getattr(thing, part, None)
        elif isinstance(thing, tuple) and int(part) < len(thing):
            thing = thing[int(part)]
            yield thing
        else:
            return


def _name(thing: object) -> str:
    """What people call a paper, a step, a law."""
    found = (getattr(thing, key, None) for key in ("name", "title", "number"))
    return next((str(name) for name in found if name), "")


def _currency(field: str, record: Content) -> str:
    """The currency of the channel whose cost changed, as far as the record still has it."""
    place = re.match(r"channels\.(\d+)\.costs", field)
    known = record.channels if isinstance(record, Procedure) else ()
    channels = known[int(place[1]) :] if place else ()
    return next((cost.currency for channel in channels[:1] for cost in channel.costs), "VND")


def _described(name: str, value: object, currency: str, context: ViewContext) -> Iterator[str]:
    """The leaves of a value as people read them."""
    if isinstance(value, dict):
        own = str(value.get("currency", currency))
        yield from (
            text for key, inner in value.items() for text in _described(key, inner, own, context)
        )
    elif isinstance(value, list):
        yield from (text for inner in value for text in _described(name, inner, currency, context))
    elif value is not None and name not in ("currency", "code"):
        yield _leaf(name, str(value), currency, context)


def _leaf(name: str, text: str, currency: str, context: ViewContext) -> str:
    if name == "amount" and text.isdigit():
        return money(int(text), currency, context.say)
    if name == "unit":
        return context.say(f"unit.{text}.other", n="").strip()
    if name == "levels":
        return context.site.level_name(text, context.lang)
    if name in _WORDS:
        return context.say(f"{_WORDS[name]}{'_' if '.' in _WORDS[name] else '.'}{text}")
    if text in ("True", "False"):
        return context.say("access.yes" if text == "True" else "access.no")
    if _DAY.fullmatch(text):
        return day(date.fromisoformat(text), context.say).text
    return (
        number(float(text), context.say)
        if text.isdigit() and name in ("value", "sets")
        else text.replace("\n", " ")
    )
