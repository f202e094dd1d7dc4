"""Tells each page where its descriptions for machines will be, and writes them once the pages
stand.
"""

from __future__ import annotations

from collections.abc import Sequence

from pelican import Pelican, signals
from pelican.generators import Generator

from ..domain import warning
from ..run import Portal, stage
from ..run.foreign import collected, idle
from . import alone, alternates, licences, people
from .addresses import linked_data
from .files import files


def announce(pelican: Pelican) -> None:
    """Leave on each page the feeds and records that describe it; add the pages that tell people of
    them, and whose work the portal hands on.
    """
    portal = Portal.of(pelican.settings)
    portal.pages += [*people.pages(portal), *licences.pages(portal)]
    alternates.announce(portal)
    if portal.pages and not portal.site.url:
        portal.problems.append(warning("site-without-url", "portal.yml", field="url"))


def announce_alone(generators: Sequence[Generator]) -> None:
    """Leave on each article of a foreign site, as `linked_data`, where its JSON-LD will be."""
    if portal := collected(generators):
        of_source = {page.source: page for page in portal.pages}
        for content in generators[0].context["generated_content"].values():
            if page := of_source.get(content.get_relative_source_path()):
                content.linked_data = linked_data(page).lstrip("/")


@stage("discovery")
def describe(pelican: Pelican) -> None:
    """Write what machines read."""
    portal = Portal.of(pelican.settings)
    if portal.foreign:
        portal.add([] if idle(portal, "discovery") else alone.write(portal))
        return
    for path, content in files(portal):
        portal.write(path, content)


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(announce)
    signals.all_generators_finalized.connect(announce_alone)
    signals.finalized.connect(describe)
