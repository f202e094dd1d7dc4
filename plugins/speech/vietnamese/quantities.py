"""What counts or measures: dates, times, ranges, fractions, money, units, plain numbers."""
from __future__ import annotations

import re

from ..alphabet import LOWER
from ..lexicon import Lexicon
from ..rule import WORDS, rule
from .letters import roman, spell
from .numbers import cardinal, digits, month, numeral, ordinal, quantity

NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_UNIT = r"%|‰|°C|ºC|oC|°|[a-zA-Zµđ₫€$]{1,6}[23²³]?(?:/[a-zA-Zđ]{1,6}[23²³]?)?"


def _date(found: re.Match[str], _: Lexicon) -> str | None:
    day, of, year = int(found["d"]), int(found["m"]), found["y"]
    if not (1 <= day <= 31 and 1 <= of <= 12):
        return None
    return f"{_before(found, 'ngày')}{cardinal(day)} tháng {month(found['m'])} năm {cardinal(int(year))}"


def _day(found: re.Match[str], _: Lexicon) -> str | None:
    if not (1 <= int(found["d"]) <= 31 and 1 <= int(found["m"]) <= 12):
        return None
    return f"{cardinal(int(found['d']))} tháng {month(found['m'])}"


def _month_of_year(found: re.Match[str], _: Lexicon) -> str | None:
    if not 1 <= int(found["m"]) <= 12:
        return None
    return f"{_before(found, 'tháng')}{month(found['m'])} năm {cardinal(int(found['y']))}"


def _before(found: re.Match[str], word: str) -> str:
    """The word that must stand before what was found, unless it does."""
    given = found.string[:found.start("t")].rstrip(" :").lower()
    return "" if given.endswith(word) else f"{word} "


def _quarter(found: re.Match[str], _: Lexicon) -> str | None:
    value = roman(found["q"]) or (int(found["q"]) if found["q"].isdecimal() else None)
    return f"{cardinal(value)} năm {cardinal(int(found['y']))}" if value else None


def _time(found: re.Match[str], _: Lexicon) -> str | None:
    hours, minutes = int(found["h"]), int(found["min"] or 0)
    if hours > 24 or minutes > 59:
        return None
    return f"{cardinal(hours)} giờ" + (f" {cardinal(minutes)} phút" if minutes else "")


def _fraction(found: re.Match[str], _: Lexicon) -> str:
    over, under = int(found["a"]), int(found["b"])
    proportion = under <= 10 or under in (100, 1000)
    scale = re.search(r"(?:t[ỷỉ] lệ|số|bản đồ|nhà)\s*$", found.string[:found.start()], re.IGNORECASE)
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


def _number(found: re.Match[str], _: Lexicon) -> str:
    return ("âm " if found["sign"] else "") + quantity(found["n"])


def _english_thousands(found: re.Match[str], _: Lexicon) -> str:
    return cardinal(int(found["t"].replace(",", "")))


def _restated(found: re.Match[str], _: Lexicon) -> str | None:
    """30 (ba mươi): the words in brackets are not said again."""
    return "" if found["t"].strip().lower() == cardinal(int(found["n"])) else None


def _each(_: re.Match[str], __: Lexicon) -> str:
    return "mỗi"


def _outline(found: re.Match[str], _: Lexicon) -> str:
    """2.2.1, A.IV.2, I.3, 01.QLT: parts with their points said."""
    return " chấm ".join(_part(part) for part in found["t"].rstrip(".").split("."))


def _part(part: str) -> str:
    value = roman(part)
    return cardinal(value) if value else numeral(part) if part.isdecimal() else spell(part)


