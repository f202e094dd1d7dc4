"""Examines the written pages when Pelican has finished."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from pelican import Pelican, signals
from pelican.generators import Generator

from ..domain import Severity, warning
from ..run import Portal, paths, stage
from ..run.extensions import rules_of
from ..run.foreign import collected, setting
from ..run.project import SETTINGS_FILE
from .finding import address
from .gather import gather
from .review.answered import left_of
from .static import declare, examine, found_already


def declare_reader(pelican: Pelican) -> None:
    """Let written pages be examined when all rooms read them."""
    declare(Portal.of(pelican.settings))


def declare_alone(generators: Sequence[Generator]) -> None:
    """The same in a site that is not ours, whose pages are known only now."""
    if portal := collected(generators):
        declare(portal)


@stage("audit")
def audit(pelican: Pelican) -> None:
    """Put a problem into the portal for each fault of a written page.

    In a foreign site with `PORTAL_AUDIT_FAIL`, an error ends the run: SystemExit with status 1.
    """
    portal = Portal.of(pelican.settings)
    pages = [path for path in paths.below(portal.output) if path.endswith((".html", ".htm"))]
    if portal.foreign and not pages:
        portal.add([warning("plugin-idle", SETTINGS_FILE, plugin="audit")])
        return
    sources = {address(page.save_as): page.source for page in portal.pages if page.source}
    portal.written.read(pages)
    found, more = partial(found_already, portal), tuple(rules_of(portal.extensions))
    ours = not portal.foreign
    findings = examine(portal.output, portal.work, ours=ours, found=found, more=more)
    left, problems = left_of(findings, portal, pelican.settings)
    portal.add(problems := [*problems, *gather(left, sources, portal.output, portal.content)])
    wrong = any(problem.severity is Severity.ERROR for problem in problems)
    if wrong and portal.foreign and setting(pelican.settings, "PORTAL_AUDIT_FAIL"):
        raise SystemExit(1)


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(declare_reader)
    signals.all_generators_finalized.connect(declare_alone)
    signals.finalized.connect(audit)
