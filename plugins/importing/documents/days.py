"""Days as exports write them."""

from __future__ import annotations

import datetime as dt
import re

#: Vietnam's: a moment in seconds is midnight there.
_ZONE = dt.timezone(dt.timedelta(hours=7))
_DAY_FIRST = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_IN_WORDS = re.compile(r"(?:ngày\s*)?(\d{1,2})\s*tháng\s*(\d{1,2})\s*,?\s*năm\s*(\d{4})", re.I)
_MOMENT = re.compile(r"\d{9,10}|\d{12,13}")
#: Days of a spreadsheet, from 1954 to 2118.
_SERIAL = re.compile(r"[2-7]\d{4}(?:\.0+)?")
_FIRST_SERIAL = dt.date(1899, 12, 30)
#: What systems write where there is no day.
_NONE = re.compile(r"0*|0000-00-00.*|00/00/0000.*|1970-01-01.*|-|không.*", re.IGNORECASE)


def is_none(text: str) -> bool:
    """Whether a cell says that there is no day."""
    return bool(_NONE.fullmatch(text.strip()))


def day_in(text: str) -> tuple[dt.date, str] | None:
    """Return the day that a cell begins with and what stands behind it; none where it has none. Of
    two numbers below 13 the first is the day, as everybody writes here.
    """
    text = text.strip()
    if _MOMENT.fullmatch(text):
        seconds = int(text) // (1000 if len(text) > 11 else 1)
        return dt.datetime.fromtimestamp(seconds, _ZONE).date(), ""
    if _SERIAL.fullmatch(text):
        return _FIRST_SERIAL + dt.timedelta(int(float(text))), ""
    for form, order in ((_IN_WORDS, (3, 2, 1)), (_DAY_FIRST, (3, 2, 1)), (_YEAR_FIRST, (1, 2, 3))):
        if found := form.match(text):
            try:
                day = dt.date(*(int(found[place]) for place in order))
            except ValueError:
                return None
            rest = re.sub(r"^[T ]*\d{1,2}:\d\d\S*( [+-]\d{4})?", "", text[found.end() :])
            return day, rest.strip()
    return None


def days_in(text: str) -> list[dt.date]:
    """All days that a sentence names."""
    found = []
    for form in (_IN_WORDS, _DAY_FIRST):
        for one in form.finditer(text):
            try:
                found.append(dt.date(int(one[3]), int(one[2]), int(one[1])))
            except ValueError:
                continue
    return found
