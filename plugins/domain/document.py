"""The record of a legal or administrative document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Literal

from .common import AgencyName, Content, Date, FileName, Integer, Text
from .consultation import Consultation
from .fields import Record, labelled

Validity = Literal["in_force", "partly", "expired", "not_yet", "draft"]

#: What a document says of others → what is said of those on their pages. A field of either name
#: may be written; the other side shows it too.
RELATIONS: Mapping[str, str] = {
    "replaces": "replaced_by",
    "amends": "amended_by",
    "guides": "guided_by",
    "based_on": "basis_of",
    "corrects": "corrected_by",
}
INVERSE = {back: relation for relation, back in RELATIONS.items()}


class File(Record):
    """A file to download, below `content/files/`."""

    file: FileName = labelled("Tệp", "File", example="quyet-dinh-1842.pdf")
    name: Text | None = labelled(
        "Tên tệp cho người đọc", "Name for readers", default=None, example="Quyết định 1842"
    )
    pages: Integer | None = labelled("Số trang", "Pages", default=None, ge=1, example=4)


class Document(Content):
    """A legal or administrative document. Others are named by their number, or by the name of their
    page where several have that number.
    """

    number: Text = labelled("Số, ký hiệu", "Number", example="1842/QĐ-UBND")
    document_type: Text = labelled("Loại văn bản", "Type", example="Quyết định")
    issuer: AgencyName | None = labelled(
        "Cơ quan ban hành", "Issuer", default=None, example="ten-co-quan"
    )
    issuer_name: Text | None = labelled(
        "Tên cơ quan ban hành", "Name of the issuer", default=None, example="Chính phủ"
    )
    issuer_level: Text | None = labelled(
        "Cấp ban hành", "Level of the issuer", default=None, example="province"
    )
    signer: Text | None = labelled("Người ký", "Signer", default=None, example="Nguyễn Văn Mẫu")
    signer_position: Text | None = labelled(
        "Chức vụ người ký", "Signer's position", default=None, example="Chủ tịch"
    )
    issued: Date | None = labelled(
        "Ngày ban hành", "Issued", default=None, example=date(2026, 11, 10)
    )
    effective: Date | None = labelled(
        "Ngày hiệu lực", "In force from", default=None, example=date(2026, 12, 1)
    )
    expires: Date | None = labelled(
        "Ngày hết hiệu lực", "Expires", default=None, example=date(2027, 12, 1)
    )
    validity: Validity | None = labelled("Hiệu lực", "Validity", default=None, example="in_force")
    fields: tuple[Text, ...] = labelled("Lĩnh vực", "Fields", default=(), example=["Hộ tịch"])
    recipients: tuple[Text, ...] = labelled(
        "Nơi nhận", "Recipients", default=(), example=["Các sở, ban, ngành", "Lưu: VT"]
    )
    replaces: tuple[Text, ...] = labelled(
        "Thay thế", "Replaces", default=(), example=["12/2020/QĐ-UBND"]
    )
    replaced_by: tuple[Text, ...] = labelled(
        "Được thay thế bởi", "Replaced by", default=(), example=["12/2027/QĐ-UBND"]
    )
    amends: tuple[Text, ...] = labelled(
        "Sửa đổi", "Amends", default=(), example=["12/2020/QĐ-UBND"]
    )
    amended_by: tuple[Text, ...] = labelled(
        "Được sửa đổi bởi", "Amended by", default=(), example=["12/2027/QĐ-UBND"]
    )
    guides: tuple[Text, ...] = labelled(
        "Hướng dẫn thi hành", "Guides", default=(), example=["31/2024/QH15"]
    )
    based_on: tuple[Text, ...] = labelled(
        "Căn cứ", "Based on", default=(), example=["72/2025/QH15"]
    )
    corrected_by: tuple[Text, ...] = labelled(
        "Được đính chính bởi", "Corrected by", default=(), example=["15/QĐ-UBND"]
    )
    consultation: Consultation | None = labelled(
        "Lấy ý kiến",
        "Consultation",
        default=None,
        example={"opens": "2026-10-15", "closes": "2026-12-15", "email": "gopy@example.vn"},
    )
    files: tuple[File, ...] = labelled(
        "Tệp đính kèm", "Files", default=(), example=[{"file": "qd-1842.pdf"}]
    )

    @property
    def drafted(self) -> bool:
        """Whether it is a draft, on which people may be asked."""
        return self.validity == "draft" or self.consultation is not None

    def relations(self) -> Iterator[tuple[str, str, str]]:
        """Yield each other document that the header names: its field with its place, the relation,
        and the name. A relation that the other side has is one of the inverse.
        """
        for relation in (*RELATIONS, *INVERSE):
            for place, name in enumerate(getattr(self, relation, ())):
                yield f"{relation}.{place}", relation, name
