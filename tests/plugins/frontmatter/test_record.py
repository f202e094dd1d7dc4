"""Plain values to a record, or to what stands against it."""

import pytest

from plugins.domain import Agency, Document, Procedure, Site
from plugins.frontmatter.header import read_header
from plugins.frontmatter.record import read_record


def test_a_code_keeps_its_noughts_and_hours_are_hours() -> None:
    read = read_header("title: A\ncode: 1.000110", "a.md")
    record, _ = read_record(Procedure, read.values, "a.md", read.lines)
    assert record is not None and record.code == "1.000110"
    read = read_header(
        "title: A\nlevel: x\nopening_hours: [{days: [mon], opens: 07:30, closes: 17:00}]", "a.md"
    )
    agency, _ = read_record(Agency, read.values, "a.md", read.lines)
    assert agency is not None and agency.opening_hours[0].opens.isoformat() == "07:30:00"


@pytest.mark.parametrize(
    ("given", "nearest"),
    [
        ("20/11/2026", "2026-11-20"),
        ("1-2-2026", "2026-02-01"),
        ("5.7.2026", "2026-07-05"),
        ("31/31/2026", ""),
        ("hôm nay", ""),
        ("2026-13-01", ""),
        ("20261120", ""),
        ("1763596800", ""),
    ],
)
def test_a_day_in_another_form_is_offered_in_ours_where_it_is_certain(
    given: str, nearest: str
) -> None:
    values = {"title": "A", "number": "1", "document_type": "B", "issued": given}
    record, problems = read_record(Document, values, "a.md", {"issued": 5})
    assert record is None
    assert [(one.code, one.line, one.values["nearest"]) for one in problems] == [
        ("not-a-date", 5, nearest)
    ]


@pytest.mark.parametrize(
    "given", ["5.000", "5,000", "5 000", "5000đ", "1e3", "5_000", "năm nghìn", "5000.0", "٥"]
)
def test_an_amount_is_digits_only(given: str) -> None:
    values = {
        "title": "A",
        "code": "1",
        "channels": [{"type": "post", "costs": [{"amount": given}]}],
    }
    _, problems = read_record(Procedure, values, "a.md", {})
    assert [one.code for one in problems] == ["fee-not-an-amount"]


def test_a_misspelt_field_is_answered_with_the_nearest() -> None:
    _, problems = read_record(
        Procedure, {"title": "A", "code": "1", "Evidences": []}, "a.md", {"Evidences": 4}
    )
    assert [(one.code, one.line, one.values["nearest"]) for one in problems] == [
        ("field-unknown", 4, "evidence")
    ]


def test_the_portals_own_settings_are_read_the_same_way() -> None:
    read = read_header("names: {tiếng Việt: A}\nurl: havan\nphones: 1\n", "portal.yml", 1)
    _, problems = read_record(Site, read.values, "portal.yml", read.lines)
    assert [(one.code, one.line, one.values.get("nearest")) for one in problems] == [
        ("not-a-language", 1, "vi"),
        ("not-an-address", 2, ""),
        ("field-unknown", 3, "phone"),
    ]


def test_an_entry_that_nobody_filled_in_is_told_as_nothing() -> None:
    _, problems = read_record(
        Procedure, {"title": "A", "code": "1", "keywords": [None], "owner": [None]}, "a.md", {}
    )
    given = {one.field: one.values["given"] for one in problems}
    assert (given["keywords.0"], given["owner"]) == ("", "[null]")
