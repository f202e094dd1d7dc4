"""Puts the content's pages into the portal before anything is rendered."""

from __future__ import annotations

from pelican import Pelican, signals

from ..run import Portal, stage
from ..run.locale import incomplete, wordless
from ..run.untranslated import write_untranslated
from .catalogue import read_catalogue
from .downloads.publish import publish, with_sizes
from .views import view


@stage("catalogue")
def read(pelican: Pelican) -> None:
    """Read the content folder; leave the site's settings, the pages with their views, and the
    problems.
    """
    portal = Portal.of(pelican.settings)
    found = read_catalogue(
        portal.content,
        portal.languages,
        portal.words,
        publish=portal.options.publish,
        drafts=portal.options.drafts,
        kinds=portal.kinds,
        work=portal.work,
    )
    for one in portal.locales.values():
        portal.problems.extend(incomplete(one))
    write_untranslated(portal.locales.values(), portal.reports)
    portal.problems.extend(wordless(portal.kinds, portal.languages))
    portal.site = found.site
    if portal.url:
        portal.site = found.site.model_copy(update={"url": portal.url})
    portal.pages = list(found.pages)
    portal.problems.extend(found.problems)
    portal.profiles, portal.sayings = list(found.profiles), dict(found.sayings)
    portal.problems.extend(publish(portal, found.downloads))
    pictures = {one.name: one for one in found.downloads if one.kind == "picture"}
    for page in portal.pages:
        page.body = with_sizes(page.body, portal, pictures)
    for page in portal.pages:
        page.view = view(page, portal, found.index)


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(read)
