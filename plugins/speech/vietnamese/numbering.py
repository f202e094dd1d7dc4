"""Numbers that name a place in an order: the seventh, part 2.2.1."""

from __future__ import annotations

import re

from ..lexicon import PronunciationLexicon
from ..roman import roman
from ..rule import rule
from .letters import spell
from .numbers import cardinal, numeral, ordinal, quantity

#: After these, lần does not say how many times: 3.5 lần lượt.
_IN_TURN = "lượt|đầu|thứ"
#: A scale that counts something: 3.5 triệu đồng, but not 3.5 triệu tập.
_COUNTED = "đồng|USD|đô|người|lượt|hồ|tấn|m[²³23]|ha"
_SCALE = rf"(?:nghìn|ngàn|triệu|tỷ|tỉ)(?=\s(?:{_COUNTED})|[,;.)]|$)"


def outline(found: re.Match[str], _: PronunciationLexicon) -> str:
    """Return 2.2.1, A.IV.2, I.3, 01.QLT with their points said."""
    return " chấm ".join(_part(part) for part in found["t"].rstrip(".").split("."))


def _part(part: str) -> str:
    value = roman(part)
    return cardinal(value) if value else numeral(part) if part.isdecimal() else spell(part)


RULES = (
    rule(
        r"(?:lần\s+)?(?:thứ)\s+(?P<t>\d{1,3})(?!\d|[.,/]\d)",
        lambda found, _: ordinal(found["t"]),
        example=("lần thứ 17", "lần thứ mười bảy"),
        any_case=True,
    ),
    # a point before decimals, as programs and foreign texts write it: people say the comma that
    # stands there in Vietnamese
    rule(
        rf"""
        (?<![\w.,/]) (?P<t> \d{{1,3}}\.\d{{1,2}} )
        (?= \s? (?: % | phần\străm(?!\w) ) | \slần(?!\w|\s(?:{_IN_TURN})) | \s{_SCALE} )
        """,
        lambda found, _: quantity(found["t"].replace(".", ",")),
        example=("83.6%", "tám mươi ba phẩy sáu phần trăm"),
    ),
    # parts with points between: 2.2.1, A.IV.2, I.3, but not 50.000
    rule(
        r"""
        (?<![\w.,/])
        (?P<t>
            (?: [A-ZĐ] | [IVX]+ | \d{1,2} )
            (?: \. (?: [IVX]+ | \d{1,2} ) (?!\d) )+
            (?: \.[a-zđ](?!\w) )?
        )
        (?! [\w/%] | [.,]\d )
        """,
        outline,
        example=("mục A.IV.2", "mục a chấm bốn chấm hai"),
    ),
    rule(
        r"(?<![\w.,/])(?P<t>[A-Za-zĐđ]\d*(?:\.\d{1,2})+)(?![\w/]|[.,]\d)",
        outline,
        example=("c1.1) Tổ chức", "xê một chấm một tổ chức"),
    ),
    rule(
        r"(?<![\w.,/])(?P<t>\d{1,3}[a-zđ]?\.(?:[A-ZĐ]{1,6}|[a-zđ])(?:\.\d+)?)(?!\w)",
        outline,
        example=("Mẫu 04.LH", "mẫu không bốn chấm lờ hát"),
    ),
)
