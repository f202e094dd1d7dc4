"""The duties of a law as data: `content/compliance/<key>.yml`. No article number stands in code."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .common import Date, Text
from .fields import Record, labelled
from .kind import KindName

#: The folder below the content folder.
COMPLIANCE = "compliance"
Words = Annotated[dict[str, Text], Field(min_length=1)]
"""A text by language."""


class Check(Record):
    """How a duty is measured at the build: over the pages of a kind, or over the portal's settings.

    Of `pages`, those count that have all fields in `having`, no problem of `free_of`, a version in
    `translated`, a description for machines (`described`). `roles` are pages that must be there in
    the portal's first language, `settings` fields of `portal.yml` that must be filled, `contrast`
    all pairs of colours.
    """

    pages: KindName | None = labelled(
        "Loại trang", "Kind of pages", default=None, example="procedure"
    )
    having: tuple[Text, ...] = labelled(
        "Có các mục", "Having the fields", default=(), example=["steps"]
    )
    free_of: tuple[Text, ...] = labelled(
        "Không bị nhắc", "Free of", default=(), example=["cost-unknown"]
    )
    translated: Text | None = labelled("Có bản dịch", "Translated", default=None, example="en")
    described: bool = labelled(
        "Có mô tả cho máy", "Described for machines", default=False, example=True
    )
    roles: tuple[Text, ...] = labelled(
        "Các trang bắt buộc", "Pages that must be", default=(), example=["contact"]
    )
    settings: tuple[Text, ...] = labelled(
        "Mục của portal.yml", "Settings", default=(), example=["phone"]
    )
    contrast: bool = labelled("Mọi cặp màu", "All pairs of colours", default=False, example=True)


class Duty(Record):
    """One duty: where it stands, what it asks, what the portal does, and how that is measured, if
    it can be.
    """

    article: Words = labelled("Điều, khoản", "Article", example={"vi": "Điều 15"})
    duty: Words = labelled(
        "Luật đòi hỏi", "What the law asks", example={"vi": "Công khai thủ tục."}
    )
    answer: Words = labelled(
        "Cổng làm", "What the portal does", example={"vi": "Mỗi thủ tục có một trang."}
    )
    check: Check | None = labelled(
        "Cách đo", "How it is measured", default=None, example={"pages": "procedure"}
    )


class Profile(Record):
    """The duties of one instrument and the time for which they hold.

    `verified` says whether somebody compared the articles with the official gazette.
    """

    names: Words = labelled("Tên văn bản", "Names", example={"vi": "Nghị định 63/2010/NĐ-CP"})
    instrument: Text = labelled("Số, ký hiệu", "Number", example="63/2010/NĐ-CP")
    in_force: Date = labelled("Ngày có hiệu lực", "In force from", example="2010-10-14")
    until: Date | None = labelled("Ngày hết hiệu lực", "Until", default=None, example="2027-01-01")
    verified: bool = labelled(
        "Đã đối chiếu Công báo", "Compared with the gazette", default=False, example=False
    )
    duties: tuple[Duty, ...] = labelled("Nghĩa vụ", "Duties", min_length=1, example=[])
