"""What a title says of its own document."""

import datetime as dt

import pytest

from plugins.importing.documents.title import (
    TitleFacts,
    issuer_of_number,
    title_facts,
    type_named,
    type_of_number,
)


@pytest.mark.parametrize(
    ("title", "facts"),
    [
        (
            "Công văn số 310/BTTTT-ƯDCNTT ngày 10/02/2012 của Bộ Y tế về việc hướng dẫn",
            TitleFacts("310/BTTTT-ƯDCNTT", "Công văn", "Bộ Y tế", dt.date(2012, 2, 10)),
        ),
        (
            "Nghị định 141/2026/NĐ-CP sửa đổi Nghị định 68/2026/NĐ-CP ngày 01/02/2026",
            TitleFacts("141/2026/NĐ-CP", "Nghị định", "", None),
        ),
        ("Cắt giảm ngành nghề", TitleFacts()),
    ],
)
def test_only_what_stands_at_its_beginning_is_its_own(title, facts):
    assert title_facts(title) == facts


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("QUYẾT ĐỊNH", "Quyết định"),
        ("nghi-dinh", "Nghị định"),
        ("nd-cp", "Nghị định"),
        ("Bản tin", ""),
    ],
)
def test_a_type_is_known_by_its_names(text, kind):
    assert type_named(text) == kind


def test_a_number_has_the_sign_of_a_type_and_of_an_issuer():
    assert type_of_number("27/2026/NQ-HĐND") == "Nghị quyết"
    assert type_of_number("2410/UBND-NC") == type_of_number("31/2024/QH15") == ""
    assert issuer_of_number("31/2024/QH15") == "Quốc hội"
    assert issuer_of_number("27/2026/NQ-HĐND") == ""
