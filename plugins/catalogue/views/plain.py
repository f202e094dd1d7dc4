"""Pages of the portal's own that show a heading, a sentence and ways on: search, settings, offline,
not found.
"""

from __future__ import annotations

from dataclasses import dataclass

from ...domain import Link, SitePage
from .context import ViewContext
from .head import Head, head
from .listing import Initial, letter_titles
from .parts import Part

_WAYS_ON = ("home", "procedures", "life_events", "agencies", "search", "site_map")


@dataclass(frozen=True)
class PlainView:
    """A heading, and links that lead on."""

    head: Head
    links: tuple[Link, ...]
    letters: tuple[Initial, ...]
    parts: tuple[Part, ...] = ()


def plain(page: SitePage, context: ViewContext) -> PlainView:
    """Return a page of the portal's own: its title, ways on, and the procedures' letters."""
    names = [
        name
        for name in _WAYS_ON
        if name not in (page.template, page.template == "search" and "home")
    ]
    links = tuple(link for name in names if (link := context.place(name)))
    return PlainView(head(page, context), links, _letters(context))


def _letters(context: ViewContext) -> tuple[Initial, ...]:
    """Each letter that procedures begin with, leading to their titles."""
    titles, letters = letter_titles(context), context.index.values("letter", context.lang)
    if titles and letters:
        return tuple(
            Initial(
                one.letter,
                (
                    Link(
                        context.say("titles.facet_letter_value.title", name=one.letter),
                        f"{letters.url}#letter-{one.letter.lower()}",
                    ),
                ),
            )
            for one in titles
        )
    return tuple(
        Initial(one.listing.name, (context.link(one),))
        for one in context.index.facet("letter", context.lang)
        if one.listing
    )
