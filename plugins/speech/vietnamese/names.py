"""What is left: Roman numerals, abbreviations, single letters, letters with numbers, signs, and
words.
"""

from __future__ import annotations

import re

from ..lexicon import PronunciationLexicon
from ..pattern import LOWER, UPPER, any_of
from ..roman import roman
from ..rule import rule
from .letters import LETTERS, is_syllable, is_word, spell
from .numbers import cardinal, numeral

_SIGNS = {
    "&": "và",
    "%": "phần trăm",
    "+": "cộng",
    "=": "bằng",
    "≥": "lớn hơn hoặc bằng",
    "≤": "nhỏ hơn hoặc bằng",
    ">": "lớn hơn",
    "<": "nhỏ hơn",
    "±": "cộng trừ",
    "×": "nhân",
    "°": "độ",
    "@": "a còng",
    "§": "mục",
    "‰": "phần nghìn",
}
_TITLES = {
    "TS": "tiến sĩ",
    "BS": "bác sĩ",
    "ThS": "thạc sĩ",
    "Ths": "thạc sĩ",
    "PGS": "phó giáo sư",
    "GS": "giáo sư",
}


def _roman(found: re.Match[str], _: PronunciationLexicon) -> str | None:
    """II → hai, IA → một a."""
    value = roman(found["r"].upper())
    if not value:
        return None
    return f"{cardinal(value)} {spell(found['a'])}" if found["a"] else cardinal(value)


def _capitals(found: re.Match[str], _: PronunciationLexicon) -> str | None:
    """An abbreviation without a reading: letter by letter, unless it can be a word or a brand
    (VietGAP).
    """
    return (
        None
        if re.search("[a-z]{3}", found["t"]) or _is_word(found["t"], found)
        else spell(found["t"])
    )


def _is_word(text: str, found: re.Match[str]) -> bool:
    """A word in capitals: it has marks that an abbreviation has not, or could be a syllable beside
    such a word.
    """
    return (
        re.search("[^A-ZĐƯÔÂa-zđ&]", text) is not None
        or is_word(text)
        or (is_syllable(text) and _beside_capitals(found))
    )


def _beside_capitals(found: re.Match[str]) -> bool:
    """Whether a word with marks, in capitals, stands beside it."""
    start, end = found.span("t")
    near = re.findall(
        rf"[{UPPER}]{{2,}}",
        found.string[max(0, start - 12) : start] + " " + found.string[end : end + 12],
    )
    return any(is_syllable(word) for word in near)


def _mixed(found: re.Match[str], _: PronunciationLexicon) -> str:
    return spell(found["t"])


def _word(found: re.Match[str], _: PronunciationLexicon) -> str:
    return found[0].lower()


#: What Roman numerals stand after.
_NUMBERED = any_of(
    r"điều, quý, khóa, khoá, chương, phần, mục, phụ lục, hạng, loại, cấp, nhóm, bậc, kỳ, lần thứ, "
    r"thế kỷ, bảng, điểm, khoản, vùng, thứ, mẫu, số, biểu, giải, huân chương \w+ \w+ hạng, "
    r"tiểu mục, khu vực, giai đoạn, bước, đợt, tập, quyển, pl"
)
_FILE_KINDS = "docx?|xlsx?|pptx?|pdf|rar|zip|jpe?g|png|csv|xml|txt|mp[34]"
_CONSONANT = "[B-DĐF-HJ-NP-TV-XZb-dđf-hj-np-tv-xz]"

