"""Speaks Pelican's written pages."""
from __future__ import annotations

from pelican import Pelican, signals

from plugins.model import Portal

from .pages import speak_pages
from .progress import on_terminal


def speak(pelican: Pelican) -> None:
    """Give the pages of this run their recordings."""
    portal = Portal.of(pelican.settings)
    portal.problems.extend(speak_pages(portal, on_terminal()))


def register() -> None:
    """Connect to Pelican."""
    signals.finalized.connect(speak)
