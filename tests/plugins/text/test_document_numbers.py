"""Numbers of documents in their parts."""

import pytest

from plugins.text import document_number, number_key


@pytest.mark.parametrize(
    ("text", "ordinal", "year", "sign", "kind"),
    [
        ("27/2026/NQ-HĐND", "27", 2026, "NQ-HĐND", "NQ"),
        ("1842/QĐ-UBND", "1842", None, "QĐ-UBND", "QĐ"),
        ("2410/UBND-NC", "2410", None, "UBND-NC", "UBND"),
        ("31/2024/QH15", "31", 2024, "QH15", "QH15"),
        ("66.7/2025/NQ-CP", "66.7", 2025, "NQ-CP", "NQ"),
        ("01 /2011/ TT–BTTTT", "01", 2011, "TT-BTTTT", "TT"),
        ("05/2014/TTLT-BTP-BNG", "05", 2014, "TTLT-BTP-BNG", "TTLT"),
    ],
)
def test_a_number_has_parts(text, ordinal, year, sign, kind):
    found = document_number(text)
    assert found
    assert (found.ordinal, found.year, found.sign, found.kind) == (ordinal, year, sign, kind)


@pytest.mark.parametrize("text", ["lần 2", "", "Nghị quyết", "ngày 20/11/2026"])
def test_other_texts_have_none(text):
    assert document_number(text) is None


def test_two_writings_of_a_number_are_the_same():
    assert number_key("Số: 09/2021/NQ-HĐND") == number_key("9/2021/nq–hdnd")
    assert number_key("9/2021/NQ-HĐND") != number_key("9/2022/NQ-HĐND")
