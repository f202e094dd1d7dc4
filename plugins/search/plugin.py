"""Indexes the written pages, once they are all there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from pelican import Pelican, signals
from pelican.generators import Generator

from ..domain import Synonyms
from ..run import Portal, stage
from ..run.foreign import collected, idle
from .alone import client
from .build import index
from .lexicon import lexicon, read_words
from .pages import declare, entries
from .publish import publish


def declare_reader(pelican: Pelican) -> None:
    """Let written pages be read for their words."""
    declare(Portal.of(pelican.settings))


def declare_alone(generators: Sequence[Generator]) -> None:
    """The same in a site that is not ours, whose pages are known only now."""
    if portal := collected(generators):
        declare(portal)


@stage("search")
def make_findable(pelican: Pelican) -> None:
    """Write the shards of each language."""
    portal = Portal.of(pelican.settings)
    if idle(portal, "search"):
        return
    for lang in portal.languages:
        cache = portal.cache / "search" / lang
        found, problems = entries(portal, lang)
        portal.add(problems)
        words = read_words(lang).with_more(portal.sayings.get(lang, Synonyms()))
        side_by_side = partial(portal.work.in_copies, large=True)
        publish(portal, lang, index(found, lexicon(words), lang, cache, side_by_side))
    for path, content in client() if portal.foreign else ():
        portal.write(path, content)


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(declare_reader)
    signals.all_generators_finalized.connect(declare_alone)
    signals.finalized.connect(make_findable)
