"""The portal as an agency sets it up: `content/portal.yml`."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import StringConstraints

from .. import locales
from ..locales import ByLanguage
from .address import origin
from .common import Date, Email, Endpoint, Integer, SiteUrl, Slug, Text, Url, refused_as
from .fields import Record, labelled
from .references import Names

Lang = Annotated[
    str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$"), refused_as("not-a-language")
]

#: A public key in minisign's form: what it begins with, its number and its 32 bytes, in Base64.
ReleaseKey = Annotated[
    str,
    StringConstraints(strip_whitespace=True, pattern=r"^RW[A-Za-z0-9+/]{54}$"),
    refused_as("not-a-release-key"),
]

#: The folder of each kind in each language: `content/<lang>/<folder>/<slug>.md`.
FOLDERS: ByLanguage[str] = ByLanguage("addresses", "folders")

#: The folder, below the procedures', of imported national records: nobody edits them by hand.
NATIONAL = "quoc-gia"

#: The pages that the portal makes itself beside the listings of its kinds: template → address below
#: `/<lang>/`. `404.html` stands at the root.
PLACES: ByLanguage[str] = ByLanguage("addresses", "places")

#: The ways in to the procedures: facet → folder below the procedures' own.
FACETS: ByLanguage[str] = ByLanguage("addresses", "facets")


def folder_name(kind: str, lang: str) -> str:
    """The folder of a kind's pages in a language (`thu-tuc`); empty where the languages have no
    name for it.
    """
    return FOLDERS[lang].get(kind, "")


class Level(Record):
    """A level of administration: the tree's depth is data."""

    key: Text = labelled("Khóa", "Key", example="commune")
    names: dict[Lang, Text] = labelled(
        "Tên", "Names", min_length=1, example={"vi": "Cấp xã", "en": "Commune"}
    )


#: The usual levels, for a portal that names none.
LEVELS = tuple(Level(key=key, names=names) for key, names in locales.names("levels").items())


class SecurityContact(Record):
    """Whom to tell of a weakness, as `security.txt` says it (RFC 9116)."""

    contact: tuple[Endpoint, ...] = labelled(
        "Nơi nhận báo lỗ hổng",
        "Where to report",
        min_length=1,
        example=["mailto:baomat@anbinh.gov.vn"],
    )
    expires: Date = labelled("Có giá trị đến", "Valid until", example=dt.date(2027, 6, 30))
    policy: Url | None = labelled(
        "Quy định", "Policy", default=None, example="https://anbinh.gov.vn/vi/trang/bao-mat/"
    )
    acknowledgments: Url | None = labelled(
        "Lời cảm ơn",
        "Thanks",
        default=None,
        example="https://anbinh.gov.vn/vi/trang/cam-on/",
    )


