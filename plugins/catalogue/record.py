"""Plain header values to a record, or a problem for each value that the record refuses."""
from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from plugins.model import Problem, error, holder

from .near import near

R = TypeVar("R", bound=BaseModel)

#: The kind of mistake as pydantic names it → our code. What is not here is a `field-refused`.
_CODES = {
    "missing": "field-missing", "extra_forbidden": "field-unknown", "literal_error": "not-a-choice",
    "string_too_short": "field-blank", "string_type": "not-a-text", "bool_parsing": "not-yes-or-no",
    "bool_type": "not-yes-or-no", "whole": "not-a-whole-number", "int_type": "not-a-whole-number",
    "number": "not-a-number", "float_type": "not-a-number", "date": "not-a-date", "date_type": "not-a-date",
    "date_from_datetime_parsing": "not-a-date", "moment": "not-a-moment", "datetime_type": "not-a-moment",
    "datetime_from_date_parsing": "not-a-moment", "datetime_parsing": "not-a-moment", "time_parsing": "not-a-time",
    "time_type": "not-a-time", "tuple_type": "not-a-list", "dict_type": "not-a-table", "model_type": "not-a-table",
    "too_short": "list-empty", "greater_than_equal": "number-too-small",
}
#: A text that must have a form: where the pattern begins so, the code.
_FORMS = (("^(https?", "not-an-address"), ("^[a-z0-9]", "not-a-name"), ("^[0-9A-Z", "not-a-code"),
          ("^[a-z]{2,3}", "not-a-language"), ("^[^@", "not-an-email"))


def read_record(record: type[R], values: Mapping[str, Any], path: str,
                lines: Mapping[str, int]) -> tuple[R | None, list[Problem]]:
    """Return the record that the values make; or none, and every problem at its line."""
    try:
        return record.model_validate(values), []
    except ValidationError as cause:
        return None, [_problem(record, found, path, lines) for found in cause.errors(include_url=False)]


def line_of(lines: Mapping[str, int], field: str) -> int:
    """The line of a field, or of the nearest value around it, or the first of the file."""
    while field and field not in lines:
        field = field.rpartition(".")[0]
    return lines.get(field, 1)


def _problem(record: type[BaseModel], found: ErrorDetails, path: str, lines: Mapping[str, int]) -> Problem:
    where = ".".join(str(part) for part in found["loc"] if part != "[key]")
    within, name = holder(record, where)
    values = dict(_values(found, within, name))
    return error(_code(found, within, name), path, line_of(lines, where), where, **values)


def _code(found: ErrorDetails, within: type[BaseModel], name: str) -> str:
    if found["type"] == "string_pattern_mismatch":
        pattern = str(found.get("ctx", {}).get("pattern", ""))
        return next((code for start, code in _FORMS if pattern.startswith(start)), "field-refused")
    if name == "amount" and found["type"] in ("whole", "int_type", "greater_than_equal"):
        return "fee-not-an-amount"
    return _CODES.get(found["type"], "field-refused")


def _values(found: ErrorDetails, within: type[BaseModel], name: str) -> Iterator[tuple[str, object]]:
    """What fills the blanks of the message: what was written, and what may be written instead."""
    yield "name", name
    yield "given", "" if found["type"] == "missing" else _short(found["input"])
    yield "example", _example(within, name)
    if found["type"] == "literal_error":
        choices = re.findall(r"'([^']*)'", str(found.get("ctx", {}).get("expected", "")))
        yield "choices", choices
        yield "nearest", near(str(found["input"]), choices, 0.65)
    elif found["type"] == "extra_forbidden":
        choices = sorted(within.model_fields)
        yield "choices", choices
        yield "nearest", near(name, choices)
    elif found["type"].startswith("date"):
        yield "nearest", _iso(str(found["input"]))
    elif found["type"].startswith("time"):
        yield "nearest", _clock(str(found["input"]))
    elif found["type"] == "greater_than_equal":
        yield "least", found.get("ctx", {}).get("ge", 0)


def _iso(given: str) -> str:
    """A day written as people write it (`20/11/2026`), as `2026-11-20`; nothing where that is not certain."""
    for form in ("%d-%m-%Y", "%Y-%m-%d"):
        with suppress(ValueError):
            return datetime.strptime(re.sub("[/.]", "-", given.strip()), form).date().isoformat()
    return ""


def _clock(given: str) -> str:
    """A time as people write it (`7h30`), as `07:30`; nothing where that is not certain."""
    found = re.fullmatch(r"\s*([01]?\d|2[0-3])\s*[hg:.]\s*([0-5]\d)?\s*", given)
    return f"{int(found[1]):02}:{found[2] or '00'}" if found else ""


def _example(within: type[BaseModel], name: str) -> str:
    declared = within.model_fields.get(name)
    examples = (declared.examples or []) if declared else []
    return _yaml(examples[0]) if examples else ""


def _yaml(value: object) -> str:
    """An example as an editor would write it on one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_yaml(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_yaml, value)) + "]"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _short(given: object) -> str:
    text = _yaml(given)
    return text if len(text) <= 80 else text[:79] + "…"
