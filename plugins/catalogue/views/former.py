"""The page of former units: what a commune was called before the merger, and what it is part of
now.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from ...domain import Agency, Link, SitePage
from ...text import fold, folding
from .context import ViewContext
from .head import Head, head
from .listing import Initial, initials

_KIND = re.compile(r"^(?:xã|phường|thị trấn|đặc khu)\s+", re.IGNORECASE)


@dataclass(frozen=True)
class FormerView:
    """Everything that the page shows. `folding` is how a name is folded, as JSON for a script."""

    head: Head
    units: tuple[Initial, ...]
    folding: str


def former_units(page: SitePage, context: ViewContext) -> FormerView:
    """Return the former units that agencies name and that the merger data have, each once, by
    letter.

    Each leads to the office that serves it now, where the portal has a page for it.
    """
    offices = [
        (one, one.record)
        for one in context.index.pages("agency", context.lang)
        if isinstance(one.record, Agency)
    ]
    links: dict[tuple[str, str], Link] = {}
    for one, record in offices:
        for old in record.supersedes:
            links[fold(old), _name(one.title)] = Link(old, one.url, "", (one.title,))
    named = {_name(one.title): one.url for one, _ in offices}
    for old, new, province in context.index.mergers.former():
        links.setdefault(
            (fold(old), _name(new)),
            Link(old, named.get(_name(new), ""), "", (f"{new} ({province})",)),
        )
    units = initials(list(links.values()), context.lang, _bare)
    return FormerView(head(page, context), units, json.dumps(folding()))


def _bare(unit: str) -> str:
    """A unit's name without its kind: every second one is called `Xã …`."""
    return _KIND.sub("", unit)


def _name(unit: str) -> str:
    """The name as it is compared: agencies are called by name and kind, merger data mostly by name
    alone.
    """
    return fold(_bare(unit))
