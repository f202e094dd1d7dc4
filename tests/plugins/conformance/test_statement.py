"""The statement on accessibility."""

import re

import pytest

from plugins import locales
from plugins.conformance.record import AuditRecord
from plugins.conformance.statement import statement, statement_pages
from plugins.domain.wcag import CRITERIA

from .test_pages import make

FOUND = AuditRecord.model_validate(
    {
        "day": "2026-11-30",
        "version": "1",
        "pages": 71,
        "displays": 6,
        "criteria": {
            "1.1.1": {"rules": 3, "axe": 2, "passed": 4},
            "1.3.1": {"rules": 3},
            "2.4.4": {"rules": 1, "passed": 1, "open": 2},
            "2.4.6": {"known": 1, "open": 1},
            "3.2.1": {},
        },
        "known": [
            {"rule": "page-heading-text", "criterion": "2.4.6", "pages": 3, "until": "2027-01-31"},
            {"rule": "no-such-rule", "criterion": "2.4.6", "what": "Mờ", "pages": 1, "until": None},
        ],
    }
)


@pytest.fixture(params=["vi", "en"])
def lang(request):
    return request.param


@pytest.fixture
def view(lang):
    return statement(FOUND, lang, locales.table(lang, "words"))


def test_each_of_the_55_criteria_has_a_row_with_its_level(view):
    assert len(CRITERIA) == len(view.criteria) == 55
    levels = [row.level for row in view.criteria]
    assert (levels.count("A"), levels.count("AA")) == (31, 24)
    assert [row.number for row in view.criteria][:2] == ["1.1.1", "1.2.1"]
    assert all(row.name and row.result for row in view.criteria)


def test_a_row_says_how_it_is_known_and_what():
    view = statement(FOUND, "en", locales.table("en", "words"))
    rows = {row.number: row for row in view.criteria}
    assert rows["1.1.1"].ways == ("Rules that test it: 5.", "Judged by people: 4.")
    told = {number: (row.result, row.tone) for number, row in rows.items()}
    assert told["1.1.1"] == ("Met, as far as is known", "good")
    assert told["1.3.1"] == ("No barrier found by machine", "plain")
    assert told["2.4.4"] == ("For people to judge: 2", "caution")
    assert told["2.4.6"] == ("Known barriers: 1", "caution")
    assert told["3.2.1"] == ("Not tested", "plain")
    assert told["3.3.8"] == ("Met, as far as is known", "good")  # by the way the portal is made


def test_known_faults_have_their_days(lang, view):
    first, second = view.faults
    title = locales.table(lang, "messages")["page-heading-text"]["title"]
    assert (first.what, first.pages, first.until) == (title, 3, "31-01-2027")
    assert second.what == "Mờ"


def test_nothing_is_ever_said_to_be_a_hundred_per_cent(view):
    said = " ".join([*view.tested, *(one.result for one in view.criteria)])
    assert "%" not in said and "71" in said and "30-11-2026" in said
    assert not re.search(r"\{\w+\}", said)


def test_there_is_a_page_for_each_language_and_they_know_one_another(tmp_path):
    both = list(statement_pages(FOUND, make(tmp_path, "vi", "en")))
    assert [page.template for page in both] == ["statement"] * 2
    assert both[0].translations == {"en": both[1].url}


def test_the_languages_say_the_same_of_each_criterion():
    tables = [locales.table(lang, "criteria") for lang in ("vi", "en")]
    assert list(tables[0]) == list(tables[1]) == list(CRITERIA)
    assert [set(one) for one in tables[0].values()] == [set(one) for one in tables[1].values()]
