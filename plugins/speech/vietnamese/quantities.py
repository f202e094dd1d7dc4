"""What counts or measures: ranges, fractions, money, units, plain numbers."""
from __future__ import annotations

import re

from ..alphabet import LOWER
from ..lexicon import Lexicon
from ..rule import WORDS, rule
from .letters import roman, spell
from .numbers import cardinal, digits, numeral, ordinal, quantity

NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_UNIT = r"%|‰|°C|ºC|oC|°|[a-zA-Zµđ₫€$]{1,6}[23²³]?(?:/[a-zA-Zđ]{1,6}[23²³]?)?"
#: What is paid or measured for each of something.
_MEASURE = r"%|m[²³23]|lít|kg|tấn|ha|đồng|đ|USD|đô\s+la|VN[DĐ]|tỷ|triệu|nghìn"


def _fraction(found: re.Match[str], _: Lexicon) -> str:
    over, under = int(found["a"]), int(found["b"].replace(".", ""))
    proportion = under <= 10 or under in (100, 1000)
    scale = re.search(r"(?:t[ỷỉ] lệ|số|bản đồ|nhà|đạt|điểm)\s*$", found.string[:found.start()], re.IGNORECASE)
    return f"{cardinal(over)} {'phần' if proportion and over < under and not scale else 'trên'} {cardinal(under)}"


def _amount(found: re.Match[str], lexicon: Lexicon) -> str | None:
    """A number with its unit: 50.000đ/lần, 5 km/h, 30°C, 80%."""
    unit = _unit(found["u"], lexicon)
    if unit is None:
        return None
    sign = "âm " if found["sign"] else ""
    return f"{sign}{quantity(found['n'])} {unit}"


def _unit(text: str, lexicon: Lexicon) -> str | None:
    if found := lexicon.unit(text):
        return found
    one, slash, other = text.partition("/")
    if not slash or not (first := lexicon.unit(one)):
        return None
    second = lexicon.unit(other) or (other.lower() if len(other) > 1 else None)
    return second and f"{first} {'mỗi' if one in ('đ', 'VNĐ', 'VND', 'USD') else 'trên'} {second}"


def _row(found: re.Match[str], _: Lexicon) -> str:
    """khoản 4,5: one after the other."""
    return " ".join(cardinal(int(part)) for part in found["t"].split(","))


def _point(found: re.Match[str], lexicon: Lexicon) -> str:
    """3.5 km: a point for the decimals, as machines write it."""
    return f"{quantity(found['n'].replace('.', ','))} {lexicon.unit(found['u'])}"


def _number(found: re.Match[str], _: Lexicon) -> str:
    return ("âm " if found["sign"] else "") + quantity(found["n"])


def _english_thousands(found: re.Match[str], _: Lexicon) -> str:
    return cardinal(int(found["t"].replace(",", "")))


def _restated(found: re.Match[str], _: Lexicon) -> str | None:
    """30 (ba mươi): the words in brackets are not said again."""
    return "" if found["t"].strip().lower() == cardinal(int(found["n"])) else None


def _in_figures(found: re.Match[str], lexicon: Lexicon) -> str | None:
    """ba mươi (30): the figures in brackets are not said again."""
    words = f"{quantity(found['n'])} {_unit(found['u'], lexicon) if found['u'] else ''}".rstrip()
    return "" if found.string[:found.start()].lower().endswith(f" {words}") or found.start() == len(words) else None


def _each(_: re.Match[str], __: Lexicon) -> str:
    return "mỗi"


def _outline(found: re.Match[str], _: Lexicon) -> str:
    """2.2.1, A.IV.2, I.3, 01.QLT: parts with their points said."""
    return " chấm ".join(_part(part) for part in found["t"].rstrip(".").split("."))


def _part(part: str) -> str:
    value = roman(part)
    return cardinal(value) if value else numeral(part) if part.isdecimal() else spell(part)


