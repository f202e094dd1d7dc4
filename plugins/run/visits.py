"""The order of pages by how many people come to them, as far as the portal's settings tell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..domain import NATIONAL, LifeEvent, Procedure, Site, SitePage
from ..text import syllables


def most_visited_first(pages: Iterable[SitePage], site: Site) -> list[SitePage]:
    """Return the pages in the order in which work that takes long begins with them.

    First the procedures that `top_tasks` names, in its order; those whose titles have all words of
    one of the `frequent_searches`; the life events, and the procedures of their steps; what was
    written for this portal; last the national records. Among equals the order stays.
    """
    given = list(pages)
    tasks = {name: place for place, name in enumerate(site.top_tasks)}
    searches = {lang: _searches(site, lang) for lang in {page.lang for page in given}}
    steps = _steps(given)

    def rank(page: SitePage) -> tuple[int, int]:
        procedure = isinstance(page.record, Procedure)
        if procedure and page.slug in tasks:
            return 0, tasks[page.slug]
        if any(search <= _words(page.title) for search in searches[page.lang]):
            return 1, 0
        if isinstance(page.record, LifeEvent):
            return 2, 0
        if isinstance(page.record, Procedure) and steps & {page.slug, page.record.code}:
            return 3, 0
        return (5 if f"/{NATIONAL}/" in (page.source or "") else 4), 0

    return sorted(given, key=rank)


def _searches(site: Site, lang: str) -> list[frozenset[str]]:
    found = (_words(search) for search in site.frequent_searches.get(lang, ()))
    return [words for words in found if words]


def _words(text: str) -> frozenset[str]:
    return frozenset(syllables(text))


def _steps(pages: Sequence[SitePage]) -> set[str]:
    """The procedures, by address or code, that the steps of life events name."""
    named = set[str]()
    for page in pages:
        if isinstance(page.record, LifeEvent):
            named |= {step.procedure for step in page.record.steps if step.procedure}
    return named
