"""Where something is: houses, wards, districts, streets and roads."""

from __future__ import annotations

import re

from ..lexicon import PronunciationLexicon
from ..pattern import LOWER, UPPER, any_of
from ..rule import rule
from .around import before, house
from .letters import spell
from .numbers import numeral

_ROADS = {"QL": "quốc lộ", "TL": "tỉnh lộ", "HL": "hương lộ"}
_PARTS = {"P": "phường", "Q": "quận", "KP": "khu phố", "TDP": "tổ dân phố", "ĐP": "đường phố"}
_AREAS = {
    "H": "huyện",
    "X": "xã",
    "TX": "thị xã",
    "TT": "thị trấn",
    "Đ": "đường",
    "TP": "thành phố",
}
#: What the rooms of an office are called after.
_OFFICE = any_of(
    "Tài, Kế, Nội, Tư pháp, Y tế, Văn hóa, Văn hoá, Giáo, GD, LĐ, Lao, TN, TC, QL, Quản, Kinh, "
    "KT, Công, CS, Cảnh, Hành, HC, Tổ chức, Đăng, Thanh, VH, Khoa, NN, Nông, Họp, Khám, Khách, "
    "Giao, Một"
)
#: Whose deputy somebody is.
_CHIEF = r"Giám | Trưởng | Chủ | Bí | GĐ | CT(?!\w) | BT(?!\w)"
#: Words that tell of a place: a single P1 beside them is a ward.
_PLACE_WORDS = any_of(
    "phường, quận, tp, thành phố, ubnd, hđnd, công an, khu phố, kp, tdp, đường, địa bàn, dân, tại, "
    "ở, trú, xã, trạm y tế, cư, các"
)
_PLACE = re.compile(
    rf"""
    (?:
        {_PLACE_WORDS} | Q\.?\s?\d{{1,2}} | P\.?\s?\d{{1,2}}
        | (?-i: [{UPPER}][{LOWER}]+ ),
    )
    (?!\w)
    """,
    re.IGNORECASE | re.VERBOSE,
)
#: A name's capital that stands before another: Nguyễn H. Nam.
_NAME = re.compile(rf"(?:ông|bà|anh|chị|em|cháu|[{UPPER}][{LOWER}]+|[{UPPER}]\.)\s?$")


def _house(found: re.Match[str], _: PronunciationLexicon) -> str | None:
    """290A/47, 12/5/3: the numbers one after the other, with the stroke."""
    lettered = re.search("[A-Za-zĐđ]", found["t"])
    if not (lettered or found["t"].count("/") > 1 or house(before(found), "")):
        return None
    return " trên ".join(
        numeral(part) if part.isdecimal() else spell(part) for part in found["t"].split("/")
    )


def _ward(found: re.Match[str], _: PronunciationLexicon) -> str | None:
    """P1, p 3: a ward where a place is spoken of; P.201 is a room."""
    around = before(found) + found.string[found.end("t") : found.end("t") + 24]
    return _PARTS[found["place"].upper()] if _PLACE.search(around) else None


def _area(found: re.Match[str], _: PronunciationLexicon) -> str | None:
    """H. Củ Chi, TX. Bến Cát; not the capital of somebody's name."""
    return (
        None if len(found["place"]) == 1 and _NAME.search(before(found)) else _AREAS[found["place"]]
    )


