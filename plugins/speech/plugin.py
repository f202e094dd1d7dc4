"""Speaks Pelican's written pages."""
from __future__ import annotations

from pelican import Pelican, signals

from plugins.model import Portal

from . import podcast
from .pages import speak_pages
from .progress import on_terminal
from .voices import voices


def announce(pelican: Pelican) -> None:
    """Leave the links to podcasts on their pages, where there will be recordings."""
    portal = Portal.of(pelican.settings)
    if portal.options.speech and voices(portal.languages, portal.content / "voices"):
        podcast.announce(portal)


def speak(pelican: Pelican) -> None:
    """Give the pages of this run their recordings."""
    portal = Portal.of(pelican.settings)
    portal.problems.extend(speak_pages(portal, on_terminal()))


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(announce)
    signals.finalized.connect(speak)
