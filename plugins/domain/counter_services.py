"""What an office offers around an application: a turn, news of the file, a word on the service."""

from __future__ import annotations

from .common import Text, Url
from .fields import Record, labelled


class Appointment(Record):
    """How to take a number or to book an hour."""

    url: Url | None = labelled(
        "Địa chỉ đặt hẹn", "Where to book", default=None, example="https://hen.example.vn/"
    )
    phone: Text | None = labelled(
        "Điện thoại đặt hẹn", "Telephone to book", default=None, example="0200 123 4569"
    )
    note: Text | None = labelled(
        "Cách lấy số", "How it goes", default=None, example="Lấy số ở máy cạnh cửa vào."
    )


class FileStatus(Record):
    """A word that says how far a file is, and what it means."""

    status: Text = labelled("Trạng thái", "Status", example="Đã tiếp nhận")
    meaning: Text = labelled("Nghĩa là", "Meaning", example="Hồ sơ đủ, đang được xem.")


class FileTracking(Record):
    """Where to follow a file, and what to have ready for that."""

    url: Url | None = labelled(
        "Địa chỉ tra hồ sơ", "Where to look", default=None, example="https://dichvucong.gov.vn/"
    )
    phone: Text | None = labelled(
        "Điện thoại hỏi hồ sơ", "Telephone to ask", default=None, example="1022"
    )
    ready: tuple[Text, ...] = labelled(
        "Cần có sẵn", "What to have ready", default=(), example=["Mã hồ sơ trên giấy hẹn"]
    )
    statuses: tuple[FileStatus, ...] = labelled(
        "Các trạng thái",
        "Statuses",
        default=(),
        example=[{"status": "Đã tiếp nhận", "meaning": "Hồ sơ đủ, đang được xem."}],
    )


class ServiceRating(Record):
    """Where people rate how they were served: at an address, or at a device in the office."""

    url: Url | None = labelled(
        "Địa chỉ đánh giá", "Where to rate", default=None, example="https://danhgia.example.vn/"
    )
    device: Text | None = labelled(
        "Đánh giá tại nơi tiếp nhận", "In the office", default=None, example="Màn hình ở quầy 1"
    )
