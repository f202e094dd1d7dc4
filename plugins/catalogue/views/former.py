"""The page of former units: what a commune was called before the merger, and what it is part of now."""
from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.model import Agency, Link, SitePage
from plugins.text import fold

from .desk import Desk
from .head import Head, head
from .listing import Initial, initials

_KIND = re.compile(r"^(?:xã|phường|thị trấn|đặc khu)\s+", re.IGNORECASE)


@dataclass(frozen=True)
class FormerView:
    """Everything that the page shows."""

    head: Head
    units: tuple[Initial, ...]


def former_units(page: SitePage, desk: Desk) -> FormerView:
    """Return the former units that agencies name and that the merger data have, each once, by letter.

    Each leads to the office that serves it now, where the portal has a page for it.
    """
    offices = [(one, one.record) for one in desk.index.pages("agency", desk.lang) if isinstance(one.record, Agency)]
    links = {(fold(old), _name(one.title)): Link(old, one.url, "", (one.title,))
             for one, record in offices for old in record.supersedes}
    named = {_name(one.title): one.url for one, _ in offices}
    for old, new, province in desk.index.mergers.former():
        links.setdefault((fold(old), _name(new)), Link(old, named.get(_name(new), ""), "", (f"{new} ({province})",)))
    return FormerView(head(page, desk), initials(list(links.values()), _bare))


def _bare(unit: str) -> str:
    """A unit's name without its kind: every second one is called `Xã …`."""
    return _KIND.sub("", unit)


def _name(unit: str) -> str:
    """The name as it is compared: agencies are called by name and kind, merger data mostly by name alone."""
    return fold(_bare(unit))
