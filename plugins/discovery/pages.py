"""`api/pages.json`: every page of the site."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..domain import SitePage
from ..run import Portal
from ..run.file_names import ALL_PAGES
from .encoding import as_json


def files(portal: Portal) -> Iterator[tuple[str, bytes]]:
    """Yield the list of all pages, by address."""
    yield (
        ALL_PAGES,
        as_json([describe(page) for page in sorted(portal.pages, key=lambda page: page.url)]),
    )


def describe(page: SitePage) -> dict[str, Any]:
    """Return what others rely on: addresses from the site's root, `None` where there is nothing."""
    return {
        "url": page.url,
        "lang": page.lang,
        "kind": page.kind,
        "title": page.title,
        "source": page.source,
        "template": page.template,
        "audio": page.audio.mp3 if page.audio else None,
        "modified": page.modified.isoformat() if page.modified else None,
    }
