"""A page does not change or leave by itself after a while."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule

#: After twenty hours nobody is there any more.
_LONG = 72_000


def applies(page: AuditedPage) -> Iterator[Element]:
    """The first instruction to do so."""
    metas = (one for one in page.named("meta") if _asks(one))
    if (first := next(metas, None)) is not None:
        yield first


def check(page: AuditedPage, meta: Element) -> Fault | None:
    """A fault where it is neither at once nor after a very long time."""
    seconds = _seconds(meta)
    return page.fault(meta, seconds=str(seconds)) if 0 < seconds <= _LONG else None


def _asks(meta: Element) -> bool:
    is_refresh = (meta.attribute("http-equiv") or "").lower() == "refresh"
    return is_refresh and _seconds(meta) >= 0


def _seconds(meta: Element) -> int:
    """After how many; -1 where it cannot be read, and does nothing."""
    found = re.match(r"\s*(\d+)(\.\d*)?\s*([;,\s]|$)", meta.attribute("content") or "")
    return int(found[1]) if found else -1


RULE = AuditRule("2.2.1", applies=applies, check=check, act=("bc659a", "bisz58"))
