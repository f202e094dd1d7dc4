"""Adds the page on the portal's duties to the portal."""
from __future__ import annotations

from pelican import Pelican, signals

from plugins.model import Portal, Problem

from .pages import pages
from .profile import Profile, read_profiles


def conform(pelican: Pelican) -> None:
    """Measure each duty of each profile; put the pages behind those of the content."""
    portal = Portal.of(pelican.settings)
    read = list(read_profiles(portal.content))
    portal.problems += [one for one in read if isinstance(one, Problem)]
    if profiles := [one for one in read if isinstance(one, Profile)]:
        portal.pages += list(pages(profiles, portal))


def register() -> None:
    """Connect to the start of the run, after what is measured."""
    signals.initialized.connect(conform)
