"""A page of running text."""
from __future__ import annotations

from dataclasses import dataclass

from plugins.model import Page, SitePage

from .desk import Desk
from .format import Day, day
from .head import Head, head
from .parts import Part, body_parts


@dataclass(frozen=True)
class PageView:
    """Everything that a page shows around its text."""

    head: Head
    updated: Day | None
    parts: tuple[Part, ...]


def text_page(page: SitePage, record: Page, desk: Desk) -> PageView:
    """Return what a page of running text shows."""
    dated = record.reviewed or record.updated
    return PageView(head(page, desk), day(dated, desk.say) if dated else None,
                    body_parts(page.body))
