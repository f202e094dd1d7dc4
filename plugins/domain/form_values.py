"""What may stand in the fields of a form. The form's own script has the same rules
(`theme/components/form/rules.js`); `tests/plugins/domain/form_values.json` holds both to them.

A value is a text; of several choices the chosen ones, of a date `day/month/year` as typed.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from .form import FormField

Value = str | Sequence[str]
#: Letters that a line takes, and a paragraph.
LINE, PARAGRAPH = 200, 2_000
#: Provinces have the codes 001 to 096 (Circular 59/2021/TT-BCA, annex 1).
_PROVINCES = range(1, 97)
_NAME = re.compile(r"[^\d!-&(-,/:-@\[-`{-~]+", re.ASCII)
_PHONE = re.compile(r"0[35789]\d{8}|02\d{9}|1[89]00\d{4,6}", re.ASCII)
_EMAIL = re.compile(r"[^@\s,;]+@[^@\s,;.]+(\.[^@\s,;.]+)+")
_GROUPED = re.compile(r"-?\d{1,3}(\.\d{3})+", re.ASCII)
_NUMBER = re.compile(r"-?\d{1,15}([.,]\d{1,3})?", re.ASCII)


@dataclass(frozen=True)
class Breach:
    """A rule that a value breaks: its code, and what fills the blanks of its sentence."""

    code: str
    values: Mapping[str, str] = field(default_factory=dict)


def breach(
    asked: FormField, value: Value, others: Mapping[str, Value], today: dt.date
) -> Breach | None:
    """Return the first rule that a value of a field breaks, or nothing. `others` are the values of
    the form by the names of their fields.
    """
    if asked.type == "choices":
        return _chosen(asked, [value] if isinstance(value, str) else value)
    text = " ".join((value if isinstance(value, str) else "").split())
    if not text.strip("/ "):
        return None if asked.optional else Breach("choose" if asked.options else "empty")
    if asked.type == "date":
        return _date(asked, text, others, today)
    if asked.type == "choice":
        return None if text in asked.options else Breach("option")
    return _BY_TYPE.get(asked.type, _length)(asked, text, today)


def breaches(
    fields: Sequence[FormField], values: Mapping[str, Value], today: dt.date
) -> Iterator[tuple[str, Breach]]:
    """Yield each field that is asked for and breaks a rule, with the rule."""
    for one in fields:
        if is_asked(one, values) and (
            found := breach(one, values.get(one.name, ""), values, today)
        ):
            yield one.name, found


def is_asked(asked: FormField, values: Mapping[str, Value]) -> bool:
    """Whether a field is asked for: its condition holds, or it has none."""
    if not asked.when:
        return True
    given = values.get(asked.when.field, "")
    return any(one in asked.when.values for one in ([given] if isinstance(given, str) else given))


def read_date(text: str) -> dt.date | None:
    """The day that `day/month/year` is, or nothing."""
    try:
        day, month, year = (int(part) for part in text.split("/"))
        return dt.date(year, month, day)
    except ValueError:
        return None


def read_number(text: str) -> float | None:
    """The number that a text is as people write it here: `1.250.000`, `65,5`."""
    if _GROUPED.fullmatch(text):
        return float(text.replace(".", ""))
    return float(text.replace(",", ".")) if _NUMBER.fullmatch(text) else None


def _chosen(asked: FormField, chosen: Sequence[str]) -> Breach | None:
    chosen = [one for one in chosen if one]
    if any(one not in asked.options for one in chosen):
        return Breach("option")
    if not chosen:
        return None if asked.optional else Breach("choose")
    if asked.most is not None and len(chosen) > asked.most:
        return Breach("choices", {"most": str(asked.most)})
    return None


def _length(asked: FormField, text: str, _today: dt.date) -> Breach | None:
    most = asked.most or (PARAGRAPH if asked.type == "paragraph" else LINE)
    if len(text) > most:
        return Breach("long", {"most": str(most), "count": str(len(text))})
    if asked.least and len(text) < asked.least:
        return Breach("short", {"least": str(asked.least)})
    return None


def _name(asked: FormField, text: str, today: dt.date) -> Breach | None:
    if not _NAME.fullmatch(text):
        return Breach("name")
    return Breach("short", {"least": "2"}) if len(text) < 2 else _length(asked, text, today)


def _identity(_asked: FormField, text: str, _today: dt.date) -> Breach | None:
    digits = re.sub(r"[\s.-]", "", text)
    if not re.fullmatch(r"[0-9]{12}", digits):
        return Breach("identity", {"count": str(len(re.sub(r"[^0-9]", "", digits)))})
    return None if int(digits[:3]) in _PROVINCES else Breach("province", {"given": digits[:3]})


def _phone(_asked: FormField, text: str, _today: dt.date) -> Breach | None:
    digits = re.sub(r"[\s.()-]", "", text)
    return None if _PHONE.fullmatch(re.sub(r"^(\+|00)84", "0", digits)) else Breach("phone")


def _email(_asked: FormField, text: str, _today: dt.date) -> Breach | None:
    return None if _EMAIL.fullmatch(text) and len(text) <= 254 else Breach("email")


def _year(asked: FormField, text: str, today: dt.date) -> Breach | None:
    if not re.fullmatch(r"[0-9]{4}", text) or int(text) < 1900:
        return Breach("year")
    late = asked.before == "today" and int(text) > today.year
    return Breach("future") if late else None


def _number(asked: FormField, text: str, _today: dt.date) -> Breach | None:
    number = read_number(text)
    if number is None:
        return Breach("number")
    if not asked.decimals and not number.is_integer():
        return Breach("whole")
    if asked.least is not None and number < asked.least:
        return Breach("least", {"least": str(asked.least)})
    if asked.most is not None and number > asked.most:
        return Breach("most", {"most": str(asked.most)})
    return None


def _date(
    asked: FormField, text: str, others: Mapping[str, Value], today: dt.date
) -> Breach | None:
    parts = [part.strip() for part in [*text.split("/"), "", ""][:3]]
    if missing := [str(place) for place, part in enumerate(parts) if not part]:
        return Breach("date-part", {"missing": ",".join(missing)})
    if not all(re.fullmatch(r"[0-9]+", part) for part in parts):
        return Breach("date-digits")
    if len(parts[2]) != 4 or int(parts[2]) < 1900:
        return Breach("date-year")
    day = read_date("/".join(parts))
    if day is None:
        return Breach("date")
    if asked.before == "today" and day > today:
        return Breach("future")
    if asked.after == "today" and day < today:
        return Breach("past")
    for limit, code in ((asked.before, "late"), (asked.after, "early")):
        other = read_date(str(others.get(limit or "", "")))
        if other and (day > other if code == "late" else day < other):
            return Breach(code, {"other": str(limit), "day": f"{other:%d/%m}/{other.year:04}"})
    return None


_BY_TYPE: Mapping[str, Callable[[FormField, str, dt.date], Breach | None]] = {
    "name": _name,
    "identity": _identity,
    "phone": _phone,
    "email": _email,
    "year": _year,
    "number": _number,
}
