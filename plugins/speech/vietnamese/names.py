"""What is left: Roman numerals, abbreviations, single letters, letters with numbers, signs, and words."""
from __future__ import annotations

import re

from ..alphabet import LOWER, UPPER
from ..lexicon import Lexicon
from ..rule import rule
from .letters import LETTERS, is_syllable, is_word, roman, spell
from .numbers import cardinal, numeral

_SIGNS = {"&": "và", "%": "phần trăm", "+": "cộng", "=": "bằng", "≥": "lớn hơn hoặc bằng", "≤": "nhỏ hơn hoặc bằng",
          ">": "lớn hơn", "<": "nhỏ hơn", "±": "cộng trừ", "×": "nhân", "°": "độ", "@": "a còng", "§": "mục",
          "‰": "phần nghìn"}


def _roman(found: re.Match[str], _: Lexicon) -> str | None:
    """II → hai, IA → một a."""
    value = roman(found["r"].upper())
    if not value:
        return None
    return f"{cardinal(value)} {spell(found['a'])}" if found["a"] else cardinal(value)


def _capitals(found: re.Match[str], _: Lexicon) -> str | None:
    """An abbreviation without a reading: letter by letter, unless it can be a word or a brand (VietGAP)."""
    return None if re.search("[a-z]{3}", found["t"]) or _is_word(found["t"], found) else spell(found["t"])


def _is_word(text: str, found: re.Match[str]) -> bool:
    """A word in capitals: it has marks that an abbreviation has not, or could be a syllable beside such a word."""
    return (re.search("[^A-ZĐƯÔÂa-zđ&]", text) is not None or is_word(text)
            or (is_syllable(text) and _beside_capitals(found)))


def _beside_capitals(found: re.Match[str]) -> bool:
    """Whether a word with marks, in capitals, stands beside it."""
    start, end = found.span("t")
    near = re.findall(rf"[{UPPER}]{{2,}}", found.string[max(0, start - 12):start] + " " + found.string[end:end + 12])
    return any(is_syllable(word) for word in near)


def _mixed(found: re.Match[str], _: Lexicon) -> str:
    return spell(found["t"])


def _word(found: re.Match[str], _: Lexicon) -> str:
    return found[0].lower()


RULES = (
    rule(r"(?:quý|khóa|khoá|chương|phần|mục|phụ\s+lục|hạng|loại|cấp|nhóm|bậc|kỳ|lần\s+thứ|thế\s+kỷ|bảng|điểm|khoản|vùng|"
         r"thứ|mẫu|số|biểu|tiểu\s+mục|khu\s+vực|giai\s+đoạn|bước|đợt|tập|quyển|pl)\s+(?:số\s+)?"
         r"(?P<t>(?P<r>(?-i:[IVXL]+))(?P<a>(?-i:[A-Ha-h]))?)(?!\w)", _roman, any_case=True),
    rule(r"(?:^|\n)\s*(?P<t>(?P<r>[IVX]+)(?P<a>))(?=[.)]\s)", _roman),
    rule(r"(?<![\w/&.-])(?P<t>(?P<r>[IVX]+)(?P<a>))(?=\s?(?:[,;–-]|và|hoặc|đến)\s?[IVX]+(?!\w))", _roman),
    rule(r"(?:(?<=\()|(?:^|[\n;:.])\s*)(?P<t>(?P<r>[ivx]+)(?P<a>))(?=\)\s|\)$|\)\W)", _roman),
    # their stop ends nothing, so that it is theirs
    rule(r"(?<!\w)(?P<t>(?:TP|Tp|tp)\.?)(?=\s?[A-ZĐ])", lambda found, _: "thành phố"),
    rule(rf"(?<!\w)(?P<t>(?P<title>TS|BS)\.?)(?=\s[{UPPER}][{LOWER}])",
         lambda found, _: {"TS": "tiến sĩ", "BS": "bác sĩ"}[found["title"]]),
    rule(r"(?<!\w)(?P<t>tr\.)(?=\s?\d)", lambda found, _: "trang"),
    rule(r"(?<=,\s)(?P<t>(?P<place>[HX])\.)(?=\s?[A-ZĐ])",
         lambda found, _: {"H": "huyện", "X": "xã"}[found["place"]]),
    rule(r"\w(?P<t>\.(?P<kind>docx?|xlsx?|pptx?|pdf|rar|zip|jpe?g|png|csv|xml|txt|mp[34]))(?!\w)",
         lambda found, lexicon: f"chấm {lexicon.word(found['kind'].upper()) or spell(found['kind'])}", any_case=True),
    rule(r"(?<![\w/&])(?P<t>(?P<r>[IVX]{2,})(?P<a>[AB])?)(?![\w&])", _roman),
    # PLII, a body by its code (BYT), the capitals that a name begins with (LPBank)
    rule(r"(?<!\w)(?P<t>PL(?P<r>[IVX]+))(?!\w)", lambda found, _: f"phụ lục {cardinal(roman(found['r']) or 0)}"),
    rule(r"(?<!\w)(?P<t>[A-ZĐƯ]{3,})(?!\w)", lambda found, lexicon: lexicon.codes.get(found["t"])),
    rule(rf"(?<!\w)(?P<t>(?P<head>[A-Z]{{2}})(?P<name>[A-Z][{LOWER}]{{2,}}))(?!\w)",
         lambda found, _: f"{spell(found['head'])} {found['name'].lower()}"),
    # TK05, B37, 44a, 1đ, N-1, H2H
    rule(r"(?<!\w)(?P<t>[A-ZĐ])(?=-1\b)", _mixed),
    rule(r"(?<=[A-Z])(?P<t>-)(?=1\b)", lambda found, _: "trừ"),
    rule(rf"(?<!\w)(?P<t>(?:\d+[A-Za-zĐđ]{{1,3}}|[A-Za-zĐđ]{{1,5}}\d+)(?:\d|[A-Za-zĐđ](?![{LOWER}]))*)(?!\w)", _mixed),
    rule(r"(?<!\w)(?P<t>[A-ZĐ]{1,6}(?=[_-]\d))", _capitals),
    rule(rf"(?<!\w)(?P<t>[{UPPER}&]{{2,}})(?!\w)", _capitals, guess=True),
    rule(r"(?<!\w)(?P<t>(?=(?:[a-zđ]*[A-ZĐ]){2})[A-Za-zĐđ]+[A-ZĐ])(?!\w)", _capitals, guess=True),
    rule(r"(?<![\w'’])(?P<t>[B-DĐF-HJ-NP-TV-XZb-dđf-hj-np-tv-xz])(?![\w'’])",
         lambda found, _: LETTERS[found["t"].lower()]),
    rule(r"(?<=[A-ZĐ]-)(?P<t>\d+)", lambda found, _: numeral(found["t"])),
    rule(r"(?P<t>\d+)", lambda found, _: numeral(found["t"])),
    rule(rf"(?<=\w)\s?(?P<t>[=±×]|\+(?!\s[{UPPER}][{LOWER}]))\s?(?=[\w(])", lambda found, _: _SIGNS[found["t"]]),
    rule(r"(?P<t>[&%≥≤°@§‰]|[<>](?=\s?\d))", lambda found, _: _SIGNS[found["t"]]),
    rule(r"[^\W\d_]+(?:['’][^\W\d_]+)*", _word),
)
