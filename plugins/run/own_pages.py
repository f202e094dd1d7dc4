"""Pages that a room adds to the portal: one in each language that its content has."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..domain import Link, SitePage
from ..locales import ByLanguage
from ..text import say
from .portal import Portal

_ADDRESSES: ByLanguage[str] = ByLanguage("addresses", "reports")


def own_pages(portal: Portal, name: str, view: Callable[[str], object]) -> Iterator[SitePage]:
    """Yield the page of each language: `name` is that of its template, of its address (`[reports]`
    of `addresses.toml`) and of its words, among them `title` and `sentence`; `view(lang)` is what
    it lays out.
    """
    present = {page.lang for page in portal.pages}
    urls = {
        lang: f"/{lang}/{_ADDRESSES[lang][name]}"
        for lang in portal.languages
        if lang in present and lang in portal.words
    }
    for lang, url in urls.items():
        words = portal.words[lang]
        title = say(words, f"{name}.title")
        yield SitePage(
            url,
            lang,
            "listing",
            name,
            title,
            view=view(lang),
            description=say(words, f"{name}.sentence"),
            translations={other: there for other, there in urls.items() if other != lang},
            breadcrumbs=(Link(say(words, "nav.home"), f"/{lang}/"), Link(title, url)),
        )
