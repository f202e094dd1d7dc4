"""Plain header values to a record, or a problem for each value that the record refuses."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from ..domain import Problem, error, holder
from .meant import choices_of, field_meant, proposal

R = TypeVar("R", bound=BaseModel)

#: The type of an error of pydantic's own → our code; what is not here is a `field-refused`. The
#: types of our records raise errors whose type is our code: it has a hyphen, as none of pydantic's.
_CODES = {
    "missing": "field-missing",
    "extra_forbidden": "field-unknown",
    "literal_error": "not-a-choice",
    "string_too_short": "field-blank",
    "string_type": "not-a-text",
    "bool_parsing": "not-yes-or-no",
    "bool_type": "not-yes-or-no",
    "int_type": "not-a-whole-number",
    "float_type": "not-a-number",
    "date_type": "not-a-date",
    "date_from_datetime_parsing": "not-a-date",
    "datetime_type": "not-a-moment",
    "datetime_from_date_parsing": "not-a-moment",
    "datetime_parsing": "not-a-moment",
    "time_parsing": "not-a-time",
    "time_type": "not-a-time",
    "tuple_type": "not-a-list",
    "dict_type": "not-a-table",
    "model_type": "not-a-table",
    "too_short": "list-empty",
    "greater_than_equal": "number-too-small",
    "less_than_equal": "number-too-big",
}
#: What is wrong with an amount of money is said of money.
_AMOUNTS = ("not-a-whole-number", "int_type", "greater_than_equal")
#: A longer value was no slip: what it was meant to be is not looked for.
_LONGEST = 1_000


def read_record(
    record: type[R],
    values: Mapping[str, Any],
    path: str,
    lines: Mapping[str, int],
    kinds: Collection[str] | None = None,
) -> tuple[R | None, list[Problem]]:
    """Return the record that the values make; or none, and every problem at its line.

    `kinds` are the names of the portal's kinds, for records that speak of one.
    """
    try:
        return record.model_validate(values, context={"kinds": kinds}), []
    except ValidationError as cause:
        errors = cause.errors(include_url=False)
        return None, [
            _problem(record, found, path, lines, values)
            for found in errors
            if found["type"] != "too_short" or not _has_within(found, errors)
        ]


def read_rest(record: type[R], values: Mapping[str, Any], problems: Sequence[Problem]) -> R | None:
    """Return the record that is left without its refused values, to look at the rest in the same
    round; or none.

    What must be there and was refused stands as its example: nobody is shown this record.
    """
    wrong = {problem.field.partition(".")[0] for problem in problems}
    accepted = {
        name: value
        for name, value in values.items()
        if name in record.model_fields and name not in wrong
    }
    for name, declared in record.model_fields.items():
        if declared.is_required() and name not in accepted:
            accepted[name] = (declared.examples or [""])[0]
    try:
        return record.model_validate(accepted)
    except ValidationError:
        return None


def _has_within(outer: ErrorDetails, errors: Sequence[ErrorDetails]) -> bool:
    """Whether a list is only short of entries because one of them was refused."""
    depth = len(outer["loc"])
    return any(len(one["loc"]) > depth and one["loc"][:depth] == outer["loc"] for one in errors)


def line_of(lines: Mapping[str, int], field: str) -> int:
    """The line of a field, or of the nearest value around it, or the first of the file."""
    while field and field not in lines:
        field = field.rpartition(".")[0]
    return lines.get(field, 1)


def _problem(
    record: type[BaseModel],
    found: ErrorDetails,
    path: str,
    lines: Mapping[str, int],
    values: Mapping[str, Any],
) -> Problem:
    places = [part for part in found["loc"] if part != "[key]"]
    where = ".".join(map(str, places))
    within, name = holder(record, where)
    code = _code(found, name)
    beside = _at(values, places[:-1]) if isinstance(places[-1], int) else None
    return error(
        code, path, line_of(lines, where), where, **dict(_values(found, code, within, name, beside))
    )


def _at(values: object, places: Sequence[int | str]) -> object:
    """The value at a place in a header's values."""
    for place in places:
        if isinstance(values, Mapping):
            values = values.get(place)
        elif isinstance(values, list) and isinstance(place, int):
            values = values[place]
    return values


def _code(found: ErrorDetails, name: str) -> str:
    kind = found["type"]
    if name == "amount" and kind in _AMOUNTS:
        return "fee-not-an-amount"
    return kind if "-" in kind else _CODES.get(kind, "field-refused")


def _values(
    found: ErrorDetails, code: str, within: type[BaseModel], name: str, beside: object
) -> Iterator[tuple[str, object]]:
    """What fills the blanks of the message: what was written, and what may be written instead."""
    yield "name", name
    yield "given", "" if found["type"] == "missing" else _short(found["input"])
    yield "example", _example(within, name)
    if found["type"] == "literal_error":
        yield "choices", list(choices_of(within.model_fields[name].annotation))
    elif found["type"] == "not-a-choice":
        yield "choices", found.get("ctx", {}).get("choices", [])
    elif found["type"] == "greater_than_equal":
        yield "least", found.get("ctx", {}).get("ge", 0)
    elif found["type"] == "less_than_equal":
        yield "most", found.get("ctx", {}).get("le", 0)
    if found["type"] == "extra_forbidden":
        yield "choices", sorted(within.model_fields)
        yield "nearest", field_meant(name, within)
    elif "nearest" in found.get("ctx", {}):
        yield "nearest", found["ctx"]["nearest"]
    elif found["type"] != "missing" and len(str(found["input"])) <= _LONGEST:
        yield "nearest", proposal(code, found["input"], within, name, beside)


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
    if value is None:
        return "null"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _short(given: object) -> str:
    text = "" if given is None else _yaml(given)
    return text if len(text) <= 80 else text[:79] + "…"
