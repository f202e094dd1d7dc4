"""Only what a reader reads is a change."""

import pytest

from plugins.changes.page import change, read_version
from plugins.run.kinds import load_kinds

from .repository import FEE

PATH = "vi/thu-tuc/khai-sinh.md"
USUAL = {"title": "Khai sinh", "status": "published", "owner": "A", "amount": 20000}


def version(path=PATH, text="Nộp [tờ khai](/vi/a/).", **values):
    raw = FEE.format(**{**USUAL, **values}, text=text).encode()
    return read_version(path, raw, load_kinds())


def test_a_fee_is_told_from_and_to():
    found = change(version(), version(amount=10000))
    (fact,) = found.fields
    assert (found.what, fact.field) == ("changed", "channels.0.costs.0.amount")
    assert (fact.old, fact.new, found.text) == ("20000", "10000", False)


@pytest.mark.parametrize(
    "other",
    [
        {"owner": "B"},
        {"text": "**Nộp**\n[tờ khai](/vi/b/) ."},
        {"text": "Nộp [tờ khai](/vi/a/).\n\n"},
    ],
)
def test_who_looks_after_a_page_where_links_lead_and_how_it_is_set_is_no_change(other):
    assert change(version(), version(**other)) is None


def test_other_words_are_a_change_of_the_text():
    found = change(version(), version(text="Nộp [tờ khai](/vi/a/) ở xã."))
    assert (found.what, found.fields, found.text) == ("changed", (), True)


def test_a_draft_is_no_page_yet():
    draft = version(status="draft")
    assert draft is None and change(draft, version()).what == "new"
    assert change(version(), draft).what == "gone"


def test_a_page_that_moved_says_from_where():
    found = change(version(), version("vi/thu-tuc/giay-khai-sinh.md"))
    assert (found.what, found.before) == ("moved", PATH)


def test_what_is_no_page_or_cannot_be_read_is_none():
    kinds = load_kinds()
    assert read_version("vi/thu-tuc/a.txt", b"x", kinds) is None
    assert read_version("vi/khac/a.md", b"---\ntitle: A\n---\n", kinds) is None
    assert read_version(PATH, b"no header", kinds) is None
    assert read_version(PATH, None, kinds) is None


def test_long_values_are_recorded_short():
    found = change(version(), version(title="dài " * 5000))
    assert len(found.fields[0].new) <= 401


def test_the_pages_that_it_names_are_known():
    assert version().named == {("agency", "ubnd-xa"), ("life_event", "co-con-nho")}
