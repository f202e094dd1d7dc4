"""Times of day and days of the week."""

from __future__ import annotations

import re

from ..lexicon import PronunciationLexicon
from ..pattern import any_of
from ..rule import rule
from .around import after, before
from .numbers import cardinal, ordinal

#: After these T2 is Monday.
_WEEK_WORDS = any_of(
    "sáng, chiều, tối, trưa, đêm, từ, đến, tới, ngày, hôm, tuần, việc, lịch, cửa, vào, lúc, các, "
    "trừ, và, nghỉ"
)
_WEEK = re.compile(
    rf"""
    (?:
        (?<!\w) (?: {_WEEK_WORDS} | thứ\s\w{{1,4}} | chủ\s+nhật )
        | (?<!\w) (?: T[2-7] | CN ) \s?[,;&/–-]?
    )
    [\s:,(]* $
    """,
    re.IGNORECASE | re.VERBOSE,
)
#: Before these it is too.
_IN_WEEK = re.compile(
    r"""
    \s? (?: [,;&/–-] | và | đến | tới ) \s? (?: T[2-7] | CN | thứ | chủ\s+nhật ) (?!\w)
    | [\s,(]{1,3} (?:ngày\s)? \d{1,2}/\d{1,2}
    | \s (?: hàng | hằng | cuối | đầu | tuần ) (?!\w)
    """,
    re.IGNORECASE | re.VERBOSE,
)
#: After these it is a building or a form.
_OTHER = re.compile(
    r"(?:ga|tòa|toà|nhà|cột|đài|khối|cửa|tầng|mẫu|khu|kho|khoa|lô)\s+$", re.IGNORECASE
)


def _time(found: re.Match[str], _: PronunciationLexicon) -> str | None:
    hours, minutes = int(found["h"]), int(found["min"] or 0)
    if hours > 24 or minutes > 59:
        return None
    return f"{cardinal(hours)} giờ" + (f" {cardinal(minutes)} phút" if minutes else "")


def _weekday(found: re.Match[str], _: PronunciationLexicon) -> str | None:
    """T2, where a week is spoken of."""
    if _OTHER.search(before(found)) or not (
        _WEEK.search(before(found)) or _IN_WEEK.match(after(found))
    ):
        return None
    return f"thứ {ordinal(found['n'])}"


def _sunday(found: re.Match[str], _: PronunciationLexicon) -> str | None:
    return "chủ nhật" if _WEEK.search(before(found)) or _IN_WEEK.match(after(found)) else None


def _weekdays(found: re.Match[str], _: PronunciationLexicon) -> str:
    """T2-6, thứ 2, 4, 6: each an ordinal."""
    parts = re.findall(r"\d|[,;&–-]|và", found["days"])
    signs = {"-": " đến thứ", "–": " đến thứ", "&": " và", "và": " và"}
    said = "".join(
        f" {ordinal(part)}" if part.isdecimal() else signs.get(part, ",") for part in parts
    )
    return f"{'thứ' if found['t'].startswith('T') else ''}{said}".strip()


RULES = (
    rule(
        r"""
        (?: thứ\s+\w{1,4} | chủ\s+nhật | (?<!\w)T[2-7] | (?<!\w)CN ) (?P<t> \s?[–-]\s? )
        (?= thứ | chủ\s+nhật | T[2-7](?!\w) | CN(?!\w) )
        """,
        "đến",
        example=("T2-T6", "thứ hai đến thứ sáu"),
        any_case=True,
    ),
    rule(
        r"""
        (?<!\w)
        (?P<t> T (?P<days> [2-7] \s?(?:[–-]|,\s?)\s? [2-7] (?: \s?,\s?[2-7] ){0,3} ) )
        (?! [\w/] | [.,]\d )
        """,
        _weekdays,
        example=("T2-6", "thứ hai đến thứ sáu"),
    ),
    rule(
        r"""
        (?<!\w) thứ\s+
        (?P<t> (?P<days> [2-7] (?: \s?(?:[,;&–-]|và)\s?[2-7] ){1,5} ) )
        (?! [\w/] | [.,]\d )
        """,
        _weekdays,
        example=("thứ 2, 4 và 6", "thứ hai tư và sáu"),
        any_case=True,
    ),
    rule(r"(?<!\w)(?P<t>T(?P<n>[2-7]))(?![\w/])", _weekday, example=("vào T7.", "vào thứ bảy")),
    rule(r"(?<!\w)(?P<t>CN)(?!\w)", _sunday, example=("nghỉ CN.", "nghỉ chủ nhật")),
    rule(
        r"(?<![\w.,/])(?P<t>(?P<h>\d{1,2})\s?[hHg](?P<min>\d\d)?(?:'|p(?:hút)?)?)(?!\w)",
        _time,
        example=("8h30", "tám giờ ba mươi phút"),
    ),
    rule(
        r"\d\s?giờ\s(?P<t>00(?:\sphút)?)(?!\w)",
        "",
        example=("8 giờ 00 phút", "tám giờ"),
        any_case=True,
    ),
    rule(
        r"(?<![\w.,/:])(?P<t>(?P<h>\d{1,2}):(?P<min>\d\d))(?![\d:]|\.\d)",
        _time,
        example=("07:30", "bảy giờ ba mươi phút"),
    ),
)