#: The stop of a title ends nothing, so that it is the title's.
TITLES = rule(
    rf"""
    (?<!\w) (?P<t> (?P<title> TS | BS | Th[Ss] | PGS | GS ) \.? )
    (?= \s? (?: [{UPPER}][{LOWER}] | TS | BS | ThS ) | (?: \s | (?<=\.) ) CK )
    """,
    lambda found, _: _TITLES[found["title"]],
    example=("BS. CKI Lê An", "bác sĩ chuyên khoa một lê an"),
)
RULES = (
    rule(
        rf"""
        (?: {_NUMBERED} ) \s+ (?:số\s+)?
        (?P<t> (?P<r> (?-i:[IVXL]+) ) (?P<a> (?-i:[A-Ha-h]) )? )
        (?! \w | -[A-Z][a-z]{{2}} )
        """,
        _roman,
        example=("Phụ lục IA", "phụ lục một a"),
        any_case=True,
    ),
    rule(
        r"(?:^|\n)\s*(?P<t>(?P<r>[IVX]+)(?P<a>))(?=[.)]\s)",
        _roman,
        example=("I. Căn cứ", "một căn cứ"),
    ),
    rule(
        r"""
        (?<![\w/&.-]) (?P<t> (?P<r>[IVX]+) (?P<a>) )
        (?= \s? (?: [,;–-] | và | hoặc | đến ) \s? [IVX]+(?!\w) )
        """,
        _roman,
        example=("Khối I và II", "khối một và hai"),
    ),
    rule(
        r"(?:(?<=\()|(?:^|[\n;:.])\s*)(?P<t>(?P<r>[ivx]+)(?P<a>))(?=\)\s|\)$|\)\W)",
        _roman,
        example=("(ii)", "hai"),
    ),
    rule(r"(?<!\w)(?P<t>tr\.)(?=\s?\d)", "trang", example=("tr. 12", "trang mười hai")),
    rule(
        rf"[\w)] (?P<t> \. (?P<kind>{_FILE_KINDS}) ) (?!\w)",
        lambda found, lexicon: (
            f"chấm {lexicon.word(found['kind'].upper()) or spell(found['kind'])}"
        ),
        example=("don.pdf", "don chấm pê đê ép"),
        any_case=True,
    ),
    rule(
        r"(?<![\w/&])(?P<t>(?P<r>[IVX]{2,})(?P<a>[AB])?)(?![\w&])",
        _roman,
        example=("III", "ba"),
    ),
    rule(
        r"(?<!\w)(?P<t>PL(?P<r>[IVX]+))(?!\w)",
        lambda found, _: f"phụ lục {cardinal(roman(found['r']) or 0)}",
        example=("theo PLII", "theo phụ lục hai"),
    ),
    # a body by its code
    rule(
        r"(?<!\w)(?P<t>[A-ZĐƯ]{3,})(?!\w)",
        lambda found, lexicon: lexicon.codes.get(found["t"]),
        example=("(BYT)", "bộ y tế"),
    ),
    # the capitals that a name begins with
    rule(
        rf"(?<!\w)(?P<t>(?P<head>[A-Z]{{2}})(?P<name>[A-Z][{LOWER}]{{2,}}))(?!\w)",
        lambda found, _: f"{spell(found['head'])} {found['name'].lower()}",
        example=("LPBank", "lờ pê bank"),
    ),
    # N-1: all but one
    rule(r"(?<!\w)(?P<t>[A-ZĐ])(?=-1\b)", _mixed, example=("N-1", "en trừ một")),
    rule(r"(?<=[A-Z])(?P<t>-)(?=1\b)", "trừ", example=("N-1", "en trừ một")),
    # TK05, B37, 44a, 1đ, H2H
    rule(
        rf"""
        (?<!\w)
        (?P<t>
            (?: \d+[A-Za-zĐđ]{{1,3}} | [A-Za-zĐđ]{{1,5}}\d+ )
            (?: \d | [A-Za-zĐđ](?![{LOWER}]) )*
        )
        (?!\w)
        """,
        _mixed,
        example=("TK05", "tê ca không năm"),
    ),
    rule(
        r"(?<!\w)(?P<t>[A-ZĐ]{1,6}(?=[_-]\d))",
        _capitals,
        example=("QTV-05", "quy tê vê không năm"),
    ),
    rule(
        rf"(?<!\w)(?P<t>[{UPPER}&]{{2,}})(?!\w)",
        _capitals,
        example=("CFS", "xê ép ét"),
        guess=True,
    ),
    rule(
        r"(?<!\w)(?P<t>(?=(?:[a-zđ]*[A-ZĐ]){2})[A-Za-zĐđ]+[A-ZĐ])(?!\w)",
        _capitals,
        example=("mã eKYC", "mã e ca y xê"),
        guess=True,
    ),
    rule(
        rf"(?<![\w'’]) (?P<t> {_CONSONANT} ) (?![\w'’])",
        lambda found, _: LETTERS[found["t"].lower()],
        example=("điểm b", "điểm bê"),
    ),
    rule(
        r"(?<=[A-ZĐ]-)(?P<t>\d+)",
        lambda found, _: numeral(found["t"]),
        example=("QTV-05", "quy tê vê không năm"),
    ),
    rule(
        r"(?P<t>\d+)",
        lambda found, _: numeral(found["t"]),
        example=("UBND P1", "ủy ban nhân dân phường một"),
    ),
    rule(
        rf"(?<=\w) \s? (?P<t> [=±×] | \+ (?! \s[{UPPER}][{LOWER}] ) ) \s? (?= [\w(] )",
        lambda found, _: _SIGNS[found["t"]],
        example=("Km12+300", "ki lô mét mười hai cộng ba trăm"),
    ),
    rule(
        r"(?P<t>[&%≥≤°@§‰]|[<>](?=\s?\d))",
        lambda found, _: _SIGNS[found["t"]],
        example=("<10kg", "nhỏ hơn mười ki lô gam"),
    ),
    rule(r"[^\W\d_]+(?:['’][^\W\d_]+)*", _word, example=("Sở Y tế", "sở y tế")),
)
