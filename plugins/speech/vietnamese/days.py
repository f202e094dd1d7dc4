"""Whether numbers with a stroke between them are days of a month, and how days are said."""

from __future__ import annotations

import re

from ..lexicon import PronunciationLexicon
from ..pattern import any_of
from .around import after, before, counted, divisible, house, scaled
from .numbers import cardinal, month

_LENGTHS = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}
_I = re.IGNORECASE | re.VERBOSE
#: What joins two days.
_JOIN = "(?: [,;&–-] | và | hoặc | đến | tới )"

#: After these a day and a month are a day, called so.
_BOUNDS = any_of(
    "từ, đến, tới, trước, sau, hết, kể từ, vào, lúc, cho đến, hạn, thời hạn, "
    "hạn (?:chót|cuối|nộp), thời gian"
)
_EVENTS = any_of(
    "bắt đầu, kết thúc, khai mạc, bế mạc, khai giảng, áp dụng, hiệu lực, mở cửa, đóng cửa, "
    "diễn ra, dự kiến"
)
_DEADLINE = r"hạn (?:\s\w{1,7}){1,4} (?: \s?: | \slà )"  # hạn nộp hồ sơ là
_LIMITS = any_of("muộn nhất, chậm nhất, sớm nhất")
_HOUR = r"giờ (?: \s\d{1,2} (?:\sphút)? )? | (?<!\w)\d{1,2}[hg:]\d{0,2}"
_NAMED = re.compile(
    rf"""
    (?:
        (?<!\w) (?: {_BOUNDS} | {_EVENTS} | {_DEADLINE} | {_LIMITS} ) (?:\s+là)?
        | {_HOUR}
    )
    [\s:,(]* $
    """,
    _I,
)
#: After these it is one too, without the word for it.
_DAY_PARTS = any_of("ngày, sáng, chiều, tối, trưa, đêm, khuya, hôm, mùng, mồng, rằm")
_HOLIDAYS = any_of(r"lễ, dịp, nghỉ, bù, tết, (?:dương|âm) lịch, mai, nay, qua, kia, mốt")
_NAMED_AFTER_DAYS = any_of("đường, phố, quảng trường, quốc khánh, kỷ niệm, giỗ, hội")
_WEEKDAYS = r"CN | T[2-7] | chủ\s+nhật | (?:thứ|cuối|đầu)\s+\w{1,5}"
_BARE = re.compile(
    rf"""
    (?: (?<!\w) (?: {_DAY_PARTS} | {_HOLIDAYS} | {_NAMED_AFTER_DAYS} | {_WEEKDAYS} ) )
    [\s:,(]* $
    """,
    _I,
)
_LUNAR = re.compile(r"\s?,?\s?\(? (?: âm\s+lịch | (?-i:[ÂA]L)(?!\w) | [ât]?ính\s+theo\s+âm )", _I)
_CALENDAR = re.compile(r"\s?\(?(?:âm|dương)\s+lịch | \s?\(? (?-i:ÂL|AL|DL) (?!\w)", _I)
#: Where a day was just named, and whether it was called one.
_ANOTHER = re.compile(
    rf"(?P<called>ngày\s+)? (?<![\d/]) \d{{1,2}}/\d{{1,2}} (?:/\d{{4}})? \s?{_JOIN}\s? $", _I
)
#: The same with the sign that ranges have too: ngày 20-10 và 22-12.
_ANOTHER_DASHED = re.compile(
    r"""
    (?: ngày | mùng | mồng ) \s
    (?:
        \d{1,2} (?P<s>[.-]) \d{1,2} (?: [.-]\d{4} )? \s?
        (?: [,;&] | và | hoặc | đến | tới ) \s
    ){1,6} $
    """,
    _I,
)
_NEXT = re.compile(rf"\s?{_JOIN}\s? (?P<d>\d{{1,2}}) / (?P<m>\d{{1,2}}) (?!\d)", re.VERBOSE)
_SHARE_NEXT = re.compile(r"\s?(?:[–-]|đến)\s?\d{1,2}/\d{1,2}(?P<rest>\s.*)")
_OR_MORE = re.compile(r"\s(?:trở\s+(?:lên|xuống)|hay\s+nhiều\s+hơn)(?!\w)")
#: After these several numbers are days of a timetable.
_LISTED = re.compile(
    r"""
    (?:
        (?<!\w) (?: lịch | thời\s+gian | đợt ) (?: \s\w{1,7} ){0,3} \s?:
        | (?<!\w) (?: ngày|từ|các|hai|ba|sáng|chiều|tối|nghỉ|trong|vào|CN|T[2-7] )
    )
    [\s:(]* $
    """,
    _I,
)
#: The first half of a range: 19-20/10.
_RANGE = re.compile(r"\d{1,2}\s?[–-]\s?$")
#: Round the clock, every day.
_ALWAYS_OPEN = ("24/7", "7/7")
SIGNS = {",": ",", ";": ",", "&": " và", "-": " đến", "–": " đến"}