RULES = (
    # their stop ends nothing, so that it is theirs
    rule(
        rf"(?<![\w.,/]) (?P<t> P\. ) (?= \s? (?: {_CHIEF} ) )",
        "phó",
        example=("P.GĐ sở", "phó giám đốc sở"),
    ),
    rule(
        rf"(?<![\w.,/]) (?P<t> P\. ) (?= \s? (?: {_OFFICE} ) )",
        "phòng",
        example=("P. Tài chính", "phòng tài chính"),
    ),
    rule(
        r"(?<![\w.,/&-])(?P<t>P\.?\s?)(?=\d{3,4}[A-Z]?(?!\w|[.,/]\d))",
        "phòng",
        example=("P.201, tầng 2", "phòng hai trăm linh một tầng hai"),
    ),
    rule(
        r"(?<![\w.,/&-])(?P<t>(?P<place>KP|TDP|ĐP)\.?)(?=\s?\d{1,3}[A-Z]?(?!\w))",
        lambda found, _: _PARTS[found["place"]],
        example=("KP.3", "khu phố ba"),
    ),
    rule(
        r"(?<![\w.,/&-])(?P<t>(?P<place>[PQ])\.)(?=\s?(?:\d|[A-ZĐ]))",
        lambda found, _: _PARTS[found["place"]],
        example=("P. Tân An, Q.1", "phường tân an quận một"),
    ),
    rule(
        r"(?<![\w.,/&-])(?P<t>(?P<place>[PQ]))(?=\s?\d{1,2}(?![\w/]|[.,]\d))",
        _ward,
        example=("UBND P3", "ủy ban nhân dân phường ba"),
    ),
    # as people type in a hurry; the p of 12 p 3 are minutes
    rule(
        r"""
        (?<![\w.,/&-]) (?<!\d\s) (?P<t> (?P<place>[pq]) \.? )
        (?= \s?\d{1,2} (?! [\w/] | [.,]\d ) | (?<=\.) \s?[A-ZĐ] )
        """,
        _ward,
        example=("UBND p 3", "ủy ban nhân dân phường ba"),
    ),
    rule(
        r"(?<![\w.,/&-])(?P<t>P)(?=\d{1,2}(?![\w/]|[.,]\d))",
        "phường",
        example=("về P3", "về phường ba"),
        doubt=True,
    ),
    rule(
        r"(?<!\w)(?P<t>(?P<road>QL|TL|HL)\.?\s?)(?=\d{1,3}[A-Z]?(?!\w))",
        lambda found, _: _ROADS[found["road"]],
        example=("QL.1A", "quốc lộ một a"),
    ),
    rule(
        r"""
        (?: đường | tuyến | trên | quốc\s+lộ | ngã\s+ba | dọc ) \s
        (?P<t> ĐT\.?\s? ) (?= \d{3}[A-Z]?(?!\w) )
        """,
        "đường tỉnh",
        example=("tuyến ĐT 743", "tuyến đường tỉnh bảy bốn ba"),
        any_case=True,
    ),
    rule(
        r"(?<!\w)(?P<t>ĐT\.?)(?=\d{3}[A-Z]?(?!\w|[.,]\d))",
        "đường tỉnh",
        example=("ĐT743", "đường tỉnh bảy bốn ba"),
    ),
    rule(
        r"(?<!\w)(?P<t>(?P<place>TP|Tp|tp)\.?)(?=\s?[A-ZĐ])(?!\.?\s?HCM)",
        "thành phố",
        example=("TP. Huế", "thành phố huế"),
    ),
    rule(
        rf"(?<![\w/&-]) (?P<t> (?P<place> TX|TT ) \.? ) (?= \s?[{UPPER}][{LOWER}]+\s[{UPPER}] )",
        lambda found, _: (
            _AREAS[found["place"]] if found["place"] == "TX" or "." in found["t"] else None
        ),
        example=("TX. Bến Cát", "thị xã bến cát"),
    ),
    rule(
        rf"(?<![\w.&/-])(?P<t>(?P<place>[HXĐ])\.)(?=\s?[{UPPER}][{LOWER}])",
        _area,
        example=("H. Bình Chánh", "huyện bình chánh"),
    ),
    # capitals of a name
    rule(
        rf"[{UPPER}][{LOWER}]+ \s (?P<t> [A-ZĐ]\. ) (?= \s? (?: [A-ZĐ]\. | \( | [{LOWER},;] ) )",
        lambda found, _: spell(found["t"]),
        example=("Trần T. B.", "trần tê bê"),
    ),
    rule(
        r"(?<=[A-ZĐ]\.\s)(?P<t>[A-ZĐ]\.)(?=\s?[(a-zđ,;])",
        lambda found, _: spell(found["t"]),
        example=("Trần T. B. (Huế)", "trần tê bê huế"),
    ),
    rule(
        r"""
        (?<![\w.,/-])
        (?P<t> \d{1,4}[A-ZĐa-d]? (?: /\d{1,4}[A-ZĐa-d]? ){1,4} )
        (?! [\w/] | [.,]\d )
        """,
        _house,
        example=("290A/47", "hai trăm chín mươi a trên bốn mươi bảy"),
    ),
    rule(
        r"(?<!\w)(?P<t>Km)(?=\s?\d)",
        "ki lô mét",
        example=("Km12+300", "ki lô mét mười hai cộng ba trăm"),
        any_case=True,
    ),
)
