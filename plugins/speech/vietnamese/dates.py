"""Days, months, quarters and times of day."""
from __future__ import annotations

import re

from ..lexicon import Lexicon
from ..rule import rule
from .letters import roman
from .numbers import cardinal, month


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


RULES = (
    # dates
    rule(r"(?<![\w/.,-])(?P<t>(?P<d>\d{1,2})\s?(?P<s>[/.-])\s?(?P<m>\d{1,2})\s?(?P=s)\s?(?P<y>(?:1[6-9]|2[01])\d\d))"
         r"(?![\d/])", _date),
    rule(r"(?:ngày|sáng|chiều|tối|trưa|hôm|đường|phố|quảng\s+trường|(?:thứ\s\w+|chủ\s+nhật)[\s,(]+(?:ngày\s)?)\s*"
         r"(?P<t>(?P<d>\d{1,2})[/-](?P<m>\d{1,2}))(?![\d/]|[.,]\d)", _day, any_case=True),
    rule(r"ngày\s+\d{1,2}/\d{1,2}(?:\s?,|\s(?:và|hoặc|đến))\s(?P<t>(?P<d>\d{1,2})/(?P<m>\d{1,2}))(?![\d/]|[.,]\d)",
         lambda found, lexicon: (said := _day(found, lexicon)) and f"ngày {said}", any_case=True),
    rule(r"(?<![\w/.,-])(?P<t>(?P<m>\d{1,2})[/-](?P<y>(?:19|20)\d\d))(?![\w/])", _month_of_year),
    rule(r"quý\s+(?P<t>(?P<q>[IV]+|\d)\s?[/-]\s?(?P<y>(?:19|20)\d\d))(?!\w)", _quarter, any_case=True),
    rule(r"tháng\s+(?P<t>0?4)(?![\d.,/])", lambda found, _: "tư", any_case=True),
    rule(r"(?:thứ\s+\w+|chủ\s+nhật)(?P<t>\s?[–-]\s?)(?=thứ|chủ\s+nhật)", lambda found, _: "đến", any_case=True),
    # times
    rule(r"(?<![\w.,/])(?P<t>(?P<h>\d{1,2})\s?[hHg](?P<min>\d\d)?(?:'|p(?:hút)?)?)(?!\w)", _time),
    rule(r"\d\s?giờ\s(?P<t>00(?:\sphút)?)(?!\w)", lambda found, _: "", any_case=True),
    rule(r"(?<![\w.,/:])(?P<t>(?P<h>\d{1,2}):(?P<min>\d\d))(?![\d:]|\.\d)", _time),
)
