"""Adds the page on the portal's duties to the portal."""

from __future__ import annotations

from pelican import Pelican, signals

from ..run import Portal
from ..run.file_names import ACCESSIBILITY
from .pages import pages
from .record import read_record
from .statement import statement_pages


def conform(pelican: Pelican) -> None:
    """Measure each duty of each profile, tell what the last audit found; put the pages behind those
    of the content.
    """
    portal = Portal.of(pelican.settings)
    if portal.profiles:
        portal.pages += list(pages(portal.profiles, portal))
    found, problems = read_record(portal.content, ACCESSIBILITY)
    portal.add(problems)
    if found:
        portal.pages += list(statement_pages(found, portal))


def register() -> None:
    """Connect to the start of the run, after what is measured."""
    signals.initialized.connect(conform)