RULES = (
    # dates
    rule(r"(?<![\w/.,-])(?P<t>(?P<d>\d{1,2})\s?(?P<s>[/.-])\s?(?P<m>\d{1,2})\s?(?P=s)\s?(?P<y>(?:1[6-9]|2[01])\d\d))"
         r"(?![\d/])", _date),
    rule(r"(?:ngày|sáng|chiều|tối|trưa|hôm)\s+(?P<t>(?P<d>\d{1,2})[/-](?P<m>\d{1,2}))(?![\d/]|[.,]\d)", _day,
         any_case=True),
    rule(r"(?<![\w/.,-])(?P<t>(?P<m>\d{1,2})[/-](?P<y>(?:19|20)\d\d))(?![\w/])", _month_of_year),
    rule(r"quý\s+(?P<t>(?P<q>[IV]+|\d)\s?[/-]\s?(?P<y>(?:19|20)\d\d))(?!\w)", _quarter, any_case=True),
    rule(r"tháng\s+(?P<t>0?4)(?![\d.,/])", lambda found, _: "tư", any_case=True),
    # times
    rule(r"(?<![\w.,/])(?P<t>(?P<h>\d{1,2})\s?[hg](?P<min>\d\d)?(?:'|p(?:hút)?)?)(?!\w)", _time, any_case=True),
    rule(r"(?<![\w.,/:])(?P<t>(?P<h>\d{1,2}):(?P<min>\d\d))(?![\d:])", _time),
    WORDS,
    rule(r"(?:lần\s+)?(?:thứ)\s+(?P<t>\d{1,3})(?!\d|[.,/]\d)", lambda found, _: ordinal(found["t"]), any_case=True),
    # numbers with points between: 2.2.1, A.IV.2, I.3, 01.QLT, but not 50.000
    rule(r"(?<![\w.,/])(?P<t>(?:[A-ZĐ]|[IVX]+|\d{1,2})(?:\.(?:[IVX]+|\d{1,2})(?!\d))+(?:\.[a-zđ](?!\w))?)(?![\w/%]|[.,]\d)",
         _outline),
    rule(r"(?<![\w.,/])(?P<t>[A-Za-zĐđ]\d*(?:\.\d{1,2})+)(?![\w/]|[.,]\d)", _outline),
    rule(r"(?<![\w.,/])(?P<t>\d{1,3}[a-zđ]?\.(?:[A-ZĐ]{1,6}|[a-zđ])(?:\.\d+)?)(?!\w)", _outline),
    # fractions and ratios
    rule(r"(?<![\w.,/])(?P<t>(?P<a>\d{1,4})/(?P<b>\d{1,6}))(?![\w/]|[.,]\d)", _fraction),
    rule(r"(?<![\w,.])(?P<t>\d{1,2}(?:,\d{1,2}){2,})(?![\w,]|\.\d)",
         lambda found, _: " ".join(cardinal(int(part)) for part in found["t"].split(","))),
    rule(r"(?:điều|mục|khoản|tiêu\s+chí|tiêu\s+chuẩn)\s+(?P<t>\d{1,3}\.\d{1,3})(?![\w.,])", _outline, any_case=True),
    rule(r"(?<![\w.,:])(?P<t>(?P<a>\d{1,3}):(?P<b>\d{1,6}))(?![\w:])",
         lambda found, _: f"{cardinal(int(found['a']))} trên {cardinal(int(found['b']))}"),
    rule(r"(?<=[\dm])\s?(?P<t>[x×])\s?(?=\d)", lambda found, _: "nhân"),
    # a chain of three and more numbers is a list
    rule(r"(?<![\w.,/-])(?P<t>\d{1,4}(?:-\d{1,4}){2,})(?![\w/-])",
         lambda found, _: " ".join(numeral(part) for part in found["t"].split("-"))),
    # ranges
    rule(r"(?:(?<=[\d%])|(?<=\dh)|(?<=giờ)|(?<=ngày)|(?<=tháng)|(?<=đồng)|(?<=phút)|(?<=phí))(?P<t>\s?[-–—]\s?)(?=\d)",
         lambda found, _: "đến"),
    # amounts
    rule(r"(?<![\w.,])(?P<t>\d{1,3}(?:,\d{3}){2,}|[1-9]\d{0,2},\d{3}(?=\s*(?:đồng|VN[DĐ]|USD|GT)))(?!\d)",
         _english_thousands),
    rule(r"(?<!\w)(?P<t>Km)(?=\s?\d)", lambda found, _: "ki lô mét", any_case=True),
    rule(rf"(?:(?<![\w.,])|(?<=\d[x×]))(?P<t>(?P<sign>(?<![\w)])[-−](?=\d+\s?[°º])|(?<=\w\s)[-−])?(?P<n>{NUMBER})\s?(?P<u>{_UNIT}))"
         r"(?![\w²³])", _amount),
    # 50.000 đồng/lần, 1.250.000/lần/cơ sở, 10 m²/người
    rule(r"(?:m[²³23]|lít|kg|tấn|ha|đồng|đ|USD|đô\s+la|VN[DĐ]|tỷ|triệu|nghìn)\s?(?P<t>/)"
         rf"(?=\s?(?:[A-ZĐ]?[{LOWER}]{{2}}|GCN|[A-ZĐ]{{3,}}\s|\d+\s[{LOWER}]))", _each),
    rule(rf"\d(?P<t>/)(?=[{LOWER}]{{2}}|(?<=\d{{3}}/)\d+\s[{LOWER}])", _each),
    rule(rf"/(?:lần|năm|tháng|ngày|hồ\s+sơ)\s?(?P<t>/)(?=\s?[{LOWER}]{{2}})", _each),
    rule(r"(?P<n>\d+)\s?\((?P<t>[^\d()]+)\)", _restated),
    # numbers whose leading zero is said: mẫu số 01, Nghị định 08
    rule(r"(?:mẫu(?:\s+số)?|(?<!\w)số|nghị\s+định|thông\s+tư|quyết\s+định|phụ\s+lục|biểu|bảng|tờ\s+khai|đơn)"
         r"\s+(?P<t>0\d+)(?![\d/]|[.,]\d)", lambda found, _: digits(found["t"]), any_case=True),
    rule(rf"(?:(?<![\w.,])|(?<=\d[x×])|(?<=[Kk]m))(?P<t>(?P<sign>(?<=\w\s)[-−])?(?P<n>{NUMBER}))"
         r"(?!\d|[A-Za-zĐđ]{1,3}(?![^\W\d_]))", _number),
)
