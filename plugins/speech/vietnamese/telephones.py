"""Telephones: whole numbers, those that belong to one before them, extensions, and the short
ones.
"""

from __future__ import annotations

import re

from ..lexicon import PronunciationLexicon
from ..pattern import any_of
from ..rule import rule
from .around import after, before, counted, on_street
from .numbers import digits

#: What the words before a whole number call it.
_CALLED = any_of(
    r"điện thoại, đường dây nóng, tổng đài, hotline, (?<!\w)s?đt, (?<!\w)tel, fax, zalo, viber, "
    r"di động, số máy, gọi"
)
#: Words of calling; what may stand between them and a number; a number that was already called.
_CALL = any_of(
    r"gọi, điện thoại, quay số, bấm(?:\s+số)?, tổng đài, hotline, đường dây nóng, số máy, s?đt"
)
_EMERGENCY = any_of("khẩn cấp, cấp cứu, cứu hỏa, cứu hoả, cứu thương, báo cháy, chữa cháy, cứu nạn")
_CALLED_BODY = any_of("công an, cảnh sát, đầu số, nhắn tin, cuộc gọi")
_LEADS = any_of(
    r"số, ngay, đến, tới, cho, máy, khẩn cấp, qua, về, hỗ trợ, nhanh, là, theo, \w+\s+số"
)
_CALLED_NUMBER = r"""
    \d{3,5}\s?
    (?: \([^()\d]{1,24}\)\s? )?
    (?: [,;/–-] | hoặc | và | hay | ,\s?hoặc ) \s?
    (?: [^\W\d_]+\s ){0,4}
"""
_CALLING = re.compile(
    rf"""
    (?:
        (?<!\w)
        (?: {_CALL} | (?:số\s+)? (?: {_EMERGENCY} ) | {_CALLED_BODY} )
        (?: \s+ (?: {_LEADS} ) ){{0,3}}
    )
    [\s:“\"(]*
    (?: {_CALLED_NUMBER} ){{0,5}} $
    """,
    re.IGNORECASE | re.VERBOSE,
)
#: Numbers that nobody counts with: police, fire, ambulance, rescue, children, the line of local
#: government.
_KNOWN = re.compile(r"(?:11[1-5]|1022)$")
_ALWAYS = "1022"
_SERVICES = any_of(
    "cổng, kênh, báo, báo ngay, báo cho, cấp cứu, xe, lực lượng, hệ thống, ứng dụng, phản ánh"
)
_SERVICE = re.compile(rf"(?: {_SERVICES} ) \s+ $", re.IGNORECASE | re.VERBOSE)


def _telephone(found: re.Match[str], _: PronunciationLexicon) -> str | None:
    count = sum(sign.isdecimal() for sign in found["t"])
    if not 3 <= count <= 13 or (count < 6 and counted(after(found))):
        return None
    return ("cộng " if found["t"].startswith("+") else "") + digits(found["t"])


def _usual(found: re.Match[str], lexicon: PronunciationLexicon) -> str | None:
    """A number of the usual shapes, whatever stands before it."""
    return _telephone(found, lexicon) if 9 <= sum(map(str.isdecimal, found["t"])) <= 12 else None


def _short(found: re.Match[str], _: PronunciationLexicon) -> str | None:
    """113, 114 hoặc 115 after words of calling: each digit by digit, unless something is
    counted.
    """
    if counted(after(found)) or on_street(after(found)):
        return None
    known = _KNOWN.match(found["t"]) and _SERVICE.search(before(found))
    given = found.string[max(0, found.start("t") - 160) : found.start("t")]
    return digits(found["t"]) if known or found["t"] == _ALWAYS or _CALLING.search(given) else None


def _spoken(found: re.Match[str], _: PronunciationLexicon) -> str:
    return digits(found["t"])


#: Two to five groups of digits, the first of them a country's or a province's.
_SHAPE = r"(?: \+84 | \(?0\d{1,3}\)? ) [\s.-]?\d{1,4} [\s.-]?\d{3,4} (?: [\s.-]?\d{2,4} )?"
#: A whole number before another one.
_BEFORE = r"0\d[\d\s.()]{6,12}\d"

RULES = (
    rule(
        rf"""
        (?: {_CALLED} ) (?:\s+số)? [^\w\n+]{{0,4}}
        (?P<t> \+?\(?\d[\d\s.()-]{{1,14}}\d )
        (?! \d | ,\d | / (?! 0\d | \d{{5}} | \d{{3,4}}[\s.]\d ) )
        """,
        _telephone,
        example=("Gọi 1022", "gọi một không hai hai"),
        any_case=True,
    ),
    # two numbers may be joined by a stroke or a dash
    rule(
        rf"""
        (?: (?<![\w.,/]) | (?<=\d{{3}}/) | (?<=\d{{3}}\s/\s) | (?<=\d{{3}}-) )
        (?P<t> {_SHAPE} )
        (?! \w | [.,]\d | /\d{{1,2}}(?!\d) )
        """,
        _usual,
        example=("024.3825.3536", "không hai bốn ba tám hai năm ba năm ba sáu"),
    ),
    rule(
        rf"{_BEFORE}\s?[/–-]\s?(?P<t>\d{{3,4}}[\s.]?\d{{3,4}})(?![\w/]|[.,]\d)",
        _spoken,
        example=(
            "0203 3825 123/3825 124",
            "không hai không ba ba tám hai năm một hai ba ba tám hai năm một hai bốn",
        ),
    ),
    rule(
        rf"""
        {_BEFORE} (?P<t> \s?[–-]\s? )
        (?= (?: \d{{3,4}}[\s.]?\d{{3,4}} | 0\d{{8,10}} ) (?! [\w/] | [.,]\d ) )
        """,
        "và",
        example=(
            "0234.3822.123 - 3822.124",
            "không hai ba bốn ba tám hai hai một hai ba và ba tám hai hai một hai bốn",
        ),
    ),
    rule(
        r"(?<![\w.,/])(?P<t>1[89]00[\s.-]?(?:\d[\s.]?){3,5}\d)(?![\w]|[.,/]\d)",
        _telephone,
        example=("1900 9095", "một chín không không chín không chín năm"),
    ),
    # an account is read like a telephone
    rule(
        r"(?<![\w&/-])(?P<t>S?TK)(?=(?:\s+số)?[\s:]{1,3}\d{3})",
        lambda found, _: "số tài khoản" if found["t"] == "STK" else "tài khoản",
        example=("STK: 1903", "số tài khoản một chín không ba"),
    ),
    rule(
        r"""
        (?<!\w) (?: STK | (?:số\s+)?(?:tài\s+khoản|TK) ) (?:\s+số)? [\s:]{1,3}
        (?P<t> \d{3,} (?: [ .-]\d{3,} ){0,5} )
        (?! \w | [.,]\d )
        """,
        _spoken,
        example=("số tài khoản 1903 5678", "số tài khoản một chín không ba năm sáu bảy tám"),
        any_case=True,
    ),
    rule(
        r"""
        (?: máy\s+lẻ | số\s+lẻ | nội\s+bộ | nhánh | ext\.? | bấm\s+phím | phím )
        [\s:]{1,3} (?:số\s)? (?P<t> \d{1,5} )
        (?! \w | [.,/]\d )
        """,
        _spoken,
        example=("máy lẻ 105.", "máy lẻ một không năm"),
        any_case=True,
    ),
    rule(
        r"(?<![\w.,/–-])(?P<t>\d{3,5})(?![\w%]|[.,]\d|/\d{4})",
        _short,
        example=("Cấp cứu: 115", "cấp cứu một một năm"),
    ),
)
