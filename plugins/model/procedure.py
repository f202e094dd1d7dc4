"""A procedure and its parts, named after CPSV-AP 3.2 (https://semiceu.github.io/CPSV-AP/)."""
from __future__ import annotations

import datetime as dt
from datetime import date
from typing import Annotated, Literal

from pydantic import JsonValue, StringConstraints

from .common import Content, Date, Number, Slug, Text, Url, Whole
from .fields import Record, labelled

Code = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[0-9A-Za-z][0-9A-Za-z.\-]*$")]
Unit = Literal["hour", "day", "working_day", "month", "year"]


class ProcessingTime(Record):
    """How long an answer takes: a number with its unit, or words where the law gives no number."""

    value: Number | None = labelled("Số", "Number", default=None, ge=0, example=3)
    unit: Unit | None = labelled("Đơn vị", "Unit", default=None, example="working_day")
    text: Text | None = labelled("Bằng lời", "In words", default=None, example="Trong ngày nhận hồ sơ")


class Cost(Record):
    """One fee. `amount` is an integer in the currency's smallest unit in use (đồng; whole dollars); 0 says free."""

    kind: Literal["fee", "charge", "price"] = labelled("Loại", "Kind", default="fee", example="fee")
    amount: Whole | None = labelled("Số tiền", "Amount", default=None, ge=0, example=5000)
    currency: Literal["VND", "USD", "EUR"] = labelled("Tiền tệ", "Currency", default="VND", example="VND")
    note: Text | None = labelled("Ghi chú", "Note", default=None, example="Nộp quá 60 ngày")
    file: Text | None = labelled("Biểu phí", "Fee table", default=None, example="bieu-phi.pdf")
    file_name: Text | None = labelled("Tên biểu phí", "Name of the fee table", default=None, example="Biểu phí.pdf")


class Channel(Record):
    """A way to apply, with its own time and costs. No `costs` means unknown, never free."""

    type: Literal["online", "in_person", "post"] = labelled("Cách nộp", "Way to apply", example="online")
    processing_times: tuple[ProcessingTime, ...] = labelled("Thời hạn giải quyết", "Processing times", default=(),
                                                          example=[{"value": 3, "unit": "working_day"}])
    costs: tuple[Cost, ...] = labelled("Phí, lệ phí", "Costs", default=(), example=[{"amount": 0}])
    description: Text | None = labelled("Mô tả", "Description", default=None, example="Trả lời qua thư điện tử.")
    url: Url | None = labelled("Địa chỉ nộp", "Where to apply online", default=None,
                               example="https://dichvucong.gov.vn/")


class Form(Record):
    """A form to fill in. `file` is below `content/files/`; without it only the name is known."""

    name: Text = labelled("Tên mẫu", "Name of the form", example="Tờ khai đăng ký khai sinh")
    file: Text | None = labelled("Tệp", "File", default=None, example="to-khai-khai-sinh.docx")


class Evidence(Record):
    """A paper that is asked for. `originals` and `copies` are counts; both 0 is a remark, not a paper."""

    name: Text = labelled("Tên giấy tờ", "Paper", example="Giấy chứng sinh")
    code: Text | None = labelled("Mã giấy tờ", "Code of the paper", default=None, example="G15-KQ000031")
    originals: Whole = labelled("Số bản chính", "Originals", default=0, ge=0, example=1)
    copies: Whole = labelled("Số bản sao", "Copies", default=0, ge=0, example=0)
    note: Text | None = labelled("Ghi chú", "Note", default=None, example="Do cơ sở y tế nơi sinh cấp")
    forms: tuple[Form, ...] = labelled("Mẫu đơn, tờ khai", "Forms", default=(), example=[])


class EvidenceGroup(Record):
    """Papers that belong together: a case, what to submit, what to show, or remarks."""

    kind: Literal["case", "submit", "present", "note"] = labelled("Loại nhóm", "Kind of group", default="submit",
                                                                  example="submit")
    name: Text | None = labelled("Tên nhóm", "Name of the group", default=None, example="Trẻ bị bỏ rơi")
    items: tuple[Evidence, ...] = labelled("Giấy tờ", "Papers", default=(), example=[{"name": "Giấy chứng sinh"}])


