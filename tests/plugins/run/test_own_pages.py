"""A room's own page stands in each language that has content, and knows its translations."""

from types import SimpleNamespace

from plugins.run import own_pages

WORDS = {"nav": {"home": "Home"}, "release": {"title": "Check", "sentence": "How."}}


def test_a_language_without_content_has_none(tmp_path):
    portal = SimpleNamespace(
        pages=[SimpleNamespace(lang="vi"), SimpleNamespace(lang="en")],
        languages=("vi", "en", "km"),
        words={"vi": WORDS, "en": WORDS, "km": WORDS},
    )
    found = list(own_pages(portal, "release", lambda lang: f"view {lang}"))
    assert [(one.url, one.view) for one in found] == [
        ("/vi/kiem-tra-ban-phat-hanh/", "view vi"),
        ("/en/check-this-portal/", "view en"),
    ]
    assert found[0].translations == {"en": "/en/check-this-portal/"}
    assert [link.title for link in found[1].breadcrumbs] == ["Home", "Check"]
    assert (found[0].title, found[0].description, found[0].template) == ("Check", "How.", "release")
