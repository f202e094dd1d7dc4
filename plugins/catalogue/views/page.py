"""A page of running text."""

from __future__ import annotations

from dataclasses import dataclass

from ...domain import Page, SitePage
from .context import ViewContext
from .format import Day, day
from .head import Head, head
from .indicator import IndicatorView, indicator
from .parts import Part, body_parts
from .privacy import PrivacyPart, privacy_parts


@dataclass(frozen=True)
class PageView:
    """Everything that a page shows around its text; `privacy` is what the page of that role says of
    the portal itself.
    """

    head: Head
    updated: Day | None
    parts: tuple[Part, ...]
    indicators: tuple[IndicatorView, ...]
    privacy: tuple[PrivacyPart, ...] = ()


def text_page(page: SitePage, record: Page, context: ViewContext) -> PageView:
    """Return what a page of running text shows."""
    dated = record.reviewed or record.updated
    drawn = [indicator(one, context) for one in record.indicators]
    indicators = tuple(one for one in drawn if one)
    privacy = privacy_parts(context) if record.role == "privacy" else ()
    sections = [Part(one.id, one.title) for one in indicators]
    sections += [Part(one.id, one.title) for one in privacy]
    return PageView(
        head(page, context),
        day(dated, context.say) if dated else None,
        (*sections, *body_parts(page.body)),
        indicators,
        privacy,
    )