def is_day(day: str, of: str) -> bool:
    """Whether a month, 1 to 12, has such a day; February as in a leap year."""
    return 1 <= int(of) <= 12 and 1 <= int(day) <= _LENGTHS.get(int(of), 31)


def several_days(found: re.Match[str], _: PronunciationLexicon) -> str | None:
    """10-15/11/2026, 18, 19/11: the days, then their month."""
    parts = re.findall(r"\d+|[,;&–-]|[^\W\d_]+", found["days"])
    days = [int(part) for part in parts if part.isdecimal()]
    if (
        days != sorted(set(days))
        or not is_day(str(days[-1]), found["m"])
        or not _several(found, days)
    ):
        return None
    said = "".join(
        f" {cardinal(int(part))}" if part.isdecimal() else SIGNS.get(part, f" {part}")
        for part in parts
    )
    year = f" năm {cardinal(int(found['y']))}" if found["y"] else ""
    return f"{said.strip()} tháng {_month(found)}{year}"


def _several(found: re.Match[str], days: list[int]) -> bool:
    """Whether numbers before a stroke are days, not houses or shares."""
    given, following = before(found), after(found)
    if found["y"] and "," not in found["days"]:
        return True
    if house(given, "") or scaled(given):
        return False
    if counted(following) and days[-1] <= int(found["m"]) and not _LISTED.search(given):
        return False
    in_a_row = len(days) > 2 and days[-1] - days[0] == len(days) - 1
    return (
        "," not in found["days"]
        or in_a_row
        or _LISTED.search(given) is not None
        or (days[-1] > int(found["m"]) and days[-1] - days[0] < len(days) + 1)
    )


def one_day(found: re.Match[str], _: PronunciationLexicon) -> str | None:
    """30/4: a day, where what stands around it does not make it a share, a scale or a house."""
    given, following = before(found), after(found)
    if not is_day(found["d"], found["m"]) or found["t"] in _ALWAYS_OPEN:
        return None
    if _CALENDAR.match(following):
        return day_and_month(found)
    if found["s"] != "/":
        named = re.search(r"(?:ngày|mùng|mồng|đường|phố|trường)\s+$", given, re.IGNORECASE)
        return day_and_month(found) if named or _ANOTHER_DASHED.search(given) else None
    if re.search(r"(?<!\w)(?:ngày|mùng|mồng)\s+$", given, re.IGNORECASE):
        return day_and_month(found)
    improper = int(found["d"]) > int(found["m"])
    if scaled(_RANGE.sub("", given)) or (not _BARE.search(given) and house(given, following)):
        return None
    if not improper and (counted(following) or divisible(following) or _OR_MORE.match(following)):
        return None
    if (
        (share := _SHARE_NEXT.match(following))
        and not improper
        and (counted(share["rest"]) or divisible(share["rest"]))
    ):
        return None
    if another := _ANOTHER.search(given):
        return f"ngày {day_and_month(found)}" if another["called"] else day_and_month(found)
    if _NAMED.search(given):
        return f"ngày {day_and_month(found)}"
    if _BARE.search(given):
        return day_and_month(found)
    coming = _NEXT.match(following)
    leads = coming and is_day(coming["d"], coming["m"]) and int(coming["d"]) > int(coming["m"])
    if not improper and not leads:
        return None
    return day_and_month(found) if given.endswith("(") or leads else f"ngày {day_and_month(found)}"


def day_and_month(found: re.Match[str]) -> str:
    """Return the groups `d` and `m`: ba mươi tháng tư."""
    return f"{cardinal(int(found['d']))} tháng {_month(found)}"


def _month(found: re.Match[str]) -> str:
    """The first month of the lunar year is giêng, the twelfth chạp."""
    name = {1: "giêng", 12: "chạp"}.get(int(found["m"])) if _LUNAR.match(after(found)) else None
    return name or month(found["m"])
