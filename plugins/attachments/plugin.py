"""Examines attached files before pages tell of them."""

from __future__ import annotations

from pelican import Pelican, signals

from ..run import Portal, stage
from .run import examine_files


@stage("attachments")
def examine(pelican: Pelican) -> None:
    """Leave what is known of each attached file, and a problem for whatever is wrong with one."""
    portal = Portal.of(pelican.settings)
    portal.attachments, problems = examine_files(portal.content, portal.work)
    portal.problems += problems


def register() -> None:
    """Connect to the start of the run."""
    signals.initialized.connect(examine)
