"""What a refused value of a header was meant to be: what the message proposes, which is right or
nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from ..text.near import near
from . import advice

#: The code of a problem → what reads the value as people write it.
_READERS: Mapping[str, Callable[[str], str]] = {
    "fee-not-an-amount": advice.money,
    "not-a-whole-number": advice.integer,
    "not-a-number": advice.duration,
    "not-a-date": advice.day,
    "not-a-moment": advice.moment,
    "not-a-time": advice.clock,
    "not-yes-or-no": advice.truth,
    "not-a-language": advice.language,
    "not-an-email": advice.email,
    "not-an-address": advice.address,
}


def proposal(
    code: str, given: object, within: type[BaseModel], name: str, beside: object = None
) -> str:
    """Return what to write for the field `name` of the record `within`; empty where nobody can
    know.

    `beside` is the list that the value stands in, if it does: a proposal for a day is then the
    whole list.
    """
    if code == "not-a-choice":
        return _choice(given, within, name, beside)
    if code == "not-a-list":
        return _list(given, within, name)
    if code == "not-a-text":
        return _text(given)
    if code == "not-a-code":
        return _code(str(given))
    reader = _READERS.get(code)
    read = reader(given) if reader and isinstance(given, str) else ""
    return read if code != "not-a-whole-number" or not read.startswith("-") else ""


def field_meant(given: str, record: type[BaseModel]) -> str:
    """The field of a record that was called by its label in a language, or misspelt."""
    labels = {name: name for name in record.model_fields}
    for name, declared in record.model_fields.items():
        extra = declared.json_schema_extra
        said = extra.get("x-label") if isinstance(extra, dict) else None
        if isinstance(said, dict):
            labels |= {str(label): name for label in said.values() if str(label) not in labels}
    return labels.get(near(given, labels), "")


def owner(name: str, field: str) -> str:
    """The key of a field's names (`Channel.type`)."""
    return f"{name}.{field}"


def choices_of(declared: Any) -> tuple[str, ...]:
    """The choices of a type: its own, or those of what it holds."""
    if get_origin(declared) is Literal:
        return tuple(map(str, get_args(declared)))
    return next((found for inner in get_args(declared) if (found := choices_of(inner))), ())


def _choice(given: object, within: type[BaseModel], name: str, beside: object) -> str:
    field = within.model_fields.get(name)
    choices = choices_of(field.annotation) if field else ()
    if isinstance(beside, list):
        return _list(beside, within, name)
    key = owner("Content" if name == "status" else within.__name__, name)
    return advice.choice(key, given, choices) if isinstance(given, str) else ""


def _list(given: object, within: type[BaseModel], name: str) -> str:
    """A list as one line, from one text or from a list with a wrong entry; nothing where one is not
    known.
    """
    field = within.model_fields.get(name)
    choices = choices_of(field.annotation) if field else ()
    entries = given if isinstance(given, list) else [given]
    texts = [one for one in entries if isinstance(one, str)]
    if not texts or len(texts) < len(entries):
        return ""
    if name == "days":
        days = [advice.day_names(one) for one in texts]
        return _as_yaml([day for one in days for day in one]) if all(days) else ""
    if choices:
        key = owner(within.__name__, name)
        parts = [part.strip() for one in texts for part in re.split(r"[,;]", one) if part.strip()]
        meant = [advice.choice(key, part, choices) for part in parts]
        return _as_yaml(list(dict.fromkeys(meant))) if all(meant) else ""
    holds_records = field is not None and _record_in(field.annotation)
    if isinstance(given, list) or holds_records:
        return ""
    parts = [
        part.strip()
        for part in re.split(r"[;\n]" if ";" in str(given) else r",", str(given))
        if part.strip()
    ]
    return _as_yaml(parts) if parts else ""


def _as_yaml(values: Sequence[str]) -> str:
    return (
        "["
        + ", ".join(f'"{one}"' if re.search(r"[:#\[\]{},\"']", one) else one for one in values)
        + "]"
    )


def _record_in(declared: Any) -> bool:
    if isinstance(declared, type) and issubclass(declared, BaseModel):
        return True
    return any(map(_record_in, get_args(declared)))


def _text(given: object) -> str:
    """A list that was meant as a text in brackets: `[Khẩn]`."""
    flat = isinstance(given, list) and all(isinstance(one, str) for one in given)
    return '"[' + ", ".join(given) + ']"' if flat and isinstance(given, list) else ""


def _code(given: str) -> str:
    """A procedure's code without the blanks and marks that came along."""
    found = re.fullmatch(r"\W*(\d)\s*[.,]\s*(\d{6})\W*", given)
    return f"{found[1]}.{found[2]}" if found else ""
