"""Public holidays with the names that people call them by, the days around Tết by the lunar
calendar.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date

from .context import ViewContext
from .lunar import lunar_day

_TET = "Tết Nguyên Đán"
_AROUND = range(-5, 8)  # days from Tết that may be free because of it
_OBSERVED = " (nghỉ bù)"
#: The names in the list of holidays → the words of the theme.
_NAMES = {
    "Tết Dương lịch": "new_year",
    "Ngày Giỗ Tổ Hùng Vương": "hung_kings",
    "Ngày Chiến thắng": "reunification",
    "Ngày Quốc tế Lao động": "labour",
    "Quốc khánh": "national",
    "Ngày Văn hóa Việt Nam": "culture",
}
_LANGUAGES = {"vi": "vi"}


def public_holidays(years: Iterable[int], context: ViewContext) -> Mapping[date, str]:
    """Return the days that are free in these years, in order, each with its name in the language of
    the page.
    """
    listed = _listed([*years], "vi", context)
    other = _listed([*years], _LANGUAGES.get(context.lang, "en_US"), context)
    tets = [day for day, name in listed.items() if name == _TET]
    return {day: _name(day, name, tets, context) or other[day] for day, name in listed.items()}


def _listed(years: list[int], language: str, context: ViewContext) -> dict[date, str]:
    asked = json.dumps([years, language]).encode()
    found = json.loads(context.keep("public-holidays-1", list_holidays, asked))
    return {date.fromisoformat(day): name for day, name in found.items()}


def list_holidays(asked: bytes, _parameters: bytes = b"") -> bytes:
    """The free days of years, with their names in a language, in order: a job."""
    # Not above: it takes a quarter of a second, and what it knows is known from the last build.
    from holidays import country_holidays

    years, language = json.loads(asked)
    found = country_holidays("VN", years=years, language=language)
    return json.dumps({day.isoformat(): str(found[day]) for day in sorted(found)}).encode()


def _name(day: date, listed: str, tets: list[date], context: ViewContext) -> str:
    plain = listed.removesuffix(_OBSERVED)
    if key := _NAMES.get(plain):
        name = context.say(f"holiday.{key}")
        return name if plain == listed else context.say("holiday.observed", name=name)
    after = next((offset for tet in tets if (offset := (day - tet).days) in _AROUND), None)
    if after is None:
        return ""
    if after >= 0:
        return context.say("holiday.tet_day", n=context.words["holiday"]["numbers"][after])
    return context.say("holiday.tet_eve" if after == -1 else "holiday.before_tet", n=lunar_day(day))
