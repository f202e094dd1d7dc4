"""Writes the service worker, once everything it may store stands."""
from __future__ import annotations

from pelican import Pelican, signals

from plugins.model import Portal

from .worker import files


def prepare(pelican: Pelican) -> None:
    """Write the worker, and the lists from which a reader takes the portal along."""
    portal = Portal.of(pelican.settings)
    worker = (portal.theme / "js" / "worker.js").read_text(encoding="utf-8")
    for path, text in files(portal.output, worker, portal.pages, portal.precached):
        file = portal.output / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def register() -> None:
    """Connect to Pelican."""
    signals.finalized.connect(prepare)
