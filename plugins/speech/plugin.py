"""Speaks Pelican's written pages."""

from __future__ import annotations

from collections.abc import Sequence

from pelican import Pelican, signals
from pelican.generators import Generator

from ..run import Portal
from ..run.foreign import collected, idle, setting
from . import podcast
from .pages import declare, is_speaking, speak_pages
from .voices import voices


def announce(pelican: Pelican) -> None:
    """Let pages be planned once they are written; leave the links to podcasts on their pages, where
    there will be recordings.
    """
    portal = Portal.of(pelican.settings)
    declare(portal)
    speaks = is_speaking(portal) and not portal.recordings.estimate
    if speaks and voices(portal.languages, portal.content / "voices"):
        podcast.announce(portal)


def declare_alone(generators: Sequence[Generator]) -> None:
    """The same in a site that is not ours, whose pages are known only now."""
    if portal := collected(generators):
        declare(portal, setting(generators[0].settings, "PORTAL_SPEECH_PLAYER"))


def speak(pelican: Pelican) -> None:
    """Give the pages of this run their recordings."""
    portal = Portal.of(pelican.settings)
    if idle(portal, "speech"):
        return
    if not portal.options.speech:
        portal.add(speak_pages(portal))
    else:
        with portal.progress.stage("speech") as tell:
            portal.add(speak_pages(portal, tell))
    portal.written.finish_all()


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(announce)
    signals.all_generators_finalized.connect(declare_alone)
    signals.finalized.connect(speak)
