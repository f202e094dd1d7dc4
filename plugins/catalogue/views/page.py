"""A page of running text."""

from __future__ import annotations

from dataclasses import dataclass

from ...domain import Page, SitePage
from .context import ViewContext
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


def text_page(page: SitePage, record: Page, context: ViewContext) -> PageView:
    """Return what a page of running text shows."""
    dated = record.reviewed or record.updated
    drawn = [indicator(one, context) for one in record.indicators]
    indicators = tuple(one for one in drawn if one)
    return PageView(
        head(page, context),
        day(dated, context.say) if dated else None,
        (*(Part(one.id, one.title) for one in indicators), *body_parts(page.body)),
        indicators,
    )