class Case(Record):
    """A case of the procedure that has a code of its own, and often a time of its own."""

    name: Text = labelled("Tên trường hợp", "Case", example="Cấp lại do bị mất")
    code: Text | None = labelled("Mã trường hợp", "Code of the case", default=None, example="1.001193.02")
    processing_time: ProcessingTime | None = labelled("Thời hạn giải quyết", "Processing time", default=None,
                                                      example={"value": 3, "unit": "working_day"})


class Step(Record):
    """One step. `text` keeps its line breaks."""

    title: Text | None = labelled("Tên bước", "Step", default=None, example="Nộp hồ sơ")
    text: Text | None = labelled("Việc phải làm", "What to do", default=None, example="Nộp tại quầy hoặc trực tuyến.")


class Output(Record):
    """What the applicant receives."""

    name: Text = labelled("Kết quả", "Output", example="Giấy khai sinh")
    code: Text | None = labelled("Mã kết quả", "Code of the output", default=None, example="KQ.G15.000031")


class Delivery(Record):
    """Where the output can be had, by the way one applied (in person and by post are `offline`)."""

    applied: Literal["online", "offline"] = labelled("Nộp hồ sơ", "Applied", example="online")
    ways: tuple[Literal["home", "office", "online"], ...] = labelled("Nhận kết quả", "Ways to get the output",
                                                                     min_length=1, example=["home", "online"])


class LegalResource(Record):
    """A law or decree that the procedure stands on."""

    number: Text | None = labelled("Số, ký hiệu", "Number", default=None, example="123/2015/NĐ-CP")
    title: Text | None = labelled("Trích yếu", "Title", default=None, example="Quy định chi tiết Luật Hộ tịch")
    issued: Date | None = labelled("Ngày ban hành", "Issued", default=None, example=date(2015, 11, 15))
    issuer: Text | None = labelled("Cơ quan ban hành", "Issuer", default=None, example="Chính phủ")
    url: Url | None = labelled("Địa chỉ", "Address", default=None, example="https://vanban.chinhphu.vn/")


class Participation(Record):
    """An agency's part in the procedure: `agency` is the address of a page here, `name` free text."""

    role: Literal["implementing", "competent", "coordinating", "delegated"] = labelled(
        "Vai trò", "Role", default="implementing", example="implementing")
    agency: Slug | None = labelled("Cơ quan", "Agency", default=None, example="phuong-cau-lim")
    name: Text | None = labelled("Tên cơ quan", "Name of the agency", default=None, example="Ủy ban nhân dân cấp xã")


class Decision(Record):
    """The decision that published the procedure."""

    number: Text | None = labelled("Số quyết định", "Number of the decision", default=None, example="163/QĐ-BTP")
    issued: Date | None = labelled("Ngày ban hành", "Issued", default=None, example=date(2026, 1, 20))
    published: Date | None = labelled("Ngày công bố", "Published", default=None, example=date(2026, 1, 22))
    issuer: Text | None = labelled("Cơ quan công bố", "Published by", default=None, example="Bộ Tư pháp")


class FieldChange(Record):
    """One field that changed in the national record: the dotted path, and the value before and after as written."""

    field: Text = labelled("Mục", "Field", example="channels.0.costs.0.amount")
    old: JsonValue = labelled("Trước", "Before", default=None, example="20000")
    new: JsonValue = labelled("Sau", "After", default=None, example="10000")


class Revision(Record):
    """What one change of the national record changed, and the day that the record gives for it."""

    date: Date | None = labelled("Ngày", "Date", default=None, example=dt.date(2026, 7, 1))
    decision: Text | None = labelled("Quyết định", "Decision", default=None, example="163/QĐ-BTP")
    changes: tuple[FieldChange, ...] = labelled("Thay đổi", "Changes", default=(),
                                           example=[{"field": "channels.0.costs.0.amount", "old": "20000"}])


class Base(Record):
    """The national record under a local page. Fields it does not name are taken over; lists are added to.

    `revision` is how many changes of the record the page's owner has seen; `overrides` names the fields in which the
    page's own value stands in place of the record's.
    """

    code: Code = labelled("Mã thủ tục", "Code", example="1.001193")
    revision: Whole = labelled("Đã xem đến lần đổi", "Seen up to revision", default=0, ge=0, example=0)
    overrides: tuple[Text, ...] = labelled("Mục thay thế", "Fields replaced", default=(), example=["where"])


