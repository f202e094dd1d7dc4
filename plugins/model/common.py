"""What every kind of content has in its header."""
from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Literal

from pydantic import BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError

from .fields import Record, labelled


def _written(form: str, kind: Literal["whole", "number", "date", "moment"]) -> BeforeValidator:
    """Take a text only in one form: read loosely, "5.000" would be 5 and "86400" a day in 1970."""
    pattern = re.compile(form, re.ASCII)

    def check(given: object) -> object:
        if isinstance(given, str) and not pattern.fullmatch(given.strip()):
            raise PydanticCustomError(kind, "not written as a {kind}", {"kind": kind})
        return given.strip() if isinstance(given, str) else given
    return BeforeValidator(check)


Whole = Annotated[int, _written(r"-?\d{1,15}", "whole")]
Number = Annotated[float, _written(r"-?\d{1,15}(\.\d+)?", "number")]
Date = Annotated[dt.date, _written(r"\d{4}-\d\d-\d\d", "date")]
Moment = Annotated[dt.datetime, _written(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d)?", "moment")]

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Slug = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[a-z0-9][a-z0-9./-]*$")]
Email = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[^@\s]+@[^@\s]+\.[^@\s.]+$")]
Url = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^(https?://|mailto:|tel:|/)\S+$")]


class Video(Record):
    """A film below `content/files/`, with its words: captions to read along, a transcript to read instead."""

    file: Text = labelled("Tệp phim", "Film", example="khai-sinh-ky-hieu.mp4")
    captions: Text | None = labelled("Tệp phụ đề (.vtt)", "Captions (.vtt)", default=None,
                                     example="khai-sinh-ky-hieu.vtt")
    transcript: Text = labelled("Lời của phim", "Transcript", example="Chào bạn. Đây là cách đăng ký khai sinh.")


class Content(Record):
    """The header fields that every kind shares."""

    title: Text = labelled("Tên trang", "Title", example="Đăng ký khai sinh")
    short_title: Text | None = labelled("Tên ngắn", "Short title", default=None, example="Khai sinh")
    summary: Text | None = labelled("Tóm tắt", "Summary", default=None, example="Cha hoặc mẹ đăng ký cho con.")
    status: Literal["published", "draft"] = labelled("Trạng thái", "Status", default="published", example="published")
    sample: bool = labelled("Dữ liệu mẫu", "Sample data", default=False, example=True)
    updated: Date | None = labelled("Ngày cập nhật", "Updated", default=None, example=dt.date(2026, 11, 10))
    reviewed: Date | None = labelled("Ngày kiểm tra lại", "Last reviewed", default=None, example=dt.date(2026, 11, 10))
    review_months: Whole | None = labelled("Kiểm tra lại sau (tháng)", "Review every (months)", default=None, ge=1,
                                         example=6)
    owner: Text | None = labelled("Người phụ trách", "Owner", default=None, example="Phòng Hành chính tư pháp")
    keywords: tuple[Text, ...] = labelled("Từ khóa", "Keywords", default=(), example=["giấy khai sinh"])
    pronounce: dict[str, str] = labelled("Cách đọc", "Pronunciation", default_factory=dict,
                                         example={"UBND": "Ủy ban nhân dân"})
    speech: bool = labelled("Có giọng đọc", "Read aloud", default=True, example=True)
    audio: Text | None = labelled("Tệp ghi âm", "Recording", default=None, example="/files/loi-chao.mp3")
    sign_language: Video | None = labelled(
        "Phim ngôn ngữ ký hiệu", "Film in sign language", default=None,
        example={"file": "khai-sinh-ky-hieu.mp4", "transcript": "Chào bạn."})

    @property
    def display_title(self) -> str:
        """The title to show where room is short."""
        return self.short_title or self.title
