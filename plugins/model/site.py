"""The portal as an agency sets it up: `content/portal.yml`."""
from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from .common import Email, Slug, Text, Url
from .fields import Record, labelled

Kind = Literal["procedure", "agency", "document", "news", "life_event", "notice", "page", "listing"]
KINDS: tuple[Kind, ...] = ("procedure", "agency", "document", "news", "life_event", "notice", "page")
Lang = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$")]

#: The folder of each kind in each language: `content/<lang>/<folder>/<slug>.md`.
FOLDERS: dict[str, dict[Kind, str]] = {
    "vi": {"procedure": "thu-tuc", "agency": "co-quan", "document": "van-ban", "news": "tin-tuc",
           "life_event": "su-kien", "notice": "thong-bao", "page": "trang"},
    "en": {"procedure": "procedures", "agency": "agencies", "document": "documents", "news": "news",
           "life_event": "life-events", "notice": "notices", "page": "pages"},
}

#: The folder, below the procedures', of imported national records: nobody edits them by hand.
NATIONAL = "quoc-gia"

#: The pages that the portal makes itself: template → address below `/<lang>/`. `404.html` stands at the root.
PLACES: dict[str, dict[str, str]] = {
    "vi": {"home": "", "procedures": "thu-tuc/", "agencies": "co-quan/", "documents": "van-ban/", "news": "tin-tuc/",
           "life_events": "su-kien/", "notices": "thong-bao/", "search": "tim-kiem/", "settings": "cai-dat-doc/",
           "site_map": "so-do/", "due_dates": "ngay-tra-ket-qua/", "former_units": "don-vi-cu/",
           "offline": "ngoai-tuyen/"},
    "en": {"home": "", "procedures": "procedures/", "agencies": "agencies/", "documents": "documents/",
           "news": "news/", "life_events": "life-events/", "notices": "notices/", "search": "search/",
           "settings": "reading-settings/", "site_map": "site-map/", "due_dates": "due-dates/",
           "former_units": "former-units/", "offline": "offline/"},
}

#: The ways in to the procedures: facet → folder below the procedures' own.
FACETS: dict[str, dict[str, str]] = {
    "vi": {"field": "linh-vuc", "agency": "co-quan", "level": "cap", "audience": "doi-tuong",
           "online": "truc-tuyen", "letter": "a-z"},
    "en": {"field": "fields", "agency": "agencies", "level": "levels", "audience": "audiences",
           "online": "online", "letter": "a-z"},
}


class Level(Record):
    """A level of administration: the tree's depth is data."""

    key: Text = labelled("Khóa", "Key", example="commune")
    names: dict[Lang, Text] = labelled("Tên", "Names", example={"vi": "Cấp xã", "en": "Commune"})


class Site(Record):
    """Settings an agency owns. Every value has a default, so a folder without `portal.yml` builds."""

    names: dict[Lang, Text] = labelled("Tên cổng", "Name of the portal", default_factory=lambda: {
        "vi": "Cổng thông tin", "en": "Information portal"}, example={"vi": "Tỉnh Hà Vân"})
    kickers: dict[Lang, Text] = labelled("Dòng trên tên", "Line above the name", default_factory=lambda: {
        "vi": "Cổng thông tin điện tử", "en": "Information portal"}, example={"vi": "Cổng thông tin điện tử"})
    url: Url | None = labelled("Địa chỉ chính thức", "Official address", default=None, example="https://havan.example")
    sample: bool = labelled("Cổng mẫu", "Sample portal", default=False, example=True)
    phone: Text | None = labelled("Tổng đài", "Help line", default=None, example="1800 1234")
    phone_hours: dict[Lang, Text] = labelled("Giờ tổng đài", "Hours of the help line", default_factory=dict,
                                             example={"vi": "7:00 – 21:00 hằng ngày"})
    email: Email | None = labelled("Thư điện tử", "E-mail", default=None, example="lienhe@havan.example")
    responsible: dict[Lang, Text] = labelled("Chịu trách nhiệm nội dung", "Answers for the content",
                                             default_factory=dict, example={"vi": "Văn phòng Ủy ban nhân dân tỉnh"})
    levels: tuple[Level, ...] = labelled("Các cấp", "Levels", default=(), example=[])
    top_tasks: tuple[Slug, ...] = labelled("Việc hay làm nhất", "Most frequent tasks", default=(),
                                           example=["dang-ky-khai-sinh"])
    frequent_searches: dict[Lang, tuple[Text, ...]] = labelled("Thường tìm", "Often searched", default_factory=dict,
                                                               example={"vi": ["giấy khai sinh"]})
    apply_url: Url | None = labelled("Nơi nộp trực tuyến", "Where to apply online", default=None,
                                     example="https://dichvucong.gov.vn/")
    feedback_url: Url | None = labelled("Nơi nhận góp ý", "Where feedback goes", default=None,
                                        example="mailto:gopy@havan.example")
    pronounce: dict[str, str] = labelled("Cách đọc chữ viết tắt", "How abbreviations are read", default_factory=dict,
                                         example={"HV": "Hà Vân"})

    def name(self, lang: str) -> str:
        """The portal's name in a language, or in the first language there is."""
        return self.names.get(lang) or next(iter(self.names.values()))

    def level_name(self, key: str, lang: str) -> str:
        """The name of a level, or its key when the portal does not name it."""
        named = {level.key: level.names for level in self.levels}.get(key, {})
        return named.get(lang) or key
