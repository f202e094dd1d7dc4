"""What people call things: `content/synonyms.<lang>.yml`, which an agency adds to the words that
the search knows.
"""

from __future__ import annotations

from typing import Literal

from .common import Text
from .fields import Record, labelled


class Synonym(Record):
    """People `say` this; documents write what it `means`. `why` is the source or the reason."""

    say: tuple[Text, ...] = labelled(
        "Người dân nói", "People say", min_length=1, example=["bằng lái"]
    )
    means: tuple[Text, ...] = labelled(
        "Văn bản viết", "Documents write", min_length=1, example=["giấy phép lái xe"]
    )
    why: Text = labelled("Lý do", "Why", example="lời nói thường ngày")


class Inquiry(Record):
    """People ask this way for one thing about a page: its cost, its place."""

    about: Literal[
        "time", "cost", "place", "papers", "who", "phone", "hours", "validity", "number", "units"
    ] = labelled("Hỏi về", "Asks about", example="cost")
    say: tuple[Text, ...] = labelled(
        "Người dân hỏi", "People ask", min_length=1, example=["hết bao nhiêu tiền"]
    )


class Deed(Record):
    """What one may want done: people `say` it, and titles that do it begin with one of `titles`.
    A `plain` one begins a matter.
    """

    say: tuple[Text, ...] = labelled("Người dân nói", "People say", min_length=1, example=["mất"])
    titles: tuple[Text, ...] = labelled(
        "Tên bắt đầu bằng", "Titles begin with", min_length=1, example=["cấp lại"]
    )
    plain: bool = labelled("Việc ban đầu", "It begins a matter", default=False, example=False)


class Synonyms(Record):
    """The file's content."""

    sayings: tuple[Synonym, ...] = labelled("Lời nói", "Synonyms", default=(), example=[])
    abbreviations: tuple[Synonym, ...] = labelled(
        "Chữ tắt", "Abbreviations", default=(), example=[]
    )
    ignore: tuple[Text, ...] = labelled(
        "Lời bỏ qua", "Words to ignore", default=(), example=["cho tôi hỏi"]
    )

    everyday: tuple[Text, ...] = labelled(
        "Tiếng thường ngày, không sửa",
        "Everyday words, never corrected",
        default=(),
        example=["rồi"],
    )
    aspects: tuple[Text, ...] = labelled(
        "Phần thêm vào việc chính",
        "What a title adds to the plain deed",
        default=(),
        example=["lưu động"],
    )

    deeds: tuple[Deed, ...] = labelled("Việc cần làm", "Deeds", default=(), example=[])
    questions: tuple[Inquiry, ...] = labelled("Lời hỏi", "Questions", default=(), example=[])

    def with_more(self, more: Synonyms) -> Synonyms:
        """These words, then those."""
        return Synonyms(
            sayings=self.sayings + more.sayings,
            abbreviations=self.abbreviations + more.abbreviations,
            ignore=self.ignore + more.ignore,
            everyday=self.everyday + more.everyday,
            aspects=self.aspects + more.aspects,
            deeds=self.deeds + more.deeds,
            questions=self.questions + more.questions,
        )


def synonyms_file(lang: str) -> str:
    """The file below the content folder."""
    return f"synonyms.{lang}.yml"
