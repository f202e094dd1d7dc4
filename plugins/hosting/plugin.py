"""Writes whom to tell of a weakness."""

from __future__ import annotations

from pelican import Pelican, signals

from ..run import Portal
from .security import PATH, doubts, security_text


def write(pelican: Pelican) -> None:
    """Write `security.txt`, where `portal.yml` says what stands in it."""
    portal = Portal.of(pelican.settings)
    if given := portal.site.security:
        home = (portal.url or portal.site.url or "").rstrip("/")
        portal.write(PATH, security_text(given, home, portal.languages).encode())
        if portal.options.today:
            portal.problems.extend(doubts(given, portal.options.today))


def register() -> None:
    """Connect to the end of the run."""
    signals.finalized.connect(write)
