"""Numbers of laws."""

import pytest

from plugins.importing.api import Named
from plugins.importing.legal import read_legal_resource


@pytest.mark.parametrize(
    ("code", "name", "number", "title"),
    [
        ("123/2015/NĐ-CP", "Quy định chi tiết", "123/2015/NĐ-CP", "Quy định chi tiết"),
        ("123/2015/NĐ-CP ", "123/2015/NĐ-CP", "123/2015/NĐ-CP", None),
        (
            "Thông tư số 03/2023/TT-BTP",
            "Thông tư số 03/2023/TT-BTP ngày 25/7/2023 quy định",
            "03/2023/TT-BTP",
            "Thông tư số 03/2023/TT-BTP ngày 25/7/2023 quy định",
        ),
        (
            "Luật số 60/2014/QH13",
            "Luật Hộ tịch",
            "60/2014/QH13",
            "Luật số 60/2014/QH13. Luật Hộ tịch",
        ),
        (
            "28 /2024 / NQ – HĐND",
            "Nghị quyết",
            "28/2024/NQ-HĐND",
            "28 /2024 / NQ – HĐND. Nghị quyết",
        ),
        ("66.15/2026/NQ-CP", "Nghị quyết", "66.15/2026/NQ-CP", "Nghị quyết"),
        ("Luật Thú y 2015", "Luật Thú y", "Luật Thú y 2015", "Luật Thú y"),
        (
            "01/2020/NĐ-CP và 02/2021/NĐ-CP",
            "Hai nghị định",
            "01/2020/NĐ-CP và 02/2021/NĐ-CP",
            "Hai nghị định",
        ),
    ],
)
def test_a_number_is_taken_out_of_what_was_typed_around_it_and_nothing_is_lost(
    code, name, number, title
):
    found = read_legal_resource(Named(name=name, code=code))
    assert (found.number, found.title) == (number, title)


def test_a_day_beside_the_number_is_the_day_of_issue():
    found = read_legal_resource(Named(name="Luật", code="Luật số 60/2014/QH13 ngày 20/11/2014"))
    assert str(found.issued) == "2014-11-20"
    assert (
        read_legal_resource(Named(name="Luật", code="Luật số 60/2014/QH13 ngày 40/11/2014")).issued
        is None
    )
