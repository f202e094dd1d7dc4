"""Why a record cannot be read, field by field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from ..domain import Problem, error
from ..domain.fields import record_in
from ..frontmatter.meant import choices_of
from .api import ExportRecord
from .export import Raw


def reasons(cause: ValidationError, raw: Raw, name: str) -> Iterator[Problem]:
    """Yield one problem for each field that is not in the portal's form."""
    fields: dict[str, ErrorDetails] = {}
    for one in cause.errors(include_url=False):
        fields.setdefault(_place(one, raw.values), one)
    procedure = str(raw.values.get("codeNotation", ""))[:40]
    for place, one in fields.items():
        values: dict[str, Any] = {"procedure": procedure, "name": place}
        if one["type"] == "missing":
            yield error("export-field-missing", name, raw.line, place, **values)
        elif one["type"] == "literal_error":
            yield error(
                "export-value-unknown",
                name,
                raw.line,
                place,
                **values,
                given=_displayed(one["input"]),
                choices=list(_choices(one["loc"])),
            )
        else:
            yield error(
                "export-value-wrong",
                name,
                raw.line,
                place,
                **values,
                given=_displayed(one["input"]),
            )


def not_ours(cause: ValidationError, procedure: str, name: str, line: int) -> Iterator[Problem]:
    """Yield one problem for each value that is in the portal's form and that no page of ours may
    have.
    """
    for one in cause.errors(include_url=False):
        place = ".".join(map(str, one["loc"]))
        yield error(
            "export-value-wrong",
            name,
            line,
            place,
            procedure=procedure,
            name=place,
            given=_displayed(one["input"]),
        )


def _place(one: ErrorDetails, values: Any) -> str:
    """The path as the export has it: what pydantic adds on the way (the branch of a union) is
    nowhere in the record.
    """
    parts: list[str] = []
    for part in one["loc"]:
        inside = (
            part in values
            if isinstance(values, dict)
            else isinstance(values, list) and isinstance(part, int)
        )
        if inside:
            parts.append(str(part))
            values = values[part]
    return ".".join([*parts, str(one["loc"][-1])] if one["type"] == "missing" else parts)


def _choices(places: Iterable[int | str]) -> tuple[str, ...]:
    """What a field of the portal's form may be; `places` lead to it, by the names in the export."""
    record: type[BaseModel] | None = ExportRecord
    declared: Any = None
    for part in places:
        if record is None:
            break
        names = {field.alias or name: field for name, field in record.model_fields.items()}
        if part in names:
            declared = names[str(part)].annotation
            record = record_in(declared)
    return choices_of(declared)


def _displayed(given: object) -> str:
    """A value as its editor knows it; of lists and tables their kind only."""
    return (
        str(given)[:60]
        if isinstance(given, str | int | float | bool | None)
        else type(given).__name__
    )
