"""The page that tells people whose work is in the portal, and under which licences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..domain import Link, SitePage
from ..run import VERSION, Portal, own_pages
from ..run.file_names import BOM, NOTICES
from ..text import say

_OURS, _VOICE = "AGPL-3.0-or-later", "GPL-3.0-or-later"


@dataclass(frozen=True)
class LicenceRow:
    """A part of the portal: what it is, whose, its licence, and a link to the text of that; with
    the languages of the last two names where they are not the page's.
    """

    what: str
    holder: str
    licence: str
    text: Link | None = None
    holder_lang: str = ""
    licence_lang: str = ""


@dataclass(frozen=True)
class LicencesView:
    """All parts, and the files in which programs find the same and more."""

    rows: tuple[LicenceRow, ...]
    files: tuple[Link, ...]


def pages(portal: Portal) -> Iterator[SitePage]:
    """Yield the page in each language that the portal's content has."""
    return own_pages(portal, "licences", lambda lang: _view(lang, portal))


def _view(lang: str, portal: Portal) -> LicencesView:
    words = portal.page_words(lang)
    files = [Link(say(words, "licences.notices"), f"/{NOTICES}")]
    if portal.options.publish:
        files.append(Link(say(words, "licences.bill"), f"/{BOM}"))
    return LicencesView(tuple(_rows(lang, portal)), tuple(files))


def _rows(lang: str, portal: Portal) -> Iterator[LicenceRow]:
    words = portal.page_words(lang)
    agency = portal.site.name(lang)
    yield LicenceRow(say(words, "licences.content"), agency, say(words, "licences.of_agency"))
    yield LicenceRow(say(words, "licences.data"), agency, say(words, "licences.of_agency"))
    program, ours = say(words, "licences.program"), f"Cổng Mở {VERSION}"
    yield LicenceRow(program, ours, _OURS, holder_lang="vi", licence_lang="en")
    for one in portal.typefaces:
        name = say(words, "licences.typeface", family=one.family)
        text = Link(say(words, "licences.text_of", family=one.family), one.url)
        yield LicenceRow(name, one.holder, one.licence, text, "en", "en")
    if portal.options.speech:
        made = say(words, "licences.voice_made", licence=_VOICE)
        yield LicenceRow(say(words, "licences.voice"), "espeak-ng", made, holder_lang="en")
    if (portal.content / "voices").is_dir():
        own = say(words, "licences.of_agency")
        yield LicenceRow(say(words, "licences.own_voice"), agency, own)
