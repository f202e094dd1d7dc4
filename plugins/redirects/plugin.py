"""Adds the pages of old addresses, and writes where each of them leads."""

from __future__ import annotations

import json

from pelican import Pelican, signals

from ..run import Portal
from ..run.file_names import MOVED
from .collect import collect
from .pages import pages


def lead(pelican: Pelican) -> None:
    """Put the pages behind all others, and the list of old addresses into the output."""
    portal = Portal.of(pelican.settings)
    if portal.foreign:
        return
    redirects, problems = collect(portal)
    portal.problems.extend(problems)
    portal.pages += list(pages(redirects, portal))
    if redirects:
        listed = {
            "gone": {one.address: dict(one.reasons) for one in redirects if not one.to},
            "moved": {one.address: one.to for one in redirects if one.to},
        }
        text = json.dumps(listed, ensure_ascii=False, indent=1, sort_keys=True)
        portal.write(MOVED, f"{text}\n".encode())


def register() -> None:
    """Connect to the start of the run, after the rooms that add pages."""
    signals.initialized.connect(lead)
