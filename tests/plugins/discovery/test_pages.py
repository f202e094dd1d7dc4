"""`api/pages.json`."""

import json

KEYS = {"url", "lang", "kind", "title", "source", "template", "audio", "modified"}


def test_every_page_is_listed_once_with_the_promised_keys(portal, written):
    listed = json.loads(written["api/pages.json"])
    assert sorted(page["url"] for page in listed) == sorted(page.url for page in portal.pages)
    assert all(page.keys() == KEYS for page in listed)


def test_a_page_names_its_source_and_its_recording_and_a_listing_has_neither(portal, written):
    listed = {page["url"]: page for page in json.loads(written["api/pages.json"])}
    birth = listed["/vi/thu-tuc/dang-ky-khai-sinh/"]
    assert (birth["source"], birth["kind"]) == ("vi/thu-tuc/dang-ky-khai-sinh.md", "procedure")
    assert (portal.content / birth["source"]).is_file()
    assert (listed["/vi/"]["kind"], listed["/vi/"]["source"], listed["/vi/"]["audio"]) == (
        "listing",
        None,
        None,
    )
    news = next(page for page in listed.values() if page["kind"] == "news")
    assert news["audio"] == f"/audio{news['url'][:-1]}.mp3"
