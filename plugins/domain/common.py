"""What every kind of content has in its header."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    StringConstraints,
    ValidationError,
    ValidatorFunctionWrapHandler,
    WrapValidator,
)
from pydantic_core import PydanticCustomError

from .address import inside_address, wrong_address
from .fields import Record, labelled
from .names import Refused, check_name
from .references import Names, Offers


def _written(form: str, code: str) -> BeforeValidator:
    """Take a text only in one form: read loosely, "5.000" would be 5 and "86400" a day in 1970.
    Any other is refused with this code.
    """
    pattern = re.compile(form, re.ASCII)

    def check(given: object) -> object:
        if isinstance(given, str) and not pattern.fullmatch(given.strip()):
            raise PydanticCustomError(code, "not in the form")
        return given.strip() if isinstance(given, str) else given

    return BeforeValidator(check)


#: A whole number whose field has a bound of its own: of two the wider one would hold.
BoundedInteger = Annotated[int, _written(r"-?\d{1,15}", "not-a-whole-number")]
Integer = Annotated[BoundedInteger, Field(le=10**15)]
Number = Annotated[float, Field(le=10**15), _written(r"-?\d{1,15}(\.\d{1,15})?", "not-a-number")]
Date = Annotated[dt.date, _written(r"\d{4}-\d\d-\d\d", "not-a-date")]
Moment = Annotated[dt.datetime, _written(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d)?", "not-a-moment")]


def refused_as(code: str) -> WrapValidator:
    """Refuse with this code what has not the form of the type before it."""

    def check(given: object, handler: ValidatorFunctionWrapHandler) -> object:
        try:
            return handler(given)
        except ValidationError as cause:
            if cause.errors()[0]["type"] != "string_pattern_mismatch":
                raise
            raise PydanticCustomError(code, "not in the form") from cause

    return WrapValidator(check)


def file_name(given: str) -> str:
    """Return a name that may be that of a file, or part of one."""
    try:
        check_name(given)
    except Refused as refused:
        raise PydanticCustomError(refused.code, "refused name", refused.values) from refused
    return given


def _below_files(given: str) -> str:
    """A file's name below `content/files/`, also where it is written as pages link it:
    `/files/loi-chao.mp3`.
    """
    return file_name(given.removeprefix("/files/"))


def _leading_where_it_says(given: str) -> str:
    if code := wrong_address(given):
        raise PydanticCustomError(code, "refused address")
    return given


#: What no address of a page has, and what would mean something in a web server's settings.
_NO_ADDRESS = r"\s?#%\\\"'<>{}$;|*"


def _inside(given: str) -> str:
    try:
        return inside_address(given)
    except Refused as refused:
        raise PydanticCustomError("not-an-old-address", "refused name") from refused


def _inside_or_elsewhere(given: str) -> str:
    return _inside(given) if given.startswith("/") else _leading_where_it_says(given)


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
FileName = Annotated[Text, AfterValidator(_below_files), Offers()]
Slug = Annotated[
    str,
    StringConstraints(strip_whitespace=True, pattern=r"^[a-z0-9][a-z0-9./-]*$"),
    refused_as("not-a-name"),
]
#: A procedure's code.
Code = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True, max_length=100, pattern=r"^[0-9A-Za-z]+([.\-][0-9A-Za-z]+)*$"
    ),
    refused_as("not-a-code"),
    AfterValidator(file_name),
]
#: The name of another page: its slug.
AgencyName = Annotated[Slug, Names("agency")]
FormName = Annotated[Slug, Names("form")]
LifeEventName = Annotated[Slug, Names("life_event")]
#: A procedure is called by its code, too.
ProcedureName = Annotated[Text, Names("procedure")]
Email = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True,
        pattern=r"^[^@\s?&%,;:<>()]+@[^@\s?&%,;:<>()]+\.[^@\s?&%,;:<>().]+$",
        max_length=254,
    ),
    refused_as("not-an-email"),
]
#: An address of the portal at which a page was before.
OldAddress = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True,
        max_length=1000,
        pattern=rf"^/[^/{_NO_ADDRESS}][^{_NO_ADDRESS}]*$",
    ),
    refused_as("not-an-old-address"),
    AfterValidator(_inside),
]
#: Where it is now: an address of the portal, or in full one of another site.
NewAddress = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True,
        max_length=1000,
        pattern=r"^(https?://|/)[^\s\\\"'<>{}$;|*]*$",
    ),
    refused_as("not-an-old-address"),
    AfterValidator(_inside_or_elsewhere),
]
#: Where readers' words go: a letter, or a form that is sent encrypted. Its host stands in the
#: policy of every page.
Endpoint = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True,
        pattern=r"^(https://[A-Za-z0-9.-]+(:\d+)?(/\S*)?|mailto:[^@\s]+@\S+)$",
    ),
    refused_as("endpoint-not-https"),
    AfterValidator(_leading_where_it_says),
]
Url = Annotated[
    str,
    StringConstraints(strip_whitespace=True, pattern=r"^(https?://|mailto:|tel:|/)\S+$"),
    refused_as("not-an-address"),
    AfterValidator(_leading_where_it_says),
]
SiteUrl = Annotated[
    str,
    StringConstraints(strip_whitespace=True, pattern=r"^(https?://)[^\s?#]+$"),
    refused_as("not-an-address"),
    AfterValidator(_leading_where_it_says),
]


#: Why a page is not published, or that it is.
State = Literal["published", "draft", "future", "past"]


class Video(Record):
    """A film below `content/files/`, with its words: captions to read along, a transcript to read
    instead.
    """

    file: FileName = labelled("Tệp phim", "Film", example="khai-sinh-ky-hieu.mp4")
    captions: FileName | None = labelled(
        "Tệp phụ đề (.vtt)", "Captions (.vtt)", default=None, example="khai-sinh-ky-hieu.vtt"
    )
    transcript: Text = labelled(
        "Lời của phim", "Transcript", example="Chào bạn. Đây là cách đăng ký khai sinh."
    )


class Content(Record):
    """The header fields that every kind shares."""

    title: Text = labelled("Tên trang", "Title", example="Đăng ký khai sinh")
    short_title: Text | None = labelled(
        "Tên ngắn", "Short title", default=None, example="Khai sinh"
    )
    summary: Text | None = labelled(
        "Tóm tắt", "Summary", default=None, example="Cha hoặc mẹ đăng ký cho con."
    )
    status: Literal["published", "draft"] = labelled(
        "Trạng thái", "Status", default="published", example="published"
    )
    publish_from: Date | None = labelled(
        "Đăng từ ngày", "Published from", default=None, example=dt.date(2026, 12, 5)
    )
    until: Date | None = labelled(
        "Đăng đến hết ngày", "Published until", default=None, example=dt.date(2027, 1, 31)
    )
    sample: bool = labelled("Dữ liệu mẫu", "Sample data", default=False, example=True)
    updated: Date | None = labelled(
        "Ngày cập nhật", "Updated", default=None, example=dt.date(2026, 11, 10)
    )
    reviewed: Date | None = labelled(
        "Ngày kiểm tra lại", "Last reviewed", default=None, example=dt.date(2026, 11, 10)
    )
    review_months: Integer | None = labelled(
        "Kiểm tra lại sau (tháng)", "Review every (months)", default=None, ge=1, le=120, example=6
    )
    owner: Text | None = labelled(
        "Người phụ trách", "Owner", default=None, example="Phòng Hành chính tư pháp"
    )
    distinct_from: tuple[Text, ...] = labelled(
        "Không trùng với", "Not the same as", default=(), example=["ten-trang-kia"]
    )
    personal_data: Text | None = labelled(
        "Thông tin cá nhân được để lại vì",
        "Personal data may stay, because",
        default=None,
        example="Người được hỗ trợ đã đồng ý công bố ngày 02-11-2026.",
    )
    moved_from: tuple[OldAddress, ...] = labelled(
        "Địa chỉ cũ", "Former addresses", default=(), example=["/vi/thu-tuc/khai-sinh-cu/"]
    )
    keywords: tuple[Text, ...] = labelled(
        "Từ khóa", "Keywords", default=(), example=["giấy khai sinh"]
    )
    pronounce: dict[str, str] = labelled(
        "Cách đọc", "Pronunciation", default_factory=dict, example={"UBND": "Ủy ban nhân dân"}
    )
    speech: bool = labelled("Có giọng đọc", "Read aloud", default=True, example=True)
    audio: FileName | None = labelled(
        "Tệp ghi âm", "Recording", default=None, example="/files/loi-chao.mp3"
    )
    sign_language: Video | None = labelled(
        "Phim ngôn ngữ ký hiệu",
        "Film in sign language",
        default=None,
        example={"file": "khai-sinh-ky-hieu.mp4", "transcript": "Chào bạn."},
    )

    def state_on(self, today: dt.date | None) -> State:
        """Whether the page is published on a day, and if not why. Without a day only drafts are
        not.
        """
        if self.status == "draft":
            return "draft"
        if today and self.publish_from and today < self.publish_from:
            return "future"
        return "past" if today and self.until and self.until < today else "published"

    @property
    def display_title(self) -> str:
        """The title to show where room is short."""
        return self.short_title or self.title
