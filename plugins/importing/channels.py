"""Ways to submit, with their times and costs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from ..domain import Channel, Cost, ProcessingTime
from ..domain.channel import Unit
from ..text import fold
from .api import Fee, Method

_TYPES: dict[str, Literal["online", "in_person", "post"]] = {
    "ONLINE": "online",
    "DIRECT": "in_person",
    "POSTAL": "post",
}
_KINDS: dict[str, Literal["fee", "charge", "price"]] = {
    "FEE": "fee",
    "SERVICE_FEE": "charge",
    "PRICE_LEVEL": "price",
}
_UNITS: dict[str, Unit] = {
    "HOUR": "hour",
    "DAY": "day",
    "WORKING_DAY": "working_day",
    "MONTH": "month",
    "YEAR": "year",
}
_NONE = "khong(?: co| thu(?: phi| le phi)?| mat phi)?"
_NO_FEE = re.compile(rf"\W*(?:{_NONE}|mien phi|mien|0(?: dong| vnd)?)\W*")
_FREE = re.compile(r"\W*(?:khong thu|khong mat|mien phi|mien le phi|mien thu)\b")
_BARE = re.compile(r"\d{1,3}")


def read_channel(given: Method) -> Channel:
    """Return one way to submit. Rows that say the same twice count once."""
    time = read_time(given.time, given.unit)
    costs = dict.fromkeys(cost for fee in given.fees if (cost := read_cost(fee)))
    return Channel(
        type=_TYPES[given.submission],
        processing_times=(time,) if time else (),
        costs=tuple(costs),
        description=given.description or None,
    )


def read_time(time: float | str, unit: str) -> ProcessingTime | None:
    """Return a time. A number without unit stays without; 0 and 1 of those are the form's own
    filling: no time.
    """
    if isinstance(time, str) and _BARE.fullmatch(time):
        time = int(time)
    if isinstance(time, str):
        return ProcessingTime(text=time) if time else None
    if unit not in _UNITS:
        return ProcessingTime(value=time) if time not in (0, 1) else None
    return ProcessingTime(value=time, unit=_UNITS[unit])


def read_cost(given: Fee) -> Cost | None:
    """Return a fee. 0 is free only where the words beside it do not say otherwise ("by decision of
    the council").
    """
    words = fold(given.description)
    nothing = bool(_NO_FEE.fullmatch(words))
    amount = given.value
    if amount == 0 and words and not nothing and not _FREE.match(words):
        amount = None
    note = None if nothing and amount == 0 else given.description or None
    file = given.attachment.file_name if given.attachment else None
    if amount is None and not note and not file:
        return None
    return Cost(
        kind=_KINDS[given.type],
        amount=amount,
        currency="USD" if given.currency == "USD" else "VND",
        note=note,
        file_name=file,
    )


def read_channels(given: Sequence[Method]) -> tuple[Channel, ...]:
    """Return the ways to submit: online, in person, by post; rows that say the same twice count
    once.
    """
    order = list(_TYPES)
    return tuple(
        dict.fromkeys(
            read_channel(one) for one in sorted(given, key=lambda one: order.index(one.submission))
        )
    )
