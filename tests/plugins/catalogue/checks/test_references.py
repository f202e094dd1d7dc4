"""Names in a header that lead to pages which are not published on the day."""

import datetime as dt

import pytest

from plugins.catalogue.catalogue import read_catalogue
from tests.plugins.catalogue.portal import write

TODAY = dt.date(2026, 11, 30)
EVENT = "vi/su-kien/gia-dinh.md"


def told(tmp_path, event, own=""):
    procedure = f"title: A\ncode: '9.1'\nlife_events: [gia-dinh]\n{own}"
    write(tmp_path, {EVENT: f"title: Gia đình\n{event}", "vi/thu-tuc/a.md": procedure})
    problems = read_catalogue(tmp_path, ("vi",), today=TODAY).problems
    return [(one.code, one.severity.value, one.line) for one in problems if "reference" in one.code]


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        ("publish_from: 2026-11-30", []),
        ("publish_from: 2026-12-01", [("reference-to-future", "error", 4)]),
        ("until: 2026-11-30", []),
        ("until: 2026-11-29", [("reference-to-past", "warning", 4)]),
        ("status: draft", [("reference-to-draft", "error", 4)]),
    ],
)
def test_a_name_of_a_page_that_is_not_published_is_told(tmp_path, event, expected):
    assert told(tmp_path, event) == expected


def test_a_page_that_is_not_published_itself_may_name_another_that_is_not(tmp_path):
    event, later = "publish_from: 2026-12-01", "publish_from: 2026-12-01"
    assert told(tmp_path, event, later) == []


def test_a_last_day_before_the_first_is_told(tmp_path):
    write(tmp_path, {EVENT: "title: Gia đình\npublish_from: 2027-01-31\nuntil: 2026-01-31"})
    problems = read_catalogue(tmp_path, ("vi",), today=TODAY).problems
    assert [(one.code, one.line, one.field) for one in problems if "until" in one.code] == [
        ("until-before-publish-from", 4, "until")
    ]
