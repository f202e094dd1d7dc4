"""An article or a page of a Pelican site that is no portal of ours."""

from __future__ import annotations

from .common import Content, Date, Text
from .fields import labelled


class Article(Content):
    """What Pelican knows of one of its articles; of one of its pages, without the day."""

    published: Date | None = labelled("Ngày đăng", "Published", default=None, example="2026-03-14")
    authors: tuple[Text, ...] = labelled("Tác giả", "Authors", default=(), example=["Hoa"])
    category: Text | None = labelled("Chuyên mục", "Category", default=None, example="Du lịch")