RULES = (
    WORDS,
    rule(r"(?:lần\s+)?(?:thứ)\s+(?P<t>\d{1,3})(?!\d|[.,/]\d)", lambda found, _: ordinal(found["t"]), any_case=True),
    # numbers with points between: 2.2.1, A.IV.2, I.3, 01.QLT, but not 50.000
    rule(r"(?<![\w.,/])(?P<t>(?:[A-ZĐ]|[IVX]+|\d{1,2})(?:\.(?:[IVX]+|\d{1,2})(?!\d))+(?:\.[a-zđ](?!\w))?)(?![\w/%]|[.,]\d)",
         _outline),
    rule(r"(?<![\w.,/])(?P<t>[A-Za-zĐđ]\d*(?:\.\d{1,2})+)(?![\w/]|[.,]\d)", _outline),
    rule(r"(?<![\w.,/])(?P<t>\d{1,3}[a-zđ]?\.(?:[A-ZĐ]{1,6}|[a-zđ])(?:\.\d+)?)(?!\w)", _outline),
    rule(r"(?<![\w.,/])(?P<t>\d{1,3}\.\d{1,2})(?=\s?%)", _outline),
    # fractions and ratios
    rule(r"(?<![\w.,/])(?P<t>(?P<a>\d{1,4})/(?P<b>\d{1,3}(?:\.\d{3})+|\d{1,6}))(?![\w/]|[.,]\d)", _fraction),
    rule(r"(?<![\w,.])(?P<t>\d{1,2}(?:,\d{1,2}){2,})(?![\w,]|\.\d)", _row),
    rule(r"(?:điều|khoản|mục)\s+(?P<t>\d{1,2},\d{1,2})(?![\w,]|\.\d)", _row, any_case=True),
    rule(r"(?:điều|mục|khoản|tiêu\s+chí|tiêu\s+chuẩn)\s+(?P<t>\d{1,3}\.\d{1,3})(?![\w.,])", _outline, any_case=True),
    rule(r"(?<![\w.,:])(?P<t>(?P<a>\d{1,3}):(?P<b>\d{1,3}(?:\.\d{3})+|\d{1,6}))(?![\w:])",
         lambda found, _: f"{cardinal(int(found['a']))} trên {quantity(found['b'])}"),
    rule(r"(?<=[\dm\s])\s?(?P<t>[x×])\s?(?=\d)", lambda found, _: "nhân"),
    # a chain of three and more numbers is a list
    rule(r"(?<![\w.,/-])(?P<t>\d{1,4}(?:-\d{1,4}){2,})(?![\w/-])",
         lambda found, _: " ".join(numeral(part) for part in found["t"].split("-"))),
    # ranges
    rule(r"(?:(?<=[\d%])|(?<=\dh)|(?<=giờ)|(?<=ngày)|(?<=tháng)|(?<=đồng)|(?<=phút)|(?<=phí))(?P<t>\s?[-–—]\s?)(?=\d)"
         r"(?!0\d{2})", lambda found, _: "đến"),
    rule(rf"(?<=[{LOWER}])\s?\((?P<t>(?P<n>\d+)\s?(?P<u>%?))\)", _in_figures),
    rule(r"\d,\d{1,2}(?P<t>/)(?=\d)", lambda found, _: "trên"),
    # amounts
    rule(r"(?<![\w.,])(?P<t>(?P<n>\d{1,3}\.\d{1,2})\s?(?P<u>[kcm]?m[23²³]?|kg|ha|[KMG]B))(?![\w/])", _point),
    rule(r"(?<![\w.,])(?P<t>(?P<n>\d{2,4})\s?V)(?!\w)", lambda found, _: f"{quantity(found['n'])} vôn"),
    rule(r"(?<![\w.,])(?P<t>\d{1,3}(?:,\d{3}){2,}|[1-9]\d{0,2},\d{3}(?=\s*(?:đồng|VN[DĐ]|USD|GT)))(?!\d)",
         _english_thousands),
    rule(r"(?<!\w)(?P<t>Km)(?=\s?\d)", lambda found, _: "ki lô mét", any_case=True),
    rule(rf"(?:(?<![\w.,])|(?<=[\d\s][x×]))(?P<t>(?P<sign>(?<![\w)])[-−](?=\d+\s?[°º])|(?<=[{LOWER}]\s)[-−])?(?P<n>{NUMBER})\s?(?P<u>{_UNIT}))"
         r"(?![\w²³])", _amount),
    # 50.000 đồng/lần, 1.250.000/lần/cơ sở, 10 m²/người, 01 triệu cây/năm
    rule(rf"(?:{_MEASURE})\s?(?P<t>/)(?=\s?(?:\d+\s)?(?:[A-ZĐ]?[{LOWER}]{{2}}|GCN|GT|[A-ZĐ]{{3,}}\s))", _each),
    rule(rf"\d[^/.,;:()\n]{{0,32}}[{LOWER}](?P<t>/)(?=0?1\s[{LOWER}])", _each),
    rule(rf"\d(?P<t>/)(?=[{LOWER}]{{2}}|(?<=\d{{3}}/)\d+\s[{LOWER}])", _each),
    rule(rf"(?:{_MEASURE}|\d{{3}})\s?/\s?(?:\d+\s)?[{LOWER}][^/.,;:()\n]{{1,24}}(?P<t>/)(?=\s?[{LOWER}]{{2}})", _each),
    rule(rf"(?:\d|nghìn|triệu|tỷ)[^/.,;:()\n]{{0,32}}[{LOWER}](?<!ngày)(?P<t>/)"
         r"(?=(?:năm|tháng|tuần|ngày|giờ|buổi|lần|vụ)(?!\w))", _each),
    rule(r"(?<!\w)(?P<t>k?m[23²³]|(?<=/)(?:km|kg|ha)|(?<=\d\()[ckm]m(?=\)))(?!\w)",
         lambda found, lexicon: lexicon.unit(found["t"])),
    rule(r"(?P<n>\d+)\s?\((?P<t>[^\d()]+)\)", _restated),
    # numbers whose leading zero is said: mẫu số 01, Nghị định 08
    rule(r"(?:mẫu(?:\s+số)?|(?<!\w)số|nghị\s+định|thông\s+tư|quyết\s+định|phụ\s+lục|biểu|bảng|tờ\s+khai|đơn)"
         r"\s+(?P<t>0\d+)(?![\d/]|[.,]\d)", lambda found, _: digits(found["t"]), any_case=True),
    rule(rf"(?:(?<![\w.,])(?<![A-ZĐ]-)(?<![A-ZĐ]\s-)|(?<=[\d\s][x×])|(?<=[Kk]m))(?P<t>(?P<sign>(?<=[{LOWER}]\s)[-−])?(?P<n>{NUMBER}))"
         r"(?!\d|[A-Za-zĐđ]{1,3}(?![^\W\d_]))", _number),
)
