"""Pages of running text."""

from __future__ import annotations

from ...domain import Kind, Page
from ..views.page import text_page


def _complete(record: Page) -> bool:
    return bool(record.indicators) or record.role == "sitemap"


KIND = Kind(name="page", order=70, record=Page, view=text_page, complete=_complete)
