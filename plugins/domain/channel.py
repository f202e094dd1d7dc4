"""How one applies for a procedure and gets its output: channels, times, costs (CPSV-AP 3.2)."""

from __future__ import annotations

from typing import Literal

from .common import (
    FileName,
    Integer,
    Number,
    Text,
    Url,
)
from .fields import Record, labelled

Unit = Literal["hour", "day", "working_day", "month", "year"]


class ProcessingTime(Record):
    """How long an answer takes: a number with its unit, or words where the law gives no number."""

    value: Number | None = labelled("Số", "Number", default=None, ge=0, example=3)
    unit: Unit | None = labelled("Đơn vị", "Unit", default=None, example="working_day")
    text: Text | None = labelled(
        "Bằng lời", "In words", default=None, example="Trong ngày nhận hồ sơ"
    )


class Cost(Record):
    """One fee. `amount` is an integer in the currency's smallest unit in use (đồng; whole dollars);
    0 says free.
    """

    kind: Literal["fee", "charge", "price"] = labelled("Loại", "Kind", default="fee", example="fee")
    amount: Integer | None = labelled("Số tiền", "Amount", default=None, ge=0, example=5000)
    currency: Literal["VND", "USD", "EUR"] = labelled(
        "Tiền tệ", "Currency", default="VND", example="VND"
    )
    note: Text | None = labelled("Ghi chú", "Note", default=None, example="Nộp quá 60 ngày")
    file: FileName | None = labelled("Biểu phí", "Fee table", default=None, example="bieu-phi.pdf")
    file_name: Text | None = labelled(
        "Tên biểu phí", "Name of the fee table", default=None, example="Biểu phí.pdf"
    )


class Channel(Record):
    """A way to apply, with its own time and costs. No `costs` means unknown, never free."""

    type: Literal["online", "in_person", "post"] = labelled(
        "Cách nộp", "Way to apply", example="online"
    )
    processing_times: tuple[ProcessingTime, ...] = labelled(
        "Thời hạn giải quyết",
        "Processing times",
        default=(),
        example=[{"value": 3, "unit": "working_day"}],
    )
    costs: tuple[Cost, ...] = labelled("Phí, lệ phí", "Costs", default=(), example=[{"amount": 0}])
    description: Text | None = labelled(
        "Mô tả", "Description", default=None, example="Trả lời qua thư điện tử."
    )
    url: Url | None = labelled(
        "Địa chỉ nộp", "Where to apply online", default=None, example="https://dichvucong.gov.vn/"
    )


class Delivery(Record):
    """Where the output can be had, by the way one applied (in person and by post are `offline`)."""

    applied: Literal["online", "offline"] = labelled("Nộp hồ sơ", "Applied", example="online")
    ways: tuple[Literal["home", "office", "online"], ...] = labelled(
        "Nhận kết quả", "Ways to get the output", min_length=1, example=["home", "online"]
    )
