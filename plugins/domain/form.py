"""A prescribed form, as data: what is asked, in which order and wording, and who signs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import StringConstraints

from .common import Content, FileName, Integer, Text, refused_as
from .fields import Record, labelled

#: The name by which a form's parts speak of a field.
FieldName = Annotated[
    str,
    StringConstraints(strip_whitespace=True, pattern=r"^[a-z][a-z0-9_]{0,39}$"),
    refused_as("form-name"),
]
FieldType = Literal[
    "text",
    "paragraph",
    "name",
    "date",
    "year",
    "number",
    "phone",
    "email",
    "identity",
    "choice",
    "choices",
]
#: What a browser may fill in by itself: tokens of HTML's `autocomplete` for the person who types.
Autocomplete = Literal[
    "name",
    "bday",
    "sex",
    "tel",
    "email",
    "street-address",
    "organization",
    "organization-title",
]


class FormCondition(Record):
    """A part is asked for only where another field has one of these values."""

    field: FieldName = labelled("Theo ô", "By the field", example="noi_sinh")
    values: tuple[Text, ...] = labelled("Khi chọn", "When it is", min_length=1, example=["Tại nhà"])


class FormField(Record):
    """A blank of the form. `label` is the prescribed wording; `joined` prints it on the line of the
    field before it; `before` and `after` are `today` or the name of another date.
    """

    name: FieldName = labelled("Tên ô", "Name of the field", example="ho_ten")
    label: Text = labelled("Chữ trên mẫu", "Prescribed wording", example="Họ, chữ đệm, tên")
    type: FieldType = labelled("Loại ô", "Kind of field", default="text", example="name")
    hint: Text | None = labelled(
        "Gợi ý", "Hint", default=None, example="Viết như trong giấy tờ tùy thân"
    )
    example: Text | None = labelled("Ví dụ", "Example", default=None, example="Nguyễn Thị Minh An")
    optional: bool = labelled("Không bắt buộc", "Optional", default=False, example=True)
    options: tuple[Text, ...] = labelled(
        "Các lựa chọn", "Options", default=(), example=["Nam", "Nữ"]
    )
    boxes: bool = labelled("In thành ô đánh dấu", "Printed as boxes", default=False, example=True)
    unit: Text | None = labelled("Đơn vị", "Unit", default=None, example="m²")
    decimals: bool = labelled("Có phần thập phân", "With decimals", default=False, example=True)
    least: Integer | None = labelled("Ít nhất", "At least", default=None, example=1)
    most: Integer | None = labelled("Nhiều nhất", "At most", default=None, example=200)
    before: Text | None = labelled("Không sau", "Not after", default=None, example="today")
    after: Text | None = labelled("Không trước", "Not before", default=None, example="ngay_sinh")
    autocomplete: Autocomplete | None = labelled(
        "Trình duyệt điền hộ", "Filled in by browsers", default=None, example="name"
    )
    when: FormCondition | None = labelled(
        "Chỉ hỏi khi",
        "Asked only when",
        default=None,
        example={"field": "noi_sinh", "values": ["Tại nhà"]},
    )
    joined: bool = labelled(
        "In cùng dòng với ô trước", "On the line of the field before", default=False, example=True
    )
    lines: Integer = labelled("Số dòng để viết", "Lines to write on", default=1, ge=1, example=3)


class FormSection(Record):
    """Fields that belong together. `title` and `text` are prescribed wording, `help` is ours; with
    `repeat` the fields are the columns of a table with so many rows at most.
    """

    name: FieldName = labelled("Tên phần", "Name of the section", example="nguoi_yeu_cau")
    title: Text | None = labelled(
        "Đầu mục trên mẫu", "Prescribed heading", default=None, example="I. Người yêu cầu"
    )
    help: Text | None = labelled(
        "Giải thích", "Explanation", default=None, example="Người đi đăng ký."
    )
    text: Text | None = labelled(
        "Câu in sẵn", "Prescribed sentence", default=None, example="Đề nghị cơ quan đăng ký:"
    )
    repeat: Integer | None = labelled(
        "Số dòng nhiều nhất của bảng", "Rows at most", default=None, ge=2, le=20, example=6
    )
    when: FormCondition | None = labelled(
        "Chỉ hỏi khi",
        "Asked only when",
        default=None,
        example={"field": "noi_sinh", "values": ["Tại nhà"]},
    )
    fields: tuple[FormField, ...] = labelled(
        "Các ô", "Fields", default=(), example=[{"name": "ho_ten", "label": "Họ và tên"}]
    )


class FormSignature(Record):
    """Who signs, and the remark below."""

    title: Text = labelled("Người ký", "Who signs", example="Người yêu cầu")
    note: Text | None = labelled(
        "Ghi chú", "Remark", default=None, example="(Ký, ghi rõ họ, chữ đệm, tên)"
    )


class FormWords(Record):
    """A field, or a section, in the page's language: the prescribed wording stays as it is."""

    name: FieldName = labelled("Tên ô hoặc phần", "Name of the field", example="ho_ten")
    label: Text | None = labelled("Nghĩa là", "Means", default=None, example="Full name")
    hint: Text | None = labelled("Gợi ý", "Hint", default=None, example="As on the identity card")
    options: tuple[Text, ...] = labelled(
        "Các lựa chọn", "Options", default=(), example=["Male", "Female"]
    )


class PrescribedForm(Content):
    """A prescribed form. A page without `sections` says in its language, by `words`, what those of
    the page of the same name in another language ask.
    """

    number: Text | None = labelled(
        "Ký hiệu mẫu", "Number of the form", default=None, example="CT01"
    )
    issued_with: Text | None = labelled(
        "Ban hành kèm theo",
        "Issued with",
        default=None,
        example="Ban hành kèm theo Thông tư số 53/2025/TT-BCA",
    )
    printed_title: Text | None = labelled(
        "Tên in trên mẫu", "Printed title", default=None, example="TỜ KHAI ĐĂNG KÝ KHAI SINH"
    )
    file: FileName | None = labelled(
        "Tệp của cơ quan", "The agency's file", default=None, example="to-khai-khai-sinh.docx"
    )
    sections: tuple[FormSection, ...] = labelled(
        "Các phần", "Sections", default=(), example=[{"name": "chung"}]
    )
    signatures: tuple[FormSignature, ...] = labelled(
        "Chữ ký", "Signatures", default=(), example=[{"title": "Người yêu cầu"}]
    )
    words: tuple[FormWords, ...] = labelled(
        "Nghĩa các ô", "Meanings", default=(), example=[{"name": "ho_ten", "label": "Full name"}]
    )

    @property
    def asked(self) -> Iterator[tuple[str, FormField]]:
        """Every field with its place in the header, in order."""
        for number, section in enumerate(self.sections):
            for place, one in enumerate(section.fields):
                yield f"sections.{number}.fields.{place}", one
