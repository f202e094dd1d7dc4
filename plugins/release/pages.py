"""The page of each language that tells citizens how to check the site."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..domain import Link, SitePage
from ..locales import ByLanguage
from ..run import Portal
from ..text import say
from .verify.released import PUBLIC_KEY
from .verify.signature import PublicKey

ADDRESSES: ByLanguage[str] = ByLanguage("addresses", "reports")
#: The program that checks, below the site.
PROGRAM = "verify.py"


@dataclass(frozen=True)
class ReleaseView:
    """What the page lays out: the key and its fingerprint, the files to fetch, the commands to
    type.
    """

    key: str
    fingerprint: str
    program: Link
    public_key: Link
    commands: tuple[str, ...]


def pages(portal: Portal) -> Iterator[SitePage]:
    """Yield one page a language that the portal's content has, where it names a key."""
    key = PublicKey.read(portal.site.release_key or "")
    if key is None:
        return
    present = {page.lang for page in portal.pages}
    urls = {
        lang: f"/{lang}/{ADDRESSES[lang]['release']}"
        for lang in portal.languages
        if lang in present and lang in portal.words
    }
    for lang, url in urls.items():
        words = portal.words[lang]
        title = say(words, "release.title")
        yield SitePage(
            url,
            lang,
            "listing",
            "release",
            title,
            view=_view(key, (portal.url or portal.site.url or "").rstrip("/")),
            description=say(words, "release.sentence"),
            translations={other: there for other, there in urls.items() if other != lang},
            breadcrumbs=(Link(say(words, "nav.home"), f"/{lang}/"), Link(title, url)),
        )


def _view(key: PublicKey, home: str) -> ReleaseView:
    home = home or "https://…"
    return ReleaseView(
        key=str(key),
        fingerprint=key.fingerprint,
        program=Link(PROGRAM, f"/{PROGRAM}"),
        public_key=Link(PUBLIC_KEY.rpartition("/")[2], PUBLIC_KEY),
        commands=(
            f"curl -O {home}/{PROGRAM}",
            f"python3 {PROGRAM} {home} --key {key}",
        ),
    )
