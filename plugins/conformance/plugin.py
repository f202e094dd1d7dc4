"""Adds the page on the portal's duties to the portal."""

from __future__ import annotations

from pelican import Pelican, signals

from ..run import Portal
from .pages import pages


def conform(pelican: Pelican) -> None:
    """Measure each duty of each profile; put the pages behind those of the content."""
    portal = Portal.of(pelican.settings)
    if portal.profiles:
        portal.pages += list(pages(portal.profiles, portal))


def register() -> None:
    """Connect to the start of the run, after what is measured."""
    signals.initialized.connect(conform)
