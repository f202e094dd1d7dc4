"""Numbers, money, times and dates as people of a language write them. A number never parts from its
unit.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time

from ...domain import Cost, ProcessingTime
from ...text import phones

Say = Callable[..., str]
HARD = "\u00a0"  # a space that does not break


@dataclass(frozen=True)
class Day:
    """A date (`iso`, for machines) as it is read."""

    iso: str
    text: str


def number(value: float, say: Say, places: int | None = None) -> str:
    """Return `1.120` or `97,4` in Vietnamese, `1,120` or `97.4` in English; with `places`, that
    many decimals.
    """
    if places is None:
        places = 0 if float(value).is_integer() else len(str(value).partition(".")[2])
    grouped = f"{value:,.{places}f}"
    return grouped.translate({ord(","): say("number.thousands"), ord("."): say("number.decimal")})


def counted(key: str, count: float, say: Say) -> str:
    """Return a count with its noun, `3 ngày làm việc`: the word at `key` has the forms `one` and
    `other`.
    """
    form = "one" if count == 1 else "other"
    text = say(f"{key}.{form}", n=number(count, say))
    return text.replace(" ", HARD, 1)


def day(value: date, say: Say) -> Day:
    """Return the date as `05-12-2026`, or as `5 December 2026` where that is how it is written."""
    month = say(f"month.{value.month}")
    return Day(
        f"{value:%Y-%m-%d}",
        say(
            "date.day",
            d=value.day,
            dd=f"{value:%d}",
            mm=f"{value:%m}",
            month=month,
            year=value.year,
        ).replace(" ", HARD),
    )


def short_day(value: date, say: Say) -> str:
    """Return the date without its year, `05-12`."""
    month = say(f"month.{value.month}")
    return say("date.short", d=value.day, dd=f"{value:%d}", mm=f"{value:%m}", month=month).replace(
        " ", HARD
    )


def moment(value: datetime, say: Say) -> Day:
    """Return a point in time, `22:00 ngày 05-12-2026`. It is local to the portal: no zone is
    told.
    """
    return Day(
        f"{value:%Y-%m-%dT%H:%M}",
        say("date.moment", time=clock(value.time()), day=day(value, say).text),
    )


def clock(value: time) -> str:
    """Return a time of day without a leading nought: `7:30`."""
    return f"{value.hour}:{value:%M}"


def money(amount: int, currency: str, say: Say) -> str:
    """Return `5.000 đ`; nought is written out: free."""
    return (
        say(f"money.{currency}", n=number(amount, say)).replace(" ", HARD)
        if amount
        else say("money.free")
    )


def cost(one: Cost, say: Say) -> str:
    """Return the amount of a cost; empty where a note or a table of fees stands for it."""
    if one.amount is not None:
        return money(one.amount, one.currency, say)
    return "" if one.note or one.file or one.file_name else say("money.unknown")


def duration(one: ProcessingTime, say: Say) -> str:
    """Return a processing time, `3 ngày làm việc`; words follow the number, or stand alone."""
    if one.value is None:
        return one.text or say("procedure.time_unknown")
    amount = counted(f"unit.{one.unit}", one.value, say) if one.unit else number(one.value, say)
    return f"{amount} ({one.text})" if one.text else amount


def upper(text: str) -> str:
    """Return the text with a capital first: it begins a sentence."""
    return text[:1].upper() + text[1:]


def lower(text: str) -> str:
    """Return the text without a capital first, unless its first word is one of capitals: it stands
    in a sentence.
    """
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def size(octets: int, say: Say) -> str:
    """Return the size of a file in KB or MB, the way people read it: at least 1 KB."""
    if octets >= 1_000_000:
        return f"{number(round(octets / 1_000_000, 1), say)}{HARD}MB"
    return f"{number(max(1, round(octets / 1000)), say)}{HARD}KB"


def tel(phone: str | None) -> str:
    """Return the address that dials the first number of a text."""
    return next((dial for _, dial in phones(phone or "") if dial), "")


def sentence(parts: list[str]) -> str:
    """Return parts as one sentence to be spoken: joined by commas, with a full stop."""
    spoken = [part.strip().rstrip(".;,") for part in parts if part.strip()]
    return ", ".join(spoken) + "." if spoken else ""
