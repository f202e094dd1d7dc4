"""Atom feeds."""

from lxml import etree

from plugins.discovery.addresses import public

ATOM = {"a": "http://www.w3.org/2005/Atom"}


def feeds(written):
    return {
        path: etree.fromstring(raw) for path, raw in written.items() if path.endswith("feed.xml")
    }


def test_every_feed_has_what_atom_asks_for(written):
    assert feeds(written)
    for path, root in feeds(written).items():
        assert root.tag == f"{{{ATOM['a']}}}feed", path
        for place in (root, *root.findall("a:entry", ATOM)):
            for name in ("id", "title", "updated"):
                assert len(place.findall(f"a:{name}", ATOM)) == 1 and place.findtext(
                    f"a:{name}", namespaces=ATOM
                ), path
            assert place.findtext("a:id", namespaces=ATOM).startswith("https://")
        assert root.find("a:author/a:name", ATOM) is not None
        assert root.find("a:link[@rel='self']", ATOM).get("href").endswith(f"/{path}")


def test_news_come_newest_first_with_their_recording(portal, written):
    root = feeds(written)["vi/tin-tuc/feed.xml"]
    days = [entry.findtext("a:updated", namespaces=ATOM) for entry in root.findall("a:entry", ATOM)]
    assert days == sorted(days, reverse=True)
    assert len(days) == sum(page.kind == "news" and page.lang == "vi" for page in public(portal))
    assert root.find("a:entry/a:link[@rel='enclosure']", ATOM).get("length") == "4321"


def test_an_agency_and_a_life_event_have_feeds_of_what_belongs_to_them(written):
    found = {
        path: [entry.findtext("a:id", namespaces=ATOM) for entry in root.findall("a:entry", ATOM)]
        for path, root in feeds(written).items()
    }
    ward = found["vi/co-quan/phuong-go-vang/feed.xml"]
    assert "https://havan.example/vi/thu-tuc/dang-ky-khai-sinh/" in ward
    child = found["vi/su-kien/co-con-nho/feed.xml"]
    assert "https://havan.example/vi/thu-tuc/dang-ky-khai-sinh/" in child
    assert len(child) == len(set(child))
