"""Tells all problems of a run, last of all, and decides its exit status."""
from __future__ import annotations

import os
import sys
from functools import partial

from pelican import Pelican, signals

from plugins.model import Portal

from .formats import as_json, as_text
from .messages import read_messages
from .tell import tell_all


def report(pelican: Pelican) -> None:
    """Print what was found, keep it in `reports/problems.json`, and end with status 1 where there are errors."""
    portal = Portal.of(pelican.settings)
    messages = read_messages(os.environ.get("REPORT_LANG") or pelican.settings.get("REPORT_LANG", "vi"))
    told = tell_all(portal.problems, messages)
    portal.reports.mkdir(parents=True, exist_ok=True)
    (portal.reports / "problems.json").write_text(as_json(told), encoding="utf-8")
    sys.stdout.write(as_text(told, messages, partial(_where, portal)))
    sys.stdout.flush()
    if portal.failed:
        raise SystemExit(1)


def _where(portal: Portal, place: str) -> str:
    """A file of content as the terminal opens it; files of the project as they are."""
    content = (portal.content / place.partition(":")[0]).exists()
    return f"{os.path.relpath(portal.content)}/{place}" if content else place


def register() -> None:
    """Connect to Pelican."""
    signals.finalized.connect(report)
