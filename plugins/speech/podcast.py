"""Recordings as podcasts: RSS 2.0 with the transcripts of the podcast name space. Chapters are in
the MP3 files.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta, timezone
from email.utils import format_datetime

from lxml import etree

from ..domain import Link, SitePage
from ..locales import voice_rules
from ..run import Portal
from ..text import say
from .chosen import chosen
from .paths import absolute, life_events, podcast_url

ITUNES, PODCAST = (
    "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "https://podcastindex.org/namespace/1.0",
)
TYPE, LONGEST = "application/rss+xml", 300


def announce(portal: Portal) -> None:
    """Leave on each page that has a podcast the link to it, for the page's head."""
    portal.add_alternates(
        {
            page.url: [Link(_title(portal, page), podcast_url(page), page.lang, (TYPE,))]
            for page, _ in _podcasts(portal)
        }
    )


def _title(portal: Portal, page: SitePage) -> str:
    return say(portal.words[page.lang], "player.podcast", title=page.title)


def write_podcasts(portal: Portal) -> None:
    """Write the podcast of each language and of each life event."""
    for page, pages in _podcasts(portal):
        feed = _feed(portal, page, [one for one in pages if one.url in portal.audio])
        portal.write(podcast_url(page).lstrip("/"), feed)


def _podcasts(portal: Portal) -> Iterator[tuple[SitePage, list[SitePage]]]:
    # A podcast is read elsewhere: it needs full addresses. Of other sites nothing tells the news.
    if not portal.site.url or portal.foreign:
        return
    spoken = {page.url for page in chosen(portal)}
    for event, pages in life_events(portal):
        if voice_rules(event.lang) and any(page.url in spoken for page in pages):
            yield event, pages
    for lang in filter(voice_rules, portal.languages):
        if (home := portal.page(f"/{lang}/")) is not None:
            pages = sorted(
                (
                    page
                    for page in portal.pages
                    if page.lang == lang and page.url in spoken and _followed(page, portal)
                ),
                key=lambda page: page.url,
            )
            yield (
                home,
                sorted(pages, key=lambda page: page.modified or date.min, reverse=True)[:LONGEST],
            )


def _followed(page: SitePage, portal: Portal) -> bool:
    """Whether the kind is worth following by ear."""
    kind = portal.kinds.get(page.kind)
    return kind is not None and kind.podcast


def _feed(portal: Portal, page: SitePage, pages: Sequence[SitePage]) -> bytes:
    root = etree.Element("rss", {"version": "2.0"}, nsmap={"itunes": ITUNES, "podcast": PODCAST})
    channel = etree.SubElement(root, "channel")
    name = portal.site.name(page.lang)
    for tag, text in (
        ("title", page.title),
        ("link", absolute(portal, page.url)),
        ("language", page.lang),
        ("description", page.description or page.title),
        (f"{{{ITUNES}}}author", name),
        (f"{{{ITUNES}}}explicit", "false"),
    ):
        etree.SubElement(channel, tag).text = text
    for one in pages:
        _item(portal, channel, one)
    return bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True))


def _item(portal: Portal, channel: etree._Element, page: SitePage) -> None:
    item = etree.SubElement(channel, "item")
    audio = portal.audio[page.url]
    for tag, text in (
        ("title", page.title),
        ("link", absolute(portal, page.url)),
        ("guid", absolute(portal, page.url)),
        ("description", page.description or page.title),
        (f"{{{ITUNES}}}duration", str(round(audio.duration / 1000))),
    ):
        etree.SubElement(item, tag).text = text
    if page.modified:
        etree.SubElement(item, "pubDate").text = _day(page.modified)
    etree.SubElement(
        item,
        "enclosure",
        url=absolute(portal, audio.mp3),
        length=str(audio.size),
        type="audio/mpeg",
    )
    etree.SubElement(
        item,
        f"{{{PODCAST}}}transcript",
        url=absolute(portal, audio.vtt),
        type="text/vtt",
        language=page.lang,
    )


def _day(day: date) -> str:
    """A day as RFC 2822 wants it, from midnight in Vietnam."""
    return format_datetime(
        datetime(day.year, day.month, day.day, tzinfo=timezone(timedelta(hours=7)))
    )
