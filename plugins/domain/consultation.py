"""The record of a consultation on a draft: when, how to answer, what came in."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from .common import Date, Email, Integer, Text, Url
from .fields import Record, labelled

ConsultationState = Literal["coming", "open", "closed", "answered"]


class ConsultationAnswer(Record):
    """An opinion that came in, as often as it did, and what the agency says to it."""

    opinion: Text = labelled("Ý kiến", "Opinion", example="Nên trả trước ngày 5.")
    count: Integer | None = labelled(
        "Số ý kiến như vậy", "How many said so", default=None, ge=1, example=12
    )
    answer: Text = labelled("Trả lời", "Answer", example="Tiếp thu: trả trước ngày 5 mỗi tháng.")


class Consultation(Record):
    """People may say what they think of a draft, from the first day to the last."""

    opens: Date = labelled("Ngày bắt đầu", "Opens", example=date(2026, 10, 15))
    closes: Date = labelled("Ngày cuối", "Closes", example=date(2026, 12, 15))
    how: Text | None = labelled(
        "Cách góp ý", "How to answer", default=None, example="Nói với cán bộ xã, cán bộ ghi lại."
    )
    email: Email | None = labelled("Thư điện tử", "E-mail", default=None, example="gopy@example.vn")
    phone: Text | None = labelled("Điện thoại", "Telephone", default=None, example="0200 123 4567")
    url: Url | None = labelled(
        "Trang góp ý", "Page to answer on", default=None, example="https://example.vn/gop-y"
    )
    received: Integer | None = labelled(
        "Số ý kiến nhận được", "Opinions received", default=None, ge=0, example=34
    )
    result: Text | None = labelled(
        "Kết quả", "Result", default=None, example="Đã sửa hai điều theo góp ý."
    )
    answers: tuple[ConsultationAnswer, ...] = labelled(
        "Ý kiến và trả lời",
        "Opinions and answers",
        default=(),
        example=[{"opinion": "Nên trả trước ngày 5.", "answer": "Tiếp thu."}],
    )
    final: Text | None = labelled(
        "Văn bản đã ban hành", "Final document", default=None, example="33/2026/NQ-HĐND"
    )

    @property
    def after(self) -> date:
        """The first day on which nobody may answer any more."""
        return self.closes + timedelta(1)

    def state_on(self, today: date | None) -> ConsultationState:
        """Whether people may answer on a day; without a day, what has come of it alone tells."""
        if today and today < self.opens:
            return "coming"
        if self.received is not None or self.result or self.answers or self.final:
            return "answered" if not today or today > self.closes else "open"
        return "closed" if today and today > self.closes else "open"
