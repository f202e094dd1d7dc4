"""The page at an old address: where the page is now, for hosts that know no rules and for people
who have switched forwarding off.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from ..domain import Link, SitePage
from ..locales import FALLBACK
from ..run import Portal
from ..text import say
from .resolve import Redirect


@dataclass(frozen=True)
class MovedView:
    """What the page lays out: the way to the page of today, or why there is none; `forward` where
    browsers go on by themselves, `canonical` the address that search engines are to keep.
    """

    to: Link | None = None
    reason: Link | None = None
    forward: bool = False
    canonical: str = ""


def pages(redirects: Iterable[Redirect], portal: Portal) -> Iterator[SitePage]:
    """Yield the page of each old address that is a page's, in the language of that address, or
    the portal's first; none for files.
    """
    present = {page.lang for page in portal.pages}
    languages = [lang for lang in portal.languages if lang in present and lang in portal.words]
    titles = {page.url: page for page in portal.pages}
    for one in redirects:
        if languages and one.address.endswith(("/", ".html")):
            lang = one.address.split("/")[1]
            yield _page(one, lang if lang in languages else languages[0], titles, portal)


def _page(one: Redirect, lang: str, known: dict[str, SitePage], portal: Portal) -> SitePage:
    words = portal.words[lang]
    view = _forward(one, known, portal) if one.to else MovedView(reason=_reason(one, lang))
    title = say(words, "moved.title" if one.to else "moved.gone")
    home = Link(say(words, "nav.home"), f"/{lang}/")
    return SitePage(
        one.address,
        lang,
        "listing",
        "moved",
        f"{title}: {view.to.title}" if view.to else title,
        view=view,
        listed=False,
        breadcrumbs=(home, Link(title, one.address)),
    )


def _forward(one: Redirect, known: dict[str, SitePage], portal: Portal) -> MovedView:
    if not one.to.startswith("/"):
        return MovedView(Link(urlsplit(one.to).netloc, one.to), canonical=one.to)
    page = known.get(one.to)
    title = page.title if page else one.to.rpartition("/")[2]
    home = (portal.url or portal.site.url or "").rstrip("/")
    link = Link(title, one.to, page.lang if page else "")
    return MovedView(link, forward=True, canonical=f"{home}{one.to}" if home else "")


def _reason(one: Redirect, lang: str) -> Link | None:
    """The reason in a language, or in another one that is said with it."""
    for language in (lang, FALLBACK, *one.reasons):
        if text := one.reasons.get(language):
            return Link(text, "", language)
    return None
