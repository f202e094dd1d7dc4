"""Times and fees."""

import pytest

from plugins.importing.api import Fee
from plugins.importing.channels import read_cost, read_time


@pytest.mark.parametrize(
    ("time", "unit", "read"),
    [
        (5, "WORKING_DAY", (5, "working_day", None)),
        (7.5, "DAY", (7.5, "day", None)),
        (2, "MONTH", (2, "month", None)),
        ("Tùy từng trường hợp", "OTHER", (None, None, "Tùy từng trường hợp")),
        ("Không quy định", "OTHER", (None, None, "Không quy định")),
        (15, "OTHER", (15, None, None)),
        ("15", "OTHER", (15, None, None)),
        (0, "OTHER", None),
        (1, "OTHER", None),
        ("1", "OTHER", None),
        ("", "OTHER", None),
    ],
)
def test_a_time_is_a_number_with_its_unit_or_words(time, unit, read):
    found = read_time(time, unit)
    assert (found and (found.value, found.unit, found.text)) == read


def cost(value, description="", **more):
    found = read_cost(
        Fee.model_validate({"type": "FEE", "value": value, "description": description, **more})
    )
    return found and (found.amount, found.note)


@pytest.mark.parametrize(
    ("value", "words", "read"),
    [
        (20000, "mỗi bản", (20000, "mỗi bản")),
        (0, "", (0, None)),
        (0, "Không", (0, None)),
        (0, "không có.", (0, None)),
        (0, "Miễn phí", (0, None)),
        (0, "Không thu phí đối với tổ hợp tác.", (0, "Không thu phí đối với tổ hợp tác.")),
        (0, "Không quy định", (None, "Không quy định")),
        (0, "Đất ở: 150.000 đồng", (None, "Đất ở: 150.000 đồng")),
        (None, "Theo biểu phí", (None, "Theo biểu phí")),
        (None, "", None),
    ],
)
def test_nought_is_free_only_where_no_words_say_otherwise(value, words, read):
    assert cost(value, words) == read


def test_a_fee_keeps_its_currency_and_the_name_of_its_table():
    given = {
        "type": "PRICE_LEVEL",
        "value": 25,
        "currencyName": "USD",
        "attachment": {"fileName": "Biểu phí.pdf"},
    }
    found = read_cost(Fee.model_validate(given))
    assert (found.kind, found.amount, found.currency, found.file_name) == (
        "price",
        25,
        "USD",
        "Biểu phí.pdf",
    )
