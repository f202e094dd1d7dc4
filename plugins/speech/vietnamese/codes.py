"""What names a thing by signs alone: codes of procedures and files, plates, taxpayers."""

from __future__ import annotations

import re

from ..lexicon import PronunciationLexicon
from ..pattern import UPPER
from ..rule import rule
from .letters import spell
from .numbers import digits
from .signs import SIGNS

_YEAR = r"(?:19|20)\d\d"
#: No code, but a room (P.201), a part of a year (II-2026) or a quarter (Q3-2026).
_NO_CODE = rf"(?! P\.\d{{3,4}}(?!\d) | [IVX]+-{_YEAR}(?!\d) | Q\d?[.-]{_YEAR}(?!\d) )"


def _code(found: re.Match[str], _: PronunciationLexicon) -> str:
    """1.001193, 000.00.00.G03-KQ0245: sign by sign."""
    parts = re.findall(r"\d+|[A-ZĐ]|[.\-_/]", found["t"])
    return " ".join(
        digits(part) if part.isdecimal() else SIGNS.get(part) or spell(part) for part in parts
    )


def _plate(found: re.Match[str], _: PronunciationLexicon) -> str:
    return f"{digits(found['place'])} {spell(found['series'])} {digits(found['number'])}"


def _long_number(found: re.Match[str], _: PronunciationLexicon) -> str:
    return digits(found["t"])


RULES = (
    # codes of procedures and of files
    rule(
        r"(?<![\w.,/])(?P<t>\d\.\d{6}(?:\.[A-Z]?\d+)*)(?![\w]|[.,]\d)",
        _code,
        example=("1.001193", "một chấm không không một một chín ba"),
    ),
    rule(
        r"(?<![\w.,/])(?P<t>(?:\d+\.){2,}[A-Z]\d+(?:[.-][A-Z]*\d+)*)(?!\w)",
        _code,
        example=("00.00.H01", "không không chấm không không chấm hát không một"),
    ),
    rule(
        rf"(?<!\w){_NO_CODE}(?P<t>[A-Z]{{1,4}}\d*(?:[.-][A-Z]*\d+)*[.-][A-Z]*\d{{3,}})(?!\w)",
        _code,
        example=("H38-2611", "hát ba tám gạch ngang hai sáu một một"),
    ),
    # plates of vehicles
    rule(
        r"""
        (?<![\w.,/])
        (?P<t>
            (?P<place>\d\d) \s?-? (?P<series>[A-Z]{1,2}\d?) \s?-\s?
            (?P<number> \d{3}\.?\d{2} | \d{4} )
        )
        (?!\w)
        """,
        _plate,
        example=("29A-123.45", "hai chín a một hai ba bốn năm"),
    ),
    # taxpayers
    rule(
        r"(?<![\w.,/])(?P<t>\d{10}-\d{3})(?![\w-])",
        _code,
        example=(
            "0101234567-001",
            "không một không một hai ba bốn năm sáu bảy gạch ngang không không một",
        ),
    ),
    rule(
        r"(?<![\w.,/])(?P<t>0\d{5,}|\d{9,})(?![\w]|[.,/]\d)",
        _long_number,
        example=("thẻ 0123456789", "thẻ không một hai ba bốn năm sáu bảy tám chín"),
    ),
    # beside capitals it is the syllable, else an abbreviation of the lexicon
    rule(rf"(?<=[{UPPER}]{{2}}\s)(?P<t>TƯ)(?!\w)", "tư", example=("ĐẦU TƯ", "đầu tư")),
)
