"""How a procedure changed, in words: `lệ phí 20.000 đ → 10.000 đ`, the newest change first."""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from plugins.model import FieldChange, Procedure, holder, label

from .desk import Desk
from .format import Day, day, money, number

LONG = 160  # characters from which a text is only told to be rewritten; the page has the new one
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
#: Fields that hold one of a few keys, and where the theme has words for them.
_WORDS = {"online_level": "online", "type": "channel", "applied": "procedure.delivery"}


@dataclass(frozen=True)
class Amendment:
    """One thing that changed: what it is called, and how it was and is; empty where there was or is nothing."""

    label: str
    old: str
    new: str


@dataclass(frozen=True)
class Change:
    """What changed on one day, and by which decision."""

    day: Day | None
    decision: str
    amendments: tuple[Amendment, ...]


def history(record: Procedure, desk: Desk) -> tuple[Change, ...]:
    """Return a procedure's changes, newest first."""
    return tuple(Change(day(one.date, desk.say) if one.date else None, one.decision or "",
                        tuple(_amendment(change, record, desk) for change in one.changes)) for one in record.history)


def _amendment(change: FieldChange, record: Procedure, desk: Desk) -> Amendment:
    names = [part for part in change.field.split(".") if not part.isdigit()]
    paths = (".".join(names[:end]) for end in range(1, len(names) + 1))
    labels = [label(*holder(Procedure, path), desk.lang) for path in paths]
    currency = _currency(change.field, record)
    old, new = (", ".join(_told(names[-1], value, currency, desk)) for value in (change.old, change.new))
    if max(len(old), len(new)) > LONG:
        old, new = "", desk.say("procedure.rewritten")
    return Amendment(" – ".join(dict.fromkeys((labels[0], labels[-1]))), old, new)


def _currency(field: str, record: Procedure) -> str:
    """The currency of the channel whose cost changed, as far as the record still has it."""
    place = re.match(r"channels\.(\d+)\.costs", field)
    channels = record.channels[int(place[1]):] if place else ()
    return next((cost.currency for channel in channels[:1] for cost in channel.costs), "VND")


def _told(name: str, value: object, currency: str, desk: Desk) -> Iterator[str]:
    """The leaves of a value as people read them."""
    if isinstance(value, dict):
        own = str(value.get("currency", currency))
        yield from (text for key, inner in value.items() for text in _told(key, inner, own, desk))
    elif isinstance(value, list):
        yield from (text for inner in value for text in _told(name, inner, currency, desk))
    elif value is not None and name not in ("currency", "code"):
        yield _leaf(name, str(value), currency, desk)


def _leaf(name: str, text: str, currency: str, desk: Desk) -> str:
    if name == "amount" and text.isdigit():
        return money(int(text), currency, desk.say)
    if name == "unit":
        return desk.say(f"unit.{text}.other", n="").strip()
    if name == "levels":
        return desk.site.level_name(text, desk.lang)
    if name in _WORDS:
        return desk.say(f"{_WORDS[name]}{'_' if '.' in _WORDS[name] else '.'}{text}")
    if text in ("True", "False"):
        return desk.say("access.yes" if text == "True" else "access.no")
    if _DAY.fullmatch(text):
        return day(date.fromisoformat(text), desk.say).text
    return number(float(text), desk.say) if text.isdigit() and name in ("value", "sets") else text.replace("\n", " ")
