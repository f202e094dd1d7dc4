"""A page of running text."""
from __future__ import annotations

from dataclasses import dataclass

from plugins.model import Page, SitePage

from .desk import Desk
from .format import Day, day
from .head import Head, head
from .indicator import IndicatorView, indicator
from .parts import Part, body_parts


@dataclass(frozen=True)
class PageView:
    """Everything that a page shows around its text."""

    head: Head
    updated: Day | None
    parts: tuple[Part, ...]
    indicators: tuple[IndicatorView, ...]


def text_page(page: SitePage, record: Page, desk: Desk) -> PageView:
    """Return what a page of running text shows."""
    dated = record.reviewed or record.updated
    shown = tuple(one for one in (indicator(each, desk) for each in record.indicators) if one)
    return PageView(head(page, desk), day(dated, desk.say) if dated else None,
                    (*(Part(one.id, one.title) for one in shown), *body_parts(page.body)), shown)
