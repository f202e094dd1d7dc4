"""Which fee is unlikely: by what the fields of procedures usually cost."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from ...domain import Found, Procedure
from ...text import fold

#: Amounts in đồng between which a fee is likely to be meant, whatever it is for.
LEAST, MOST = 1_000, 1_000_000_000
#: Papers of everyday life, by the procedure's title where its field is not known.
_EVERYDAY_VI = (
    "ban sao|trich luc|xac nhan|khai sinh|khai tu|ket hon|can cuoc|thuong tru|tam tru|chung thuc"
    "|ly lich tu phap|giay chung nhan|giay phep lai xe"
)
_EVERYDAY_EN = "certificate|certified|identity card|birth|marriage|residence|driving licen"
_EVERYDAY = re.compile(f"{_EVERYDAY_VI}|{_EVERYDAY_EN}")
_EVERYDAY_MOST = 5_000_000


@cache
def _limits() -> dict[str, int]:
    table = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return {fold(field): int(limit) for limit, fields in table.items() for field in fields}


def most(procedure: Procedure) -> int:
    """The amount above which a fee of the procedure is unlikely."""
    limits = [_limits()[fold(field)] for field in procedure.fields if fold(field) in _limits()]
    if limits:
        return max(limits)
    return _EVERYDAY_MOST if _EVERYDAY.search(fold(procedure.title)) else MOST


def unlikely(procedure: Procedure) -> Iterator[Found]:
    """Yield each fee that is very small, or far above what its field costs."""
    highest = most(procedure)
    for place, channel in enumerate(procedure.channels):
        for which, cost in enumerate(channel.costs):
            if cost.currency == "VND" and cost.amount and not LEAST <= cost.amount <= highest:
                yield f"channels.{place}.costs.{which}.amount", {"given": cost.amount}
