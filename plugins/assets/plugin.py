"""Bundles the theme when a run begins."""

from __future__ import annotations

from pelican import Pelican, signals

from ..run import Portal, stage
from .bundle import bundle


@stage("assets")
def dress(pelican: Pelican) -> None:
    """Write the assets; leave their addresses on the portal."""
    portal = Portal.of(pelican.settings)
    portal.assets, problems = bundle(portal)
    portal.problems += problems


def register() -> None:
    """Connect the bundling to the start of the run."""
    signals.initialized.connect(dress)
