"""All files for machines, each with its path in the site."""

from __future__ import annotations

from collections.abc import Iterator

from ..run import Portal
from . import catalogue, feeds, linked, pages, procedures, sitemap


def files(portal: Portal) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of each file. Those that must name full addresses need the site's
    own.
    """
    yield from pages.files(portal)
    yield from procedures.files(portal)
    yield from linked.files(portal)
    yield from catalogue.files(portal)
    if portal.site.url:
        yield from feeds.files(portal)
        yield from sitemap.files(portal)
