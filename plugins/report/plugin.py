"""Tells all problems of a run, last of all, and decides its exit status."""

from __future__ import annotations

import sys
from functools import partial

from pelican import Pelican, signals

from ..run import Portal, paths
from ..run.command import display_path, refusal, report_language, report_stop
from ..run.file_names import PROBLEMS
from ..run.messages import read_messages
from .format_problem import format_problems
from .formats import as_json, as_text
from .guide import guide
from .summary import account


def report(pelican: Pelican) -> None:
    """Print what was found and made, keep it in `reports/problems.json`; end with status 1 where
    there are errors.
    """
    portal = Portal.of(pelican.settings)
    messages = read_messages(report_language(), portal.kinds.values())
    formatted = format_problems(portal.problems, messages, portal.kinds)
    _save(portal, as_json(formatted))
    explained = guide(portal.content, portal.reports, portal.kinds.values()) if formatted else ""
    sys.stdout.write(as_text(formatted, messages, partial(_where, portal), explained))
    quiet = portal.options.quiet or portal.recordings.estimate
    if not portal.failed and not quiet:
        sys.stdout.write(account(portal, messages))
    sys.stdout.write("".join(f"{line}\n" for line in portal.notes))
    sys.stdout.flush()
    if portal.failed:
        raise SystemExit(1)


def _save(portal: Portal, text: str) -> None:
    """Write what was found as a file, too; where that cannot be, it is told all the same."""
    try:
        portal.reports.mkdir(parents=True, exist_ok=True)
        paths.write(portal.reports, PROBLEMS, text.encode())
    except OSError as cause:
        if not (refused := refusal(cause)):
            raise
        report_stop(refused)


def _where(portal: Portal, place: str) -> str:
    """A file of content as the terminal opens it; files of the project as they are."""
    content = (portal.content / place.partition(":")[0]).exists()
    return f"{display_path(portal.content)}/{place}" if content else place


def register() -> None:
    """Connect to Pelican."""
    signals.finalized.connect(report)
