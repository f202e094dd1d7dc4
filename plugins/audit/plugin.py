"""Examines the written pages when Pelican has finished."""
from __future__ import annotations

from pelican import Pelican, signals

from plugins.model import Portal

from .gather import gather
from .static import examine


def audit(pelican: Pelican) -> None:
    """Put a problem into the portal for each fault of a written page."""
    portal = Portal.of(pelican.settings)
    portal.problems += gather(examine(portal.output, portal.work, ours=True),
                              {page.url: page.source for page in portal.pages if page.source})


def register() -> None:
    """Connect to Pelican."""
    signals.finalized.connect(audit)
