"""The records of all kinds but procedures: agency, document, news, life event, notice, page."""

from __future__ import annotations

from datetime import date, time
from typing import Literal

from .channel import Cost
from .common import (
    AgencyName,
    Content,
    Date,
    Email,
    FileName,
    Integer,
    Moment,
    ProcedureName,
    Text,
    Url,
)
from .counter_services import Appointment, FileTracking, ServiceRating
from .fields import Record, labelled

Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class OpeningHours(Record):
    """Hours of some days. Days without an entry are closed."""

    days: tuple[Day, ...] = labelled("Ngày", "Days", min_length=1, example=["mon", "tue"])
    opens: time = labelled("Mở cửa", "Opens", example="07:30")
    closes: time = labelled("Đóng cửa", "Closes", example="11:30")


class BuildingAccess(Record):
    """One fact on getting in and being understood, also when it is missing."""

    feature: Text = labelled("Đặc điểm", "Feature", example="Đường dốc cho xe lăn")
    available: bool = labelled("Có", "Available", example=True)
    note: Text | None = labelled("Ghi chú", "Note", default=None, example="Cửa bên phải")


class LocalTerms(Record):
    """What one procedure costs at one agency, or what to know of it there, where that differs."""

    procedure: ProcedureName = labelled("Thủ tục", "Procedure", example="1.001193")
    costs: tuple[Cost, ...] = labelled(
        "Phí, lệ phí ở đây", "Costs here", default=(), example=[{"amount": 0}]
    )
    note: Text | None = labelled(
        "Điều cần biết", "What to know", default=None, example="Chỉ nhận hồ sơ buổi sáng."
    )


class Agency(Content):
    """A public organisation in a tree of any depth. `level` is a key of `levels` in
    `portal.yml`.
    """

    level: Text = labelled("Cấp", "Level", example="commune")
    parent: AgencyName | None = labelled(
        "Cơ quan cấp trên", "Parent agency", default=None, example="ten-co-quan"
    )
    address: Text | None = labelled(
        "Địa chỉ", "Address", default=None, example="Số 18 đường Bờ Sông"
    )
    phone: Text | None = labelled("Điện thoại", "Telephone", default=None, example="0200 123 4567")
    email: Email | None = labelled(
        "Thư điện tử", "E-mail", default=None, example="lienhe@example.vn"
    )
    website: Url | None = labelled(
        "Trang mạng", "Website", default=None, example="https://example.vn/"
    )
    opening_hours: tuple[OpeningHours, ...] = labelled(
        "Giờ tiếp nhận",
        "Opening hours",
        default=(),
        example=[{"days": ["mon"], "opens": "07:30", "closes": "11:30"}],
    )
    access: tuple[BuildingAccess, ...] = labelled(
        "Đi lại và giao tiếp",
        "Getting in",
        default=(),
        example=[{"feature": "Đường dốc", "available": True}],
    )
    appointment: Appointment | None = labelled(
        "Lấy số, đặt hẹn",
        "Numbers and appointments",
        default=None,
        example={"phone": "0200 123 4569"},
    )
    tracking: FileTracking | None = labelled(
        "Theo dõi hồ sơ",
        "Following a file",
        default=None,
        example={"url": "https://dichvucong.gov.vn/"},
    )
    rating: ServiceRating | None = labelled(
        "Đánh giá phục vụ", "Rating the service", default=None, example={"device": "Màn hình"}
    )
    local: tuple[LocalTerms, ...] = labelled(
        "Riêng ở đây, theo thủ tục",
        "Different here, by procedure",
        default=(),
        example=[{"procedure": "1.001193", "note": "Chỉ nhận hồ sơ buổi sáng."}],
    )
    supersedes: tuple[Text, ...] = labelled(
        "Gộp từ", "Merged from", default=(), example=["Xã An Hòa"]
    )
    order: Integer = labelled("Thứ tự", "Order", default=100, example=10)


class Comment(Record):
    """What a reader wrote, let in by an editor, with the office's answer when there is one."""

    name: Text = labelled("Tên người viết", "Name", example="Nguyễn Thị Hoa")
    date: Date = labelled("Ngày viết", "Date", example="2026-11-21")
    text: Text = labelled("Ý kiến", "Comment", example="Giờ mở cửa buổi tối rất tiện.")
    answer: Text | None = labelled("Trả lời", "Answer", default=None, example="Cảm ơn bạn.")


