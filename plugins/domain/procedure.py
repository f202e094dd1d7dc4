"""A procedure and its parts, named after CPSV-AP 3.2 (https://semiceu.github.io/CPSV-AP/)."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from .channel import Channel, Delivery
from .common import (
    AgencyName,
    Code,
    Content,
    Date,
    Integer,
    LifeEventName,
    ProcedureName,
    Text,
    Url,
)
from .evidence import Case, EvidenceGroup
from .fields import Record, labelled
from .national import Base, Revision
from .references import Identifies


class Step(Record):
    """One step. `text` keeps its line breaks."""

    title: Text | None = labelled("Tên bước", "Step", default=None, example="Nộp hồ sơ")
    text: Text | None = labelled(
        "Việc phải làm", "What to do", default=None, example="Nộp tại quầy hoặc trực tuyến."
    )


class Output(Record):
    """What the applicant receives."""

    name: Text = labelled("Kết quả", "Output", example="Giấy khai sinh")
    code: Text | None = labelled(
        "Mã kết quả", "Code of the output", default=None, example="KQ.G15.000031"
    )


class LegalResource(Record):
    """A law or decree that the procedure stands on."""

    number: Text | None = labelled("Số, ký hiệu", "Number", default=None, example="123/2015/NĐ-CP")
    title: Text | None = labelled(
        "Trích yếu", "Title", default=None, example="Quy định chi tiết Luật Hộ tịch"
    )
    issued: Date | None = labelled(
        "Ngày ban hành", "Issued", default=None, example=date(2015, 11, 15)
    )
    issuer: Text | None = labelled("Cơ quan ban hành", "Issuer", default=None, example="Chính phủ")
    url: Url | None = labelled(
        "Địa chỉ", "Address", default=None, example="https://vanban.chinhphu.vn/"
    )


class Participation(Record):
    """An agency's part in the procedure: `agency` is the address of a page here, `name` free
    text.
    """

    role: Literal["implementing", "competent", "coordinating", "delegated"] = labelled(
        "Vai trò", "Role", default="implementing", example="implementing"
    )
    agency: AgencyName | None = labelled("Cơ quan", "Agency", default=None, example="ten-co-quan")
    name: Text | None = labelled(
        "Tên cơ quan", "Name of the agency", default=None, example="Ủy ban nhân dân cấp xã"
    )


class OtherCase(Record):
    """A case for which this is the wrong procedure, and the right one: a page here, or a name and
    an address.
    """

    case: Text = labelled("Trường hợp", "Case", example="Một trong hai người là người nước ngoài")
    procedure: ProcedureName | None = labelled(
        "Thủ tục trên cổng này", "Procedure on this portal", default=None, example="1.000894"
    )
    name: Text | None = labelled(
        "Tên thủ tục",
        "Name of the procedure",
        default=None,
        example="Đăng ký kết hôn có yếu tố nước ngoài",
    )
    url: Url | None = labelled(
        "Địa chỉ", "Address", default=None, example="https://dichvucong.gov.vn/"
    )


class Decision(Record):
    """The decision that published the procedure."""

    number: Text | None = labelled(
        "Số quyết định", "Number of the decision", default=None, example="163/QĐ-BTP"
    )
    issued: Date | None = labelled(
        "Ngày ban hành", "Issued", default=None, example=date(2026, 1, 20)
    )
    published: Date | None = labelled(
        "Ngày công bố", "Published", default=None, example=date(2026, 1, 22)
    )
    issuer: Text | None = labelled(
        "Cơ quan công bố", "Published by", default=None, example="Bộ Tư pháp"
    )


class Procedure(Content):
    """An administrative procedure (CPSV-AP PublicService)."""

    code: Annotated[Code, Identifies()] = labelled("Mã thủ tục", "Code", example="1.001193")
    levels: tuple[Text, ...] = labelled("Cấp thực hiện", "Levels", default=(), example=["commune"])
    fields: tuple[Text, ...] = labelled("Lĩnh vực", "Fields", default=(), example=["Hộ tịch"])
    audiences: tuple[Text, ...] = labelled(
        "Đối tượng thực hiện", "Who can apply", default=(), example=["Công dân Việt Nam"]
    )
    agencies: tuple[Participation, ...] = labelled(
        "Cơ quan",
        "Agencies",
        default=(),
        example=[{"role": "implementing", "agency": "ten-co-quan"}],
    )
    who: Text | None = labelled(
        "Ai được làm", "Who it is for", default=None, example="Cha, mẹ của trẻ."
    )
    other_cases: tuple[OtherCase, ...] = labelled(
        "Trường hợp làm thủ tục khác",
        "Cases of another procedure",
        default=(),
        example=[
            {
                "case": "Một trong hai người là người nước ngoài",
                "name": "Kết hôn có yếu tố nước ngoài",
            }
        ],
    )
    where: Text | None = labelled(
        "Nơi nộp", "Where to apply", default=None, example="Bộ phận một cửa"
    )
    channels: tuple[Channel, ...] = labelled(
        "Cách thức thực hiện",
        "Channels",
        default=(),
        example=[{"type": "online", "costs": [{"amount": 0}]}],
    )
    evidence: tuple[EvidenceGroup, ...] = labelled(
        "Thành phần hồ sơ",
        "Evidence",
        default=(),
        example=[{"items": [{"name": "Giấy chứng sinh"}]}],
    )
    sets: Integer | None = labelled("Số bộ hồ sơ", "Sets", default=None, ge=1, example=1)
    cases: tuple[Case, ...] = labelled(
        "Các trường hợp", "Cases", default=(), example=[{"name": "Cấp lại"}]
    )
    steps: tuple[Step, ...] = labelled(
        "Trình tự thực hiện", "Steps", default=(), example=[{"title": "Nộp hồ sơ"}]
    )
    requirements: tuple[Text, ...] = labelled(
        "Yêu cầu, điều kiện", "Requirements", default=(), example=["…"]
    )
    outputs: tuple[Output, ...] = labelled(
        "Kết quả thực hiện", "Outputs", default=(), example=[{"name": "Giấy khai sinh"}]
    )
    deliveries: tuple[Delivery, ...] = labelled(
        "Cách nhận kết quả",
        "Ways to get the output",
        default=(),
        example=[{"applied": "online", "ways": ["home"]}],
    )
    legal_resources: tuple[LegalResource, ...] = labelled(
        "Căn cứ pháp lý", "Legal basis", default=(), example=[{"number": "60/2014/QH13"}]
    )
    online_level: Literal["full", "partial", "offline"] | None = labelled(
        "Mức độ trực tuyến", "Online level", default=None, example="full"
    )
    partial_reason: Text | None = labelled(
        "Lý do chưa toàn trình",
        "Why only partly online",
        default=None,
        example="Phải nộp bản chính để hủy.",
    )
    anywhere: bool = labelled(
        "Nộp ở địa phương nào cũng được", "Open anywhere", default=False, example=True
    )
    internal: bool = labelled(
        "Giữa cơ quan nhà nước", "Between authorities only", default=False, example=False
    )
    service_groups: tuple[Text, ...] = labelled(
        "Nhóm dịch vụ", "Service groups", default=(), example=["Khai sinh"]
    )
    life_events: tuple[LifeEventName, ...] = labelled(
        "Sự kiện cuộc đời", "Life events", default=(), example=["co-con-nho"]
    )
    related: tuple[ProcedureName, ...] = labelled(
        "Thủ tục liên quan", "Related procedures", default=(), example=["1.004772"]
    )
    decision: Decision | None = labelled(
        "Quyết định công bố", "Publishing decision", default=None, example={}
    )
    procedure_type: Text | None = labelled(
        "Loại thủ tục", "Type of procedure", default=None, example="assigned"
    )
    notes: tuple[Text, ...] = labelled("Lưu ý", "Notes", default=(), example=["…"])
    base: Base | None = labelled(
        "Bản ghi quốc gia", "National record", default=None, example={"code": "1.001193"}
    )
    history: tuple[Revision, ...] = labelled("Lịch sử thay đổi", "History", default=(), example=[])
