"""Laws and decrees: numbers as they are cited, out of fields in which anything was typed."""

from __future__ import annotations

import re
from datetime import date

from ..domain import LegalResource
from .api import Named

_ISSUERS = "A-ZĐƯƠÂÊÔĂ"
_NUMBER = re.compile(
    rf"(?<![\d.])\d{{1,5}}(?:\.\d{{1,4}})*/(?:\d{{4}}/)?[{_ISSUERS}][\w{_ISSUERS}]*\d{{0,2}}(?:-[{_ISSUERS}][\w{_ISSUERS}]*)*"
)
_SLASHES = re.compile(r"\s*/\s*")
_DASHES = re.compile(r"\s*[-–]\s*(?=[A-ZĐ])")
_DAY = re.compile(r"ngày\s+(\d{1,2})[/-](\d{1,2})[/-](\d{4})")


def read_legal_resource(given: Named) -> LegalResource | None:
    """Return a law; its number without what was typed around it ("Thông tư số …, ngày …"), which
    goes to the title.

    A field with no number in it that can be told for certain is kept as it is.
    """
    code, name = given.code.strip(" .;,:"), given.name
    numbers = _NUMBER.findall(_DASHES.sub("-", _SLASHES.sub("/", code)))
    number = numbers[0] if len(numbers) == 1 else code
    title = name if name != number else None
    if number != code and _loose(code) not in _loose(name):
        title = f"{code}. {name}" if title and _loose(name) not in _loose(code) else code
    if not number and not title:
        return None
    return LegalResource(
        number=number or None, title=title, issued=_day(code) if number != code else None
    )


def _loose(text: str) -> str:
    return "".join(text.lower().split())


def _day(text: str) -> date | None:
    """The one day that a text names, when it is a day."""
    found = _DAY.findall(text)
    try:
        return date(*map(int, reversed(found[0]))) if len(found) == 1 else None
    except ValueError:
        return None
