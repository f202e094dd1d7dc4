"""Two numbers and more beside each other: fractions, scores, ratios, rows, ranges."""

from __future__ import annotations

import re

from ..lexicon import PronunciationLexicon
from ..pattern import any_of
from ..rule import rule
from .around import after, before, counted, divisible, scaled
from .numbering import outline
from .numbers import cardinal, numeral, quantity

#: Where one score was just given: 3-0 (25-20, 25-18.
_SCORED = re.compile(
    r"""
    (?: t[ỷỉ]\s+số | thắng | thua | dẫn ) [^\d.;!?\n]{0,30}
    \d{1,3}[-–]\d{1,3} [\s,(]{1,3}
    (?: \d{1,3}[-–]\d{1,3} [\s,]{1,2} ){0,4} $
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NUMBERED = re.compile(r"(?:(?<!\w)số|nhà)\s*$", re.IGNORECASE)
_NO_SCORE = re.compile(
    r"""
    \s?
    (?: % | triệu | tỷ | tỉ | nghìn | ngàn | đồng | ngày | tháng | năm | giờ | người | lần | điểm )
    (?!\w)
    """,
    re.VERBOSE,
)
#: Words of a match, and what may stand between them and its score.
_GOALS = r"t[ỷỉ]\s+số|thắng|thua|hòa|hoà|dẫn"
_MATCH = any_of("gỡ, chung cuộc, hiệp, luân lưu, thất bại")
_TO_SCORE = r"[^\d.;!?\n]{0,40}"
_THOUSANDS = r"\d{1,3}(?:\.\d{3})+"
#: After these a dash between two numbers is a range: 5 giờ – 7 giờ, 10%-15%, 5k-7k.
_AFTER_AMOUNT = r"""
    (?<=[\d%]) | (?<=\d[hk]) | (?<=\dtr)
    | (?<=giờ) | (?<=ngày) | (?<=tháng) | (?<=đồng) | (?<=phút) | (?<=phí)
"""


def _fraction(found: re.Match[str], _: PronunciationLexicon) -> str:
    """2/3 số thành viên is a part of them, 9/11 xã so many of eleven."""
    over, under = int(found["a"].replace(".", "")), int(found["b"].replace(".", ""))
    proportion = under <= 10 or under in (100, 1000)
    if counted(after(found)) and under > 4:
        proportion = False
    scale = (not divisible(after(found)) and scaled(before(found))) or _NUMBERED.search(
        before(found)
    )
    sign = "phần" if proportion and over < under and not scale else "trên"
    return f"{cardinal(over)} {sign} {cardinal(under)}"


def _part_sign(found: re.Match[str], _: PronunciationLexicon) -> str:
    """½, as the sign is written in plain letters."""
    return f"{cardinal(int(found['a']))} phần {cardinal(int(found['b'] or 1))}"


def _score(found: re.Match[str], _: PronunciationLexicon) -> str | None:
    """3-1 after words of a match: two numbers, no range."""
    if _NO_SCORE.match(after(found)):
        return None
    return " ".join(cardinal(int(part)) for part in re.findall(r"\d+", found["t"]))


def _next_score(found: re.Match[str], lexicon: PronunciationLexicon) -> str | None:
    """25-20 after 3-0."""
    return _score(found, lexicon) if _SCORED.search(before(found)) else None


def _row(found: re.Match[str], _: PronunciationLexicon) -> str:
    """khoản 4,5: one after the other."""
    return " ".join(cardinal(int(part)) for part in found["t"].split(","))


RULES = (
    # 2½: hai và một phần hai
    rule(r"\d(?P<t>\s)(?=\d{1,3}⁄\d)", "và", example=("2½", "hai và một phần hai")),
    rule(
        rf"(?: {_GOALS} ) (?!\w) {_TO_SCORE} (?P<t> \d{{1,2}}:\d{{1,2}} ) (?![\w:])",
        lambda found, _: " ".join(cardinal(int(part)) for part in found["t"].split(":")),
        example=("tỉ số chung cuộc 4:2", "tỉ số chung cuộc bốn hai"),
        any_case=True,
    ),
    # the sign ½, as it is written in plain letters
    rule(r"(?P<t>(?P<a>\d{1,3})⁄(?P<b>\d{1,3})?)", _part_sign, example=("¾", "ba phần bốn")),
    rule(
        rf"""
        (?<!\w) (?: {_GOALS} | {_MATCH} ) (?!\w) {_TO_SCORE}
        (?P<t> \d{{1,3}}\s?[-–]\s?\d{{1,3}} )
        (?! [\w/%-] | [.,]\d )
        """,
        _score,
        example=("tỷ số 3-1", "tỷ số ba một"),
        any_case=True,
    ),
    rule(
        r"(?<![\w.,/])(?P<t>\d{1,3}[-–]\d{1,3})(?![\w/%-]|[.,]\d)",
        _next_score,
        example=("thắng 3-0 (25-20)", "thắng ba không hai mươi lăm hai mươi"),
    ),
    rule(
        rf"""
        (?<![\w.,/])
        (?P<t>
            (?P<a> {_THOUSANDS} (?=/\d{{1,3}}\.\d{{3}}) | \d{{1,4}} )
            /
            (?P<b> {_THOUSANDS} | \d{{1,6}} )
        )
        (?! [\w/] | [.,]\d )
        """,
        _fraction,
        example=("2/3 số thành viên", "hai phần ba số thành viên"),
    ),
    rule(
        r"(?<![\w,.])(?P<t>\d{1,2}(?:,\d{1,2}){2,})(?![\w,]|\.\d)",
        _row,
        example=("các khoản 5,6,7", "các khoản năm sáu bảy"),
    ),
    rule(
        r"(?:điều|khoản|mục)\s+(?P<t>\d{1,2},\d{1,2})(?![\w,]|\.\d)",
        _row,
        example=("Khoản 4,5", "khoản bốn năm"),
        any_case=True,
    ),
    rule(
        r"""
        (?: điều | mục | khoản | tiêu\s+chí | tiêu\s+chuẩn ) \s+ (?P<t> \d{1,3}\.\d{1,3} )
        (?![\w.,])
        """,
        outline,
        example=("Điều 21.203", "điều hai mươi mốt chấm hai trăm linh ba"),
        any_case=True,
    ),
    rule(
        rf"""
        (?<![\w.,:])
        (?P<t> (?P<a>\d{{1,3}}) : (?P<b> {_THOUSANDS} | \d{{1,6}} ) )
        (?![\w:])
        """,
        lambda found, _: f"{cardinal(int(found['a']))} trên {quantity(found['b'])}",
        example=("1:50.000", "một trên năm mươi nghìn"),
    ),
    rule(
        r"(?<=[\dm\s])\s?(?P<t>[x×])\s?(?=\d)",
        "nhân",
        example=("ảnh 4x6", "ảnh bốn nhân sáu"),
    ),
    # a chain of three and more numbers is a list
    rule(
        r"(?<![\w.,/-])(?P<t>\d{1,4}(?:-\d{1,4}){2,})(?![\w/-])",
        lambda found, _: " ".join(numeral(part) for part in found["t"].split("-")),
        example=("12-14-16", "mười hai mười bốn mười sáu"),
    ),
    # ranges
    rule(
        rf"(?: {_AFTER_AMOUNT} ) (?P<t> \s?[-–—]\s? ) (?=\d) (?! 0\d{{2}} )",
        "đến",
        example=("3-5 ngày", "ba đến năm ngày"),
    ),
)
