"""Puts the content's pages into the portal before anything is rendered."""

from __future__ import annotations

from pelican import Pelican, signals

from ..run import Portal, stage
from ..run.locale import incomplete, wordless
from ..run.untranslated import write_untranslated
from .catalogue import read_catalogue
from .communes.publish import publish_communes
from .downloads.publish import displayed_pictures, publish
from .folder_files import write_folder_files
from .layouts import ViewLayouts
from .recent import add_recent
from .renewed import Renewal
from .views.context import view_contexts


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
        published_on=portal.options.today,
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
    portal.problems.extend(found.problems)
    portal.old_places, portal.merged = found.old_places, found.merged
    portal.profiles, portal.sayings = list(found.profiles), dict(found.sayings)
    portal.problems.extend(publish(portal, found.downloads))
    pictures = displayed_pictures(portal, (page.body for page in found.pages), found.downloads)
    portal.pages = [*found.pages]
    contexts = view_contexts(portal, found.index)
    portal.layouts = layouts = ViewLayouts(portal, found.index, contexts, pictures)
    layouts.prepare(found.pages)
    publish_communes(portal, contexts)
    add_recent(portal, contexts)
    write_folder_files(portal, found.index, layouts.values)
    portal.renewed = Renewal(portal, found.index, pictures, found.bases)


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(read)
