"""Hooks our generator into Pelican, and puts a good output in place."""
from __future__ import annotations

from pelican import Pelican, signals
from pelican.generators import Generator

from plugins.model import Portal, error

from .generator import PortalGenerator
from .output import NotOurs, finish


def generators(pelican: Pelican) -> type[Generator]:
    """Pelican asks every plugin for its generators."""
    return PortalGenerator


def check_plugins(pelican: Pelican) -> None:
    """A plugin that did not load would leave a portal without a part of it: that is a problem."""
    portal = Portal.of(pelican.settings)
    loaded = {plugin if isinstance(plugin, str) else plugin.__name__ for plugin in pelican.plugins}
    for name in pelican.settings["PLUGINS"]:
        if name not in loaded:
            portal.problems.append(error("plugin-missing", "pelicanconf.py", plugin=name))


def put_in_place(pelican: Pelican) -> None:
    """Swap the new output in when nothing failed; else the last good one stays."""
    portal = Portal.of(pelican.settings)
    live = pelican.settings.get("PORTAL_LIVE")
    if live is None:
        return
    try:
        finish(portal.output, live, good=not portal.failed)
    except NotOurs as refused:
        portal.problems.append(error("output-not-ours", str(refused)))


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(check_plugins)
    signals.get_generators.connect(generators)
    signals.finalized.connect(put_in_place)
