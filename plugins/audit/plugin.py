"""Examines the written pages when Pelican has finished."""
from __future__ import annotations

from pelican import Pelican, signals

from plugins.model import Portal, Problem, Severity

from .finding import Finding
from .static import examine


def audit(pelican: Pelican) -> None:
    """Put a problem into the portal for each fault of a written page."""
    portal = Portal.of(pelican.settings)
    sources = {page.url: page.source for page in portal.pages}
    for finding in examine(portal.output, portal.work, ours=True):
        portal.problems.append(_problem(finding, sources.get(finding.page)))


def _problem(finding: Finding, source: str | None) -> Problem:
    severity = Severity.ERROR if finding.outcome == "fail" else Severity.WARNING
    return Problem(finding.rule, severity, source or finding.page, values=finding.blanks)


def register() -> None:
    """Connect to Pelican."""
    signals.finalized.connect(audit)