class Site(Record):
    """Settings an agency owns. Every value has a default, so a folder without `portal.yml`
    builds.
    """

    names: dict[Lang, Text] = labelled(
        "Tên cổng",
        "Name of the portal",
        min_length=1,
        default_factory=lambda: locales.names("portal")["name"],
        example={"vi": "Xã An Bình"},
    )
    kickers: dict[Lang, Text] = labelled(
        "Dòng trên tên",
        "Line above the name",
        default_factory=lambda: locales.names("portal")["kicker"],
        example={"vi": "Cổng thông tin điện tử"},
    )
    url: SiteUrl | None = labelled(
        "Địa chỉ chính thức", "Official address", default=None, example="https://anbinh.gov.vn"
    )
    sample: bool = labelled("Cổng mẫu", "Sample portal", default=False, example=True)
    phone: Text | None = labelled("Tổng đài", "Help line", default=None, example="1900 1234")
    phone_free: bool = labelled("Gọi không mất tiền", "Free to call", default=False, example=True)
    phone_hours: dict[Lang, Text] = labelled(
        "Giờ tổng đài",
        "Hours of the help line",
        default_factory=dict,
        example={"vi": "7:00 – 21:00 hằng ngày"},
    )
    email: Email | None = labelled(
        "Thư điện tử", "E-mail", default=None, example="lienhe@anbinh.gov.vn"
    )
    responsible: dict[Lang, Text] = labelled(
        "Chịu trách nhiệm nội dung",
        "Answers for the content",
        default_factory=dict,
        example={"vi": "Văn phòng Ủy ban nhân dân tỉnh"},
    )
    levels: tuple[Level, ...] = labelled(
        "Các cấp",
        "Levels",
        default=(),
        example=[{"key": "commune", "names": {"vi": "Cấp xã", "en": "Commune"}}],
    )
    top_tasks: tuple[Annotated[Slug, Names("procedure")], ...] = labelled(
        "Việc hay làm nhất", "Most frequent tasks", default=(), example=["dang-ky-khai-sinh"]
    )
    frequent_searches: dict[Lang, tuple[Text, ...]] = labelled(
        "Thường tìm", "Often searched", default_factory=dict, example={"vi": ["giấy khai sinh"]}
    )
    apply_url: Url | None = labelled(
        "Nơi nộp trực tuyến",
        "Where to apply online",
        default=None,
        example="https://dichvucong.gov.vn/",
    )
    feedback_url: Endpoint | None = labelled(
        "Nơi nhận góp ý", "Where feedback goes", default=None, example="mailto:gopy@anbinh.gov.vn"
    )
    server_log_days: Integer | None = labelled(
        "Nhật ký máy chủ được giữ (ngày)",
        "Days that the server's log is kept",
        default=None,
        ge=0,
        le=3650,
        example=30,
    )
    counts_visits: bool = labelled(
        "Đếm lượt xem từ nhật ký máy chủ",
        "Visits are counted from the server's log",
        default=False,
        example=True,
    )
    security: SecurityContact | None = labelled(
        "Báo lỗ hổng bảo mật",
        "Security contact",
        default=None,
        example={"contact": ["mailto:baomat@anbinh.gov.vn"], "expires": dt.date(2027, 6, 30)},
    )
    release_key: ReleaseKey | None = labelled(
        "Khóa công khai của bản phát hành",
        "Public key of releases",
        default=None,
        example="RWQKWlnynlLVqOJFp0ehyX0jAK5tqYoaJrGnPck+6ORhiClmFvBi2V4k",
    )
    pronounce: dict[str, str] = labelled(
        "Cách đọc chữ viết tắt",
        "How abbreviations are read",
        default_factory=dict,
        example={"AB": "An Bình"},
    )

    same_papers: tuple[tuple[Text, ...], ...] = labelled(
        "Tên khác nhau của một giấy tờ",
        "Names of one paper",
        default=(),
        example=[["Sổ đỏ", "Giấy chứng nhận quyền sử dụng đất"]],
    )
    separate_papers: tuple[Text, ...] = labelled(
        "Giấy tờ không bao giờ gộp",
        "Papers that are never merged",
        default=(),
        example=["Giấy khám sức khỏe"],
    )

    def name(self, lang: str) -> str:
        """The portal's name in a language, or in the first language there is."""
        return self.names[self.named_in(lang)]

    def named_in(self, lang: str) -> str:
        """The language in which the portal's name is told to readers of a language."""
        return next(one for one in (lang, locales.FALLBACK, *self.names) if self.names.get(one))

    @property
    def feedback_origin(self) -> str:
        """The host that a form of feedback is sent to, as the security policy names it; empty where
        it is a mail.
        """
        return origin(self.feedback_url)

    def level_name(self, key: str, lang: str) -> str:
        """The name of a level, also of one that the portal does not name: its key is for editors,
        not for readers.
        """
        own = {level.key: level.names for level in self.levels}
        named = own.get(key) or locales.names("levels").get(key, {})
        usual = named.get(lang) or named.get(locales.FALLBACK) or next(iter(named.values()), "")
        return usual or locales.name(lang, "level.unnamed")
