"""Words for eyes, as a listener needs them: the table below comes next, the list above was
heard.
"""

from __future__ import annotations

import re

from ..lexicon import PronunciationLexicon
from ..pattern import any_of
from ..rule import rule

#: What a page has above or below.
_PARTS = any_of(
    "bảng, danh sách, biểu đồ, hình, sơ đồ, bản đồ, mẫu, phần, mục, ô, nút, liên kết, bước, "
    "trường hợp, giấy tờ, nội dung, thông tin, địa chỉ"
)


def _direction(found: re.Match[str], _: PronunciationLexicon) -> str:
    return "sau đây" if "dưới" in found["t"].lower() else "đã nêu"


RULES = (
    rule(
        r"(?<!\w) (?P<t> (?:ở\s+)? (?:bên\s+)? [Dd]ưới\s+đây ) (?!\w)",
        _direction,
        example=("giấy tờ dưới đây", "giấy tờ sau đây"),
    ),
    rule(
        r"(?<!\w) (?P<t> (?:ở\s+)? (?:bên\s+)? trên\s+đây ) (?!\w)",
        _direction,
        example=("các bước trên đây", "các bước đã nêu"),
    ),
    # at the end of a clause only: ở trên núi, bên dưới cầu are places
    rule(
        rf"""
        (?: {_PARTS} ) (?: \s[^\W\d_]+ ){{0,3}} \s
        (?<!nêu\s) (?<!nói\s) (?<!ghi\s) (?<!định\s)
        (?P<t> (?:ở\s+)? (?:bên|phía)\s+(?:trên|dưới) | ở\s+(?:trên|dưới) )
        (?= \s* (?: [.,;:!?)] | $ ) )
        """,
        _direction,
        example=("danh sách ở trên.", "danh sách đã nêu"),
        any_case=True,
    ),
)
