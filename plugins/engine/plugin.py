"""Hooks our generator into Pelican, and puts a good output in place."""

from __future__ import annotations

from pelican import Pelican, signals
from pelican.generators import Generator

from ..domain import error
from ..run import SETTINGS_FILE, Portal, stage
from ..run.settings import defaults
from .generator import PortalGenerator, rewrite_links
from .output import NotOurs, flush, measure, replace
from .pelican import PortalPelican


def generators(pelican: Pelican) -> type[Generator]:
    """Pelican asks every plugin for its generators."""
    return PortalGenerator


def check_start(pelican: Pelican) -> None:
    """Only a run of our class is a build beside the output, with Pelican's errors captured."""
    if not isinstance(pelican, PortalPelican):
        portal = Portal.of(pelican.settings)
        wanted = defaults()["PELICAN_CLASS"]
        portal.problems.append(error("not-our-run", SETTINGS_FILE, expected=wanted))


def declare_readers(pelican: Pelican) -> None:
    """The engine is the first to read a written page: what others read has its addresses."""
    rewrite_links(Portal.of(pelican.settings))


@stage("placing")
def put_in_place(pelican: Pelican) -> None:
    """Swap the new output in when nothing failed; else the last good one stays."""
    portal = Portal.of(pelican.settings)
    if not isinstance(pelican, PortalPelican):
        return
    portal.work.store.flush()  # while the last site is still there
    try:
        portal.made["site"] = measure(portal.output)
        if not portal.failed and not portal.options.drafts:
            flush(portal.output)
        if not portal.failed:
            replace(portal.output, pelican.live)
    except NotOurs as refused:
        portal.problems.append(error("output-not-ours", str(refused)))


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(check_start)
    signals.initialized.connect(declare_readers)
    signals.get_generators.connect(generators)
    signals.finalized.connect(put_in_place)
