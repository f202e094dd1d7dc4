"""Podcasts: what there is to hear, for readers elsewhere."""

from datetime import date

import pytest
from lxml import etree

from plugins.domain import (
    Audio,
    LifeEvent,
    LifeEventStep,
    NewsItem,
    Page,
    Procedure,
    Site,
    SitePage,
)
from plugins.locales import table
from plugins.run import Portal, Work
from plugins.speech import podcast
from plugins.speech.paths import life_events


def page(url, kind, record, **more):
    return SitePage(
        url, "vi", kind, kind, record.title, record=record, modified=date(2026, 11, 10), **more
    )


@pytest.fixture
def portal(tmp_path):
    made = Portal(
        content=tmp_path,
        output=tmp_path / "output",
        theme=tmp_path,
        cache=tmp_path,
        reports=tmp_path,
        site=Site(url="https://havan.example/"),
        languages=("vi",),
        work=Work(tmp_path),
        words={"vi": table("vi", "words")},
    )
    birth = Procedure(title="Khai sinh", code="1.001193")
    event = LifeEvent(
        title="Có con nhỏ",
        steps=(
            LifeEventStep(procedure="1.001193"),
            LifeEventStep(title="Đi khám"),
            LifeEventStep(procedure="1.001193"),
        ),
    )
    made.pages = [
        page("/vi/", "page", Page(title="Trang chủ")),
        page("/vi/su-kien/co-con-nho/", "life_event", event),
        page("/vi/thu-tuc/khai-sinh/", "procedure", birth),
        page("/vi/tin-tuc/moi/", "news", NewsItem(title="Tin mới", date=date(2026, 11, 9))),
    ]
    for one in made.pages[1:]:
        made.audio[one.url] = Audio(
            f"/audio{one.url[:-1]}.mp3", f"/audio{one.url[:-1]}.vtt", 61_000, 60_000, 12_345, 9
        )
    return made


def items(portal, path):
    channel = etree.parse(portal.output / path).getroot()[0]
    return [
        {node.tag.rpartition("}")[2]: dict(node.attrib) or node.text for node in item}
        for item in channel.findall("item")
    ]


def test_a_life_events_procedures_are_heard_in_their_order_each_once(portal):
    assert [[one.url for one in pages] for _, pages in life_events(portal)] == [
        ["/vi/su-kien/co-con-nho/", "/vi/thu-tuc/khai-sinh/"]
    ]


def test_every_recording_has_a_full_address_size_length_and_transcript(portal):
    podcast.write_podcasts(portal)
    _, birth = items(portal, "audio/vi/su-kien/co-con-nho/podcast.xml")
    assert birth == {
        "title": "Khai sinh",
        "link": "https://havan.example/vi/thu-tuc/khai-sinh/",
        "guid": "https://havan.example/vi/thu-tuc/khai-sinh/",
        "description": "Khai sinh",
        "duration": "61",
        "pubDate": "Tue, 10 Nov 2026 00:00:00 +0700",
        "enclosure": {
            "url": "https://havan.example/audio/vi/thu-tuc/khai-sinh.mp3",
            "length": "12345",
            "type": "audio/mpeg",
        },
        "transcript": {
            "url": "https://havan.example/audio/vi/thu-tuc/khai-sinh.vtt",
            "type": "text/vtt",
            "language": "vi",
        },
    }


def test_a_language_has_one_with_what_is_new(portal):
    podcast.write_podcasts(portal)
    assert [item["title"] for item in items(portal, "audio/vi/podcast.xml")] == [
        "Khai sinh",
        "Tin mới",
    ]


def test_pages_say_where_their_podcast_is(portal):
    podcast.announce(portal)
    assert [one.alternates[0].url if one.alternates else None for one in portal.pages] == [
        "/audio/vi/podcast.xml",
        "/audio/vi/su-kien/co-con-nho/podcast.xml",
        None,
        None,
    ]


def test_without_an_address_of_its_own_a_portal_has_none(portal):
    portal.site = Site()
    podcast.announce(portal)
    podcast.write_podcasts(portal)
    assert not portal.output.exists() and not any(one.alternates for one in portal.pages)


def test_what_was_not_spoken_is_left_out(portal):
    del portal.audio[portal.pages[2].url]
    podcast.write_podcasts(portal)
    assert [item["title"] for item in items(portal, "audio/vi/podcast.xml")] == ["Tin mới"]
