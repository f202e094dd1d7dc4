"""The papers that a procedure asks for (CPSV-AP 3.2: Evidence)."""

from __future__ import annotations

from typing import Literal

from .channel import ProcessingTime
from .common import (
    FileName,
    FormName,
    Integer,
    Text,
)
from .fields import Record, labelled


class Form(Record):
    """A form to fill in. `file` is below `content/files/`, `page` the name of the form's own page;
    without either only the name is known.
    """

    name: Text = labelled("Tên mẫu", "Name of the form", example="Tờ khai đăng ký khai sinh")
    file: FileName | None = labelled("Tệp", "File", default=None, example="to-khai-khai-sinh.docx")
    page: FormName | None = labelled(
        "Trang điền mẫu", "Page to fill it in", default=None, example="to-khai-dang-ky-khai-sinh"
    )


class Evidence(Record):
    """A paper that is asked for. `originals` and `copies` are counts; both 0 is a remark, not a
    paper.
    """

    name: Text = labelled("Tên giấy tờ", "Paper", example="Giấy chứng sinh")
    code: Text | None = labelled(
        "Mã giấy tờ", "Code of the paper", default=None, example="G15-KQ000031"
    )
    originals: Integer = labelled("Số bản chính", "Originals", default=0, ge=0, example=1)
    copies: Integer = labelled("Số bản sao", "Copies", default=0, ge=0, example=0)
    note: Text | None = labelled(
        "Ghi chú", "Note", default=None, example="Do cơ sở y tế nơi sinh cấp"
    )
    forms: tuple[Form, ...] = labelled("Mẫu đơn, tờ khai", "Forms", default=(), example=[])


class EvidenceGroup(Record):
    """Papers that belong together: a case, what to submit, what to show, or remarks."""

    kind: Literal["case", "submit", "present", "note"] = labelled(
        "Loại nhóm", "Kind of group", default="submit", example="submit"
    )
    name: Text | None = labelled(
        "Tên nhóm", "Name of the group", default=None, example="Trẻ bị bỏ rơi"
    )
    items: tuple[Evidence, ...] = labelled(
        "Giấy tờ", "Papers", default=(), example=[{"name": "Giấy chứng sinh"}]
    )


class Case(Record):
    """A case of the procedure that has a code of its own, and often a time of its own."""

    name: Text = labelled("Tên trường hợp", "Case", example="Cấp lại do bị mất")
    code: Text | None = labelled(
        "Mã trường hợp", "Code of the case", default=None, example="1.001193.02"
    )
    processing_time: ProcessingTime | None = labelled(
        "Thời hạn giải quyết",
        "Processing time",
        default=None,
        example={"value": 3, "unit": "working_day"},
    )
