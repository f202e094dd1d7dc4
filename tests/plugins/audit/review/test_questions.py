"""What is asked, in which order."""

from dataclasses import replace
from datetime import date

import pytest

from plugins import locales
from plugins.audit.review.questions import questions
from plugins.audit.review.verdicts import ReviewVerdict

WORDS = locales.filled("vi", "audit")


def asked(findings, folder, verdicts=(), visits=None):
    return questions(findings, folder, verdicts, WORDS, visits or {})


def test_what_rules_doubt_comes_first_then_pictures_languages_headings_links(folder, findings):
    assert [one.code for one in asked(findings, folder)] == [
        "page-image-phrase",
        "asked-image",
        "asked-language",
        "asked-heading",
        "asked-link",
    ]


def test_what_is_the_same_on_two_pages_is_asked_once_with_both_places(folder, findings):
    first, *_ = asked(findings, folder)
    assert [place.page for place in first.places] == ["/", "/gio.html"]
    assert first.about == "Ảnh chụp cửa trái"
    assert first.hint == "Bắt đầu bằng “ảnh”."


def test_what_has_been_answered_is_not_asked_again(folder, findings):
    every = asked(findings, folder)
    verdicts = [ReviewVerdict(*every[0].key, False, "An", date(2026, 11, 30))]
    assert [one.key for one in asked(findings, folder, verdicts)] == [one.key for one in every[1:]]


def test_what_is_read_most_comes_first_and_else_what_is_on_most_pages(folder, findings):
    lone = replace(findings[0], page="/khac.html", rule="page-other", selector="main > h1")
    both = [*findings, lone]
    assert [one.code for one in asked(both, folder)][:2] == ["page-image-phrase", "page-other"]
    visited = asked(both, folder, visits={"/khac.html": 9, "/": 1})
    assert [one.code for one in visited][:2] == ["page-other", "page-image-phrase"]


@pytest.mark.parametrize(
    "change", [{"rule": "page-not-examined"}, {"criterion": "house"}, {"outcome": "fail"}]
)
def test_what_looking_does_not_answer_is_not_asked(folder, findings, change):
    assert not [
        one
        for one in asked([replace(findings[0], **change)], folder)
        if not one.code.startswith("asked-")
    ]


def test_both_languages_have_the_same_words():
    english = locales.filled("en", "audit")["questions"]
    assert set(english) == set(WORDS["questions"])
