"""Written pages → entries."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import partial

from ..domain import Problem, SearchContext, SearchFacts, SitePage, error
from ..locales import unmarked
from ..run import PageReader, Parameters, Portal, ReadFailed, paths
from ..text import say, shorten
from .bodies import DocumentBody, digest_of
from .entry import Entry, Facets, read_page

#: The reader's name holds its version: a new one reads all pages again.
_READER = "search-page-5"
SENTENCE = 160  # characters of the sentence under a result


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
        and page.record is not None
        and page.listed
        and paths.exists(portal.output, page.save_as)
    ]
    portal.written.read(page.save_as for page in pages)
    agencies = {page.slug: page.title for page in pages if page.kind == "agency"}
    found: list[Entry] = []
    problems: list[Problem] = []
    for page in pages:
        try:
            found.append(_entry(page, _body(portal, page), portal, agencies))
        except ReadFailed as cause:
            place = page.source or page.url
            problems.append(error("search-page-unreadable", place, reason=str(cause)))
    return found, problems


def _body(portal: Portal, page: SitePage) -> DocumentBody:
    """A page's text; its counts are read when they are asked for, for all of them at once are too
    many.
    """
    counts = portal.written.result(_READER, page.save_as) or b"{}"
    size = sum(json.loads(counts).values())
    return DocumentBody(
        digest_of(counts), size, lambda: portal.written.result(_READER, page.save_as) or b"{}"
    )


def _entry(
    page: SitePage, body: DocumentBody, portal: Portal, agencies: Mapping[str, str]
) -> Entry:
    record = page.record
    assert record is not None
    facts = _facts(page, portal, agencies)
    also = tuple(one for one in (record.short_title, *record.keywords, *facts.also) if one)
    facets = Facets(
        say(portal.words[page.lang], f"search.kind.{page.kind}"),
        facts.field,
        facts.agency,
        facts.level,
        facts.online,
    )
    return Entry(page.url, page.url, page.title, body, facets, also, _answer(page), facts.distance)


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


def _answer(page: SitePage) -> str:
    """What a result says under its title: how long and how much, or the page's first facts; then
    its sentence.

    The two stand on lines of their own.
    """
    first = getattr(page.view, "facts", ())[:2]
    facts = unmarked(" · ".join(fact.short or fact.value for fact in first))
    sentence = (
        shorten(" ".join((page.record.summary or "").split()), SENTENCE) if page.record else ""
    )
    return f"{facts}\n{sentence}" if sentence else facts
