"""A page of running text."""
from __future__ import annotations

from dataclasses import dataclass

from plugins.model import Page, SitePage

from .desk import Desk
from .format import Day, day
from .parts import Part, body_parts, length


@dataclass(frozen=True)
class PageView:
    """Everything that a page shows around its text."""

    title: str
    length: str
    sentence: str
    updated: Day | None
    parts: tuple[Part, ...]


def text_page(page: SitePage, record: Page, desk: Desk) -> PageView:
    """Return what a page of running text shows."""
    dated = record.reviewed or record.updated
    return PageView(page.title, length(page.title), record.summary or "", day(dated, desk.say) if dated else None,
                    body_parts(page.body))
