"""Writes the service worker, once everything it may store stands."""

from __future__ import annotations

from pelican import Pelican, signals

from ..run import Portal, stage
from ..run.foreign import collect, idle
from ..run.project import theme_folder, theme_text
from . import alone
from .worker import files

_WORKER = "js/worker.js"


@stage("offline")
def prepare(pelican: Pelican) -> None:
    """Write the worker, and the lists from which a reader takes the portal along."""
    portal = Portal.of(pelican.settings)
    if portal.foreign:
        prepare_alone(portal, pelican)
        return
    written = files(
        portal.output,
        theme_text(portal.theme, _WORKER),
        portal.pages,
        portal.precached,
        portal.words,
        addresses=portal.addresses,
        memory=portal.work.memory,
    )
    for path, text in list(written):
        portal.write(path, text.encode())


def prepare_alone(portal: Portal, pelican: Pelican) -> None:
    """The same in a site that is not ours, with the worker of our theme."""
    if idle(portal, "offline"):
        return
    default = portal.languages[0]
    written = files(
        portal.output,
        theme_text(theme_folder(), _WORKER),
        (),
        (*portal.precached, *alone.shell(portal, pelican.settings)),
        {default: portal.words[default]},
        addresses=portal.addresses,
        site=alone.site(pelican.settings),
    )
    for path, text in list(written):
        portal.write(path, text.encode())
    portal.add(alone.problems(portal, pelican.settings))


def register() -> None:
    """Connect to Pelican."""
    signals.all_generators_finalized.connect(collect)
    signals.finalized.connect(prepare)
