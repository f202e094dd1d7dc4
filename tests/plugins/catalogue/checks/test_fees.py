"""A fee far from what its field costs is told."""

import pytest

from plugins.catalogue.checks.fees import unlikely
from plugins.domain import Procedure


def told(amount, **values):
    channel = {"type": "post", "costs": [{"amount": amount}]}
    return bool(
        list(unlikely(Procedure(code="1", channels=(channel,), **{"title": "A", **values})))
    )


@pytest.mark.parametrize(
    ("amount", "values", "doubtful"),
    [
        (20_000_000, {"fields": ("Hộ tịch",)}, True),
        (20_000_000, {"fields": ("Chứng thực",)}, True),
        (20_000_000, {"title": "Cấp giấy xác nhận tình trạng hôn nhân"}, True),
        (20_000_000, {"title": "Birth certificate"}, True),
        (8_000, {"fields": ("Hộ tịch",)}, False),
        (50_000, {"fields": ("Chứng thực",)}, False),
        (20, {}, True),
        (40_000_000, {"fields": ("Hàng không",)}, False),
        (20_000_000, {"title": "Cấp phép bay"}, False),
        (0, {}, False),
        (5_000_000_000, {}, True),
    ],
)
def test_a_fee_is_doubted_by_its_field(amount, values, doubtful):
    assert told(amount, **values) is doubtful