class Procedure(Content):
    """An administrative procedure (CPSV-AP PublicService)."""

    code: Code = labelled("Mã thủ tục", "Code", example="1.001193")
    levels: tuple[Text, ...] = labelled("Cấp thực hiện", "Levels", default=(), example=["commune"])
    fields: tuple[Text, ...] = labelled("Lĩnh vực", "Fields", default=(), example=["Hộ tịch"])
    audiences: tuple[Text, ...] = labelled("Đối tượng thực hiện", "Who can apply", default=(),
                                           example=["Công dân Việt Nam"])
    agencies: tuple[Participation, ...] = labelled("Cơ quan", "Agencies", default=(),
                                                   example=[{"role": "implementing", "agency": "phuong-cau-lim"}])
    who: Text | None = labelled("Ai được làm", "Who it is for", default=None, example="Cha, mẹ của trẻ.")
    where: Text | None = labelled("Nơi nộp", "Where to apply", default=None, example="Bộ phận một cửa")
    channels: tuple[Channel, ...] = labelled("Cách thức thực hiện", "Channels", default=(),
                                             example=[{"type": "online", "costs": [{"amount": 0}]}])
    evidence: tuple[EvidenceGroup, ...] = labelled("Thành phần hồ sơ", "Evidence", default=(),
                                                   example=[{"items": [{"name": "Giấy chứng sinh"}]}])
    sets: Whole | None = labelled("Số bộ hồ sơ", "Sets", default=None, ge=1, example=1)
    cases: tuple[Case, ...] = labelled("Các trường hợp", "Cases", default=(), example=[{"name": "Cấp lại"}])
    steps: tuple[Step, ...] = labelled("Trình tự thực hiện", "Steps", default=(), example=[{"title": "Nộp hồ sơ"}])
    requirements: tuple[Text, ...] = labelled("Yêu cầu, điều kiện", "Requirements", default=(), example=["…"])
    outputs: tuple[Output, ...] = labelled("Kết quả thực hiện", "Outputs", default=(),
                                           example=[{"name": "Giấy khai sinh"}])
    deliveries: tuple[Delivery, ...] = labelled("Cách nhận kết quả", "Ways to get the output", default=(),
                                                example=[{"applied": "online", "ways": ["home"]}])
    legal_resources: tuple[LegalResource, ...] = labelled("Căn cứ pháp lý", "Legal basis", default=(),
                                                          example=[{"number": "60/2014/QH13"}])
    online_level: Literal["full", "partial", "offline"] | None = labelled(
        "Mức độ trực tuyến", "Online level", default=None, example="full")
    partial_reason: Text | None = labelled("Lý do chưa toàn trình", "Why only partly online", default=None,
                                           example="Phải nộp bản chính để hủy.")
    anywhere: bool = labelled("Nộp ở địa phương nào cũng được", "Open anywhere", default=False, example=True)
    internal: bool = labelled("Giữa cơ quan nhà nước", "Between authorities only", default=False, example=False)
    service_groups: tuple[Text, ...] = labelled("Nhóm dịch vụ", "Service groups", default=(), example=["Khai sinh"])
    life_events: tuple[Slug, ...] = labelled("Sự kiện cuộc đời", "Life events", default=(), example=["co-con-nho"])
    related: tuple[Text, ...] = labelled("Thủ tục liên quan", "Related procedures", default=(), example=["1.004772"])
    decision: Decision | None = labelled("Quyết định công bố", "Publishing decision", default=None, example={})
    procedure_type: Text | None = labelled("Loại thủ tục", "Type of procedure", default=None, example="assigned")
    notes: tuple[Text, ...] = labelled("Lưu ý", "Notes", default=(), example=["…"])
    base: Base | None = labelled("Bản ghi quốc gia", "National record", default=None, example={"code": "1.001193"})
    history: tuple[Revision, ...] = labelled("Lịch sử thay đổi", "History", default=(), example=[])
