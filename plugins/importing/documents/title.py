"""What the title of a document says of it: `Thông tư số 01/2011/TT-BTTTT của Bộ …: …`."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from ... import locales
from ...text import document_number, fold
from .days import days_in

_NUMBER = re.compile(
    r"\d[\d.]*[\w]?(?:\s*/\s*\d{4})?\s*[/-]\s*[^\W\d_][\w.&-]*(?:[/-][^\W_][\w-]*)*"
)
_OPENING = re.compile(r"^(?P<type>[^\d:]{2,40}?)\s*(?:số\s*:?\s*)?(?=\d)", re.IGNORECASE)
_ISSUER = re.compile(
    r"""
    \b của \s+
    (?P<name>
        (?: Bộ | Chính\ phủ | Thủ\ tướng | Quốc\ hội | [ỦU]y\ ban | UBND | Hội\ đồng | Ngân\ hàng )
        [^:,;]*?
    )
    (?= \s* [:,;] | $
      | \s+ (?: ban\ hành | quy\ định | hướng\ dẫn | về | v/v | ngày | công\ bố | sửa\ đổi )
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_OWN_DAY = re.compile(
    r"""
    [,\s]* (?: của\ [^:]{0,80}? )? (?: ban\ hành \s+ )?
    (?: ngày | , ) \s* [\d/.\-\ tháng,năm]{8,30}
    """,
    re.IGNORECASE | re.VERBOSE,
)
#: The signs of issuers that only one has, by law.
_ISSUERS = {
    "CP": "Chính phủ",
    "TTg": "Thủ tướng Chính phủ",
    "CTN": "Chủ tịch nước",
    "UBTVQH": "Ủy ban Thường vụ Quốc hội",
    "QH": "Quốc hội",
}


@dataclass(frozen=True)
class TitleFacts:
    """What a title says of its document, empty where it does not."""

    number: str = ""
    document_type: str = ""
    issuer: str = ""
    issued: dt.date | None = None


def title_facts(title: str, number: str = "") -> TitleFacts:
    """Return what a title says of its own document, not of those that it names further on."""
    own = _NUMBER.search(title[:90])
    opening = _OPENING.match(title)
    if not own or (number and fold(own[0]) != fold(number)):
        kind = type_named(opening["type"]) if opening else ""
        return TitleFacts(document_type=kind or type_named(title))
    behind = title[own.end() :]
    day = _OWN_DAY.match(behind)
    days = days_in(day[0]) if day else []
    issuer = _ISSUER.search(behind[:90].partition(":")[0] + ":")
    near = issuer and issuer.start() <= 40
    return TitleFacts(
        own[0],
        type_named(opening["type"]) if opening else "",
        issuer["name"].strip() if issuer and near else "",
        days[0] if days else None,
    )


def type_named(text: str) -> str:
    """The type that a text begins with, as it is written, in our letters; empty where none is
    known. Names of files and addresses are read, too (`nghi-dinh`, `nd-cp`).
    """
    folded = fold(text).replace("-", " ").replace("_", " ").strip()
    names = {
        fold(by["vi"]): by["vi"] for by in locales.names("document_types").values() if "vi" in by
    }
    found = [name for name in names if folded == name or folded.startswith(f"{name} ")]
    return names[max(found, key=len)] if found else _signed(folded)


def _signed(folded: str) -> str:
    """The type that is called by its sign alone (`QĐ`, `nd-cp`), where no other has that sign."""
    first = folded.split(" ")[0]
    signs = locales.names("document_signs")
    keys = [key for key, by in signs.items() if first in map(fold, by.values())]
    by = locales.names("document_types")[keys[0]] if len(keys) == 1 else {}
    return by.get("vi", "") if len(folded.split()) < 3 else ""


def type_of_number(number: str) -> str:
    """The type that a number has the sign of; empty where it has none."""
    parts = document_number(number)
    for key, by in locales.names("document_signs").items() if parts else ():
        if parts and parts.kind in by.values():
            return locales.names("document_types")[key].get("vi", "")
    if parts and re.fullmatch(r"QH\d+", parts.sign):
        return ""  # laws and resolutions have the same sign
    return ""


def issuer_of_number(number: str) -> str:
    """The issuer whose sign a number has, where only one has that sign."""
    parts = document_number(number)
    sign = re.split(r"[-/]", parts.sign)[-1] if parts else ""
    return _ISSUERS.get(re.sub(r"\d+$", "", sign), "")
