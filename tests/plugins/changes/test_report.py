"""Differences in an editor's words."""

import pytest

from plugins.changes.difference import Difference
from plugins.changes.page import change
from plugins.changes.report import as_page, as_text
from plugins.run.command import Words

from .test_page import version


@pytest.fixture
def found():
    moved = version("vi/thu-tuc/moi.md", title="<b>Mới</b>", text="Lời khác.")
    pairs = [(version(), version(amount=5)), (version(), moved), (version(), None)]
    return [Difference(change(old, new), new or old) for old, new in pairs]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_each_page_is_told_with_its_facts_and_all_are_counted(found, lang):
    lines = list(as_text(found, Words(lang)))
    assert len([line for line in lines if line.startswith("  ") and line[2] != " "]) == 3
    assert any("20000 → 5" in line for line in lines)
    assert lines[-1].count("1") == 3 and lines[-1].count("0") == 1


def test_the_page_has_them_by_kind_agency_and_life_event_and_takes_no_markup(found):
    page = as_page(found, "a – b", Words("en"))
    assert page.count("<h2>") == 3 and page.count("<h3>") == 3
    assert "<b>Mới" not in page and "&lt;b&gt;Mới" in page
