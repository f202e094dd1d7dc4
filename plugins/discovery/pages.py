"""`api/pages.json`: every page of the site."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..domain import Audio, SitePage
from ..run import Portal
from ..run.file_names import ALL_PAGES
from .encoding import as_json


def files(portal: Portal) -> Iterator[tuple[str, bytes]]:
    """Yield the list of all pages, by address."""
    yield (
        ALL_PAGES,
        as_json(
            [
                describe(page, portal.audio.get(page.url))
                for page in sorted(portal.pages, key=lambda page: page.url)
                if not page.moved
            ]
        ),
    )


def describe(page: SitePage, audio: Audio | None) -> dict[str, Any]:
    """Return what others rely on: addresses from the site's root, `None` where there is nothing."""
    return {
        "url": page.url,
        "lang": page.lang,
        "kind": page.kind,
        "title": page.title,
        "source": page.source,
        "template": page.template,
        "audio": audio.mp3 if audio else None,
        "modified": page.modified.isoformat() if page.modified else None,
    }
