"""What stays whole in a line."""

import pytest

from plugins.text import pieces


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("từ ngày 03-09-2026", ["03-09-2026"]),
        (
            "Quyết định 1842/QĐ-UBND, Nghị định 123/2015/NĐ-CP.",
            ["1842/QĐ-UBND,", "123/2015/NĐ-CP."],
        ),
        (
            "7:30\u00a0–\u00a011:30, 13:30\u00a0–\u00a017:00",
            ["7:30\u00a0–\u00a011:30,", "13:30\u00a0–\u00a017:00"],
        ),
        (
            "17:00 ngày 09-12-2026, người đi xe lăn (đến 10-12-2026).",
            ["09-12-2026,", "10-12-2026)."],
        ),
        ("Thứ Hai – thứ Sáu", []),
        ("Thông tư 12/2013/TTLT-BTNMT-BTP-BTC-BNNPTNT", []),
        ("", []),
    ],
)
def test_dates_times_and_numbers_of_documents_stay_whole(text, whole):
    found = pieces(text)
    assert [kept for _, kept in found if kept] == whole
    assert "".join(before + kept for before, kept in found) == text
