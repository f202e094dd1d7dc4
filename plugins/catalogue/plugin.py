"""Puts the content's pages into the portal before anything is rendered."""
from __future__ import annotations

from pelican import Pelican, signals

from plugins.model import Portal

from .catalogue import read_catalogue
from .views import view


def read(pelican: Pelican) -> None:
    """Read the content folder; leave the site's settings, the pages with their views, and the problems."""
    portal = Portal.of(pelican.settings)
    found = read_catalogue(portal.content, portal.languages, portal.words)
    portal.site = found.site
    portal.pages = list(found.pages)
    portal.problems.extend(found.problems)
    for page in portal.pages:
        page.view = view(page, portal, found.index)


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(read)