class NewsItem(Content):
    """A news item."""

    date: Date = labelled("Ngày đăng", "Date", example="2026-11-20")
    agency: AgencyName | None = labelled(
        "Cơ quan đăng", "Agency", default=None, example="ten-co-quan"
    )
    source: Text | None = labelled(
        "Nguồn", "Source", default=None, example="Văn phòng Ủy ban nhân dân tỉnh"
    )
    comments: tuple[Comment, ...] = labelled(
        "Ý kiến bạn đọc",
        "Readers' comments",
        default=(),
        example=[{"name": "Nguyễn Thị Hoa", "date": "2026-11-21", "text": "Rất tiện."}],
    )


class LifeEventStep(Record):
    """One station of a life event: a procedure here, a link elsewhere, or advice in words."""

    title: Text | None = labelled("Việc", "What to do", default=None, example="Đăng ký khai sinh")
    procedure: ProcedureName | None = labelled(
        "Thủ tục", "Procedure", default=None, example="1.001193"
    )
    text: Text | None = labelled(
        "Giải thích", "Explanation", default=None, example="Trong 60 ngày từ ngày sinh."
    )
    logic: Literal["and", "or"] = labelled(
        "Quan hệ với việc trước", "Joined to the step before by", default="and", example="and"
    )
    optional: bool = labelled("Tùy trường hợp", "Only in some cases", default=False, example=False)


class LifeEvent(Content):
    """An ordered path through procedures."""

    icon: Text = labelled("Biểu tượng", "Icon", default="door", example="child")
    steps: tuple[LifeEventStep, ...] = labelled(
        "Các việc", "Steps", default=(), example=[{"procedure": "1.001193"}]
    )
    also: tuple[ProcedureName, ...] = labelled(
        "Có thể cần thêm", "You may also need", default=(), example=["1.004772"]
    )
    order: Integer = labelled("Thứ tự", "Order", default=100, example=10)


class ServiceNotice(Content):
    """A planned stop or an emergency. Times are Vietnam's."""

    severity: Literal["danger", "caution", "information"] = labelled(
        "Mức", "Severity", default="caution", example="caution"
    )
    published: Date = labelled("Ngày đăng", "Published", example=date(2026, 11, 20))
    starts: Moment = labelled("Bắt đầu", "Starts", example="2026-12-05 22:00")
    ends: Moment = labelled("Hoạt động lại", "Service returns", example="2026-12-06 05:00")
    agency: AgencyName | None = labelled("Cơ quan", "Agency", default=None, example="ten-co-quan")
    access: tuple[BuildingAccess, ...] = labelled(
        "Đi lại trong những ngày này",
        "Getting in on these days",
        default=(),
        example=[{"feature": "Đường dốc cho xe lăn", "available": False}],
    )


class Indicator(Record):
    """Figures of a CSV file below `content/files/`: the first column names the rows, the others are
    numbers.
    """

    title: Text = labelled("Tên bảng số liệu", "Title", example="Hồ sơ đúng hạn theo tháng")
    file: FileName = labelled("Tệp CSV", "CSV file", example="ho-so-dung-han.csv")
    finding: Text = labelled(
        "Số liệu nói lên điều gì",
        "What the figures say",
        example="Tháng 10 có 97,4 % hồ sơ đúng hạn, tăng 2 điểm so với đầu năm.",
    )
    unit: Text | None = labelled("Đơn vị", "Unit", default=None, example="%")
    source: Text | None = labelled(
        "Nguồn", "Source", default=None, example="Văn phòng Ủy ban nhân dân tỉnh"
    )
    dated: Date | None = labelled(
        "Ngày số liệu", "Date of the figures", default=None, example=date(2026, 11, 1)
    )


class Page(Content):
    """A page of running text. `role` marks the pages that a state portal must have."""

    role: Literal[
        "about", "contact", "help", "accessibility", "privacy", "sitemap", "indicators", "other"
    ] = labelled("Vai trò trang", "Role", default="other", example="about")
    indicators: tuple[Indicator, ...] = labelled(
        "Số liệu",
        "Figures",
        default=(),
        example=[
            {
                "title": "Hồ sơ đúng hạn",
                "file": "ho-so-dung-han.csv",
                "finding": "Tháng 10 đạt 97,4 %.",
            }
        ],
    )
    order: Integer = labelled("Thứ tự", "Order", default=100, example=10)
