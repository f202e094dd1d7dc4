"""Days and times of day as people write them."""

from __future__ import annotations

import datetime as dt
import re

from ...text import fold, plain
from .choices import choice
from .numbers import spelled

_UNITS = ("hour", "day", "working_day", "month", "year")
_MONTHS = {
    name: place
    for place, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}
_NAME = "(" + "|".join(_MONTHS) + r")[a-z]*\.?"
#: ngày mùng 2 tháng 9, 20 tháng mười một
_DAY_IN_WORDS = r"(?:ngay )?(?:mung |mong )?(?P<d>\d{1,2}),?"
_MONTH_IN_WORDS = r"thang (?P<m>\d{1,2}|[a-z]{2,5}(?: (?:mot|hai))?)"
_ORDERS = (
    re.compile(r"(?P<y>\d{4})[-/. ](?P<m>\d{1,2})[-/. ](?P<d>\d{1,2})"),
    re.compile(r"(?P<d>\d{1,2}) ?[-/.] ?(?P<m>\d{1,2}) ?[-/.] ?(?P<y>\d{4}|\d\d)"),
    re.compile(rf"{_DAY_IN_WORDS} {_MONTH_IN_WORDS}(?: ?[,/]| nam)? ?(?P<y>\d{{4}})"),
    re.compile(rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[ -](?:of )?(?P<n>{_NAME}),?[ -](?P<y>\d{{4}})"),
    re.compile(rf"(?P<n>{_NAME}) (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y>\d{{4}})"),
)
#: lúc 7 giờ 30 phút sáng, 8h rưỡi, 9 giờ kém 15, 5:30 pm
_MINUTES = r"(?:h|g|gio|:|\.) ?(?:(\d{1,2}) ?(?:phut|ph|p|')?|(ruoi))?"
_LESS = r"(?: ?(?:kem) ?(\d{1,2}))?"
_PART_OF_DAY = r"(a\.?m\.?|p\.?m\.?|sang|trua|chieu|toi|dem)?"
_CLOCK = re.compile(rf"(?:luc |hoi |at )?(\d{{1,2}}) ?(?:{_MINUTES})?{_LESS} ?{_PART_OF_DAY}")
_SIGNED = re.compile(r"[h:g.]|gio|[ap]\.?m|sang|trua|chieu|toi")


def day(given: str) -> str:
    """Return a day as `2026-11-20`, the day before the month as in Vietnam; nothing where it is not
    certain.
    """
    text = _tidy(given)
    text = re.sub(r"^(?:thu [a-z0-9]+|chu nhat|[a-z]+day|ngay),? ", "", text)
    text = re.sub(r"[ t]\d{1,2}:\d\d(?::\d\d)?$", "", text)
    for order in _ORDERS:
        if found := order.fullmatch(text):
            return _day(found)
    return ""


def duration(given: str) -> str:
    """Return a time with its unit as two fields: `3 ngày làm việc` → `3, unit: working_day`."""
    text = _tidy(given)
    found = re.fullmatch(r"(nua|1/2|[\d.,]+|[a-z]+(?: muoi(?: [a-z]+)?)?) ?([^\d]*)", text)
    if not found:
        return ""
    number = (
        "0.5"
        if found[1] in ("nua", "1/2")
        else found[1].replace(",", ".")
        if found[1][0].isdigit()
        else (spelled(found[1]))
    )
    unit = choice("ProcessingTime.unit", found[2], _UNITS) if found[2] else ""
    if not re.fullmatch(r"\d+(?:\.\d+)?", number) or (found[2] and not unit):
        return ""
    return f"{number}, unit: {unit}" if unit else number


def clock(given: str) -> str:
    """Return a time of day (`7h30`, `5 giờ chiều`, `11 giờ rưỡi`, `5:30 pm`) as `07:30`."""
    text = _tidy(given)
    text = re.sub(
        r"^([a-z]+(?: [a-z]+)?)(?= gio)", lambda found: spelled(found[1]) or found[0], text
    )
    found = _CLOCK.fullmatch(text)
    if not found or not _SIGNED.search(text):
        return ""
    hour, minute = int(found[1]), 30 if found[3] else int(found[2] or 0)
    hour += (
        12
        if hour < 12 and (found[5] or "")[:1] in ("p", "c", "t") and found[5] not in ("trua",)
        else 0
    )
    if found[5] == "trua" and hour < 4:
        hour += 12
    if found[5] == "dem" and 6 <= hour < 12:
        hour += 12
    elif hour == 12 and (found[5] == "dem" or (found[5] or "")[:1] == "a"):
        hour = 0
    if found[4]:
        hour, minute = divmod(hour * 60 - int(found[4]), 60)
    return f"{hour:02}:{minute:02}" if 0 <= hour < 24 and minute < 60 else ""


def moment(given: str) -> str:
    """Return a day with its time (`22h ngày 5/12/2026`) as `2026-12-05 22:00`."""
    given = re.sub(r"(?<=\d)T(?=\d)", " ", given.replace(",", " "))
    text = re.sub(
        r"(?<=\d)\+07:?00$", "", _tidy(given)
    )  # another offset than Vietnam's is another time here
    for cut in (found.start() for found in re.finditer(" ", text)):
        one, other = text[:cut], re.sub(r"^(?:ngay|luc|at|on) ", "", text[cut + 1 :])
        for days, times in ((one, other), (other, one)):
            times = re.sub(r":\d\d$", "", times) if times.count(":") == 2 else times
            on, at = day(days), clock(re.sub(r" (?:ngay|on)$", "", times))
            if on and at:
                return f"{on} {at}"
    return ""


def _tidy(given: str) -> str:
    return " ".join(fold(plain(given)).replace("–", "-").split())


def _day(found: re.Match[str]) -> str:
    given = found.groupdict()
    month = _MONTHS[given["n"][:3]] if given.get("n") else given["m"]
    if isinstance(month, str) and not month.isdigit():
        month = "4" if month == "tu" else spelled(month)
    year, on = int(given["y"]), int(given["d"])
    year += 2000 if year < 100 else 0
    try:
        return dt.date(year, int(month), on).isoformat()
    except ValueError:
        pass
    if found.re is not _ORDERS[1]:
        return ""
    try:  # 11/20/2026: no month is the twentieth
        return dt.date(year, on, int(month)).isoformat()
    except ValueError:
        return ""
