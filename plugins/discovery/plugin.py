"""Tells each page where its descriptions for machines will be, and writes them once the pages stand."""
from __future__ import annotations

from pelican import Pelican, signals

from plugins.model import Portal, warning

from . import alternates, people
from .files import files


def announce(pelican: Pelican) -> None:
    """Leave on each page the feeds and records that describe it; add the page that tells people of them."""
    portal = Portal.of(pelican.settings)
    portal.pages += list(people.pages(portal))
    alternates.announce(portal)
    if portal.pages and not portal.site.url:
        portal.problems.append(warning("site-without-url", "portal.yml", field="url"))


def describe(pelican: Pelican) -> None:
    """Write what machines read."""
    portal = Portal.of(pelican.settings)
    for path, content in files(portal):
        file = portal.output / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(announce)
    signals.finalized.connect(describe)
