"""Written pages → entries."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import partial

from ..domain import Problem, SearchContext, SearchFacts, SitePage, error
from ..locales import unmarked
from ..run import Layout, PageReader, Parameters, Portal, ReadFailed
from ..text import say, shorten
from .bodies import DocumentBody, digest_of
from .cache_file import CacheFile
from .entry import Entry, Facets, read_page

#: The reader's name holds its version: a new one reads all pages again.
_READER = "search-page-5"
#: Of the portal's own pages those that answer a question, by their templates.
_OWN = ("former_units", "due_dates", "my_folder")
#: Facts of a page that a result shows, whatever was asked.
_DISPLAYED = 2
SENTENCE = 160  # characters of the sentence under a result

#: Digest and size of a page's text, which are known where its counts need not be read.
BodyFacts = tuple[str, int]


def declare(portal: Portal) -> None:
    """Let the words of written pages be counted."""

    def parameters(path: str) -> Parameters | None:
        return Parameters()

    portal.written.declare(PageReader(_READER, read_page, parameters, part="main"))


def entries(portal: Portal, lang: str) -> tuple[list[Entry], list[Problem]]:
    """The pages of a language that can be found, and problems with those that cannot be read."""
    # A page whose template failed is not there, and told already.
    pages = [
        page
        for page in portal.pages
        if page.lang == lang
        and (page.record is not None or page.template in _OWN)
        and page.listed
        and not page.within
        and page.save_as in portal.written
    ]
    portal.written.read(page.save_as for page in pages)
    agencies = {page.slug: page.title for page in pages if page.kind == "agency"}
    cached = CacheFile(portal.cache / "search" / lang / "bodies.cache")
    facts: dict[str, BodyFacts] = {}
    found: list[Entry] = []
    problems: list[Problem] = []
    for page in pages:
        try:
            key, counts = _key(portal, page), partial(_counts, portal, page)
            facts[key] = cached.values.get(key) or _body_facts(counts())
            found.append(_entry(page, DocumentBody(*facts[key], counts), portal, agencies))
        except ReadFailed as cause:
            place = page.source or page.url
            problems.append(error("search-page-unreadable", place, reason=str(cause)))
    cached.write(facts)
    return found, problems


def _key(portal: Portal, page: SitePage) -> str:
    key = portal.written.result_key(_READER, page.save_as)
    return key.digest if key else ""


def _counts(portal: Portal, page: SitePage) -> bytes:
    """The counts of a page, read each time: all of them at once are too many."""
    return portal.written.result(_READER, page.save_as) or b"{}"


def _body_facts(counts: bytes) -> BodyFacts:
    return digest_of(counts), sum(json.loads(counts).values())


def _entry(
    page: SitePage, body: DocumentBody, portal: Portal, agencies: Mapping[str, str]
) -> Entry:
    record = page.record
    facts = _facts(page, portal, agencies)
    names = (record.short_title, *record.keywords) if record else ()
    also = tuple(one for one in (*names, *facts.also) if one)
    facets = Facets(
        say(portal.words[page.lang], f"search.kind.{page.kind if record else 'page'}"),
        facts.field,
        facts.agency,
        facts.level,
        facts.online,
    )
    sentence = record.summary if record else page.description
    return Entry(
        page.url,
        page.url,
        page.title,
        body,
        facets,
        also,
        shorten(" ".join((sentence or "").split()), SENTENCE),
        {**_answers(portal.layouts.of(page)), **dict(facts.answers)},
        facts.distance,
    )


def _facts(page: SitePage, portal: Portal, agencies: Mapping[str, str]) -> SearchFacts:
    """What the page's kind says of it to search."""
    kind = portal.kinds.get(page.kind)
    if kind is None:
        return SearchFacts()
    context = SearchContext(
        page.lang,
        portal.site,
        partial(say, portal.words[page.lang]),
        lambda of, name: agencies.get(name, "") if of == "agency" else "",
    )
    return kind.facts(page.record, context)


def _answers(layout: Layout) -> dict[str, str]:
    """What the page's facts answer, by what is asked; of other facts the first ones, by their
    icons.
    """
    found: dict[str, str] = {}
    for place, fact in enumerate(layout.facts):
        about = fact.about or (fact.icon if place < _DISPLAYED else "")
        if about and about not in found:
            lines = (fact.short,) if fact.short else (fact.value, fact.note)
            found[about] = unmarked("\n".join(line for line in lines if line))
    return found
