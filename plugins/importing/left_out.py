"""What of a record is not read: left out on purpose, or new."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from .api import ExportRecord, Given

#: What no citizen reads, and why it is left out: path → reason.
LEFT_OUT: dict[str, str] = {
    "id": "database key",
    "code": "same as codeNotation",
    "state": "work state of the record",
    "type": "work state of the record; STANDARD_INTERNAL is isInternal",
    "createdAt": "day of the database row",
    "decisionNo": "always empty; the decision is in procedureProposal",
    "description": "always the same text as requirementsAndConditions",
    "executingAgencies": "the names of departmentsExecuting again",
    "delegatedAgencies": "the names of departmentsAuthority again",
    "authorizedAgencies": "the names of departmentsAuthorized again",
    "coordinatingAgencies": "the names of departmentsCoordinating again",
    "category": "the first of categoriesDetails again",
    "departmentPromulgateId": "database key",
    "departmentDetails": "always empty",
    "fees": "always empty",
    "profileComponents": "always empty",
    "targetObjects": "always empty",
    "formalityTargetType": "always empty",
    "procedureRelatedGroup": "always empty",
    "isUndetermined": "says that no level is set",
    "isVertical": "how offices are organised",
    "isSharedService": "how offices are organised",
    **dict.fromkeys(
        (
            "categoryIds",
            "serviceGroupIds",
            "legalBasisIds",
            "resultIds",
            "subjectTypeIds",
            "departmentExecutingIds",
            "departmentAuthorityIds",
            "departmentAuthorizedIds",
            "departmentCoordinatingIds",
            "unitGroupExecutingIds",
            "unitGroupAuthorityIds",
            "unitGroupAuthorizedIds",
            "unitGroupCoordinatingIds",
        ),
        "database keys of the names below",
    ),
}
#: The same for keys inside its parts.
LEFT_OUT_INSIDE: dict[str, str] = {
    **dict.fromkeys(
        ("id", "fileId", "profileComponentId", "currencyId", "bucketName", "filePath"),
        "database key",
    ),
    "required": "always false",
    "profileComponents": "always empty in a case with a code",
    "hasElectronicForm": "the form is filled in on the national portal itself",
    "isProcessingResult": "how the portal's database is linked",
    "source": "always empty",
    "detail": "the same paper again",
    "currency": "currencyName again",
    "type": "for whom a group of services is",
    "decisionNumber": "always empty; proposalNumber is the number",
    "issuingAgency": "departmentPromulgateName again",
    "proposalType": "work state of the record",
}


def unknown_keys(raw: dict[str, Any]) -> set[str]:
    """Return the keys of a record that are neither read nor left out on purpose, as dotted paths
    without places.
    """
    return set(_unknown(ExportRecord, raw, ""))


def _unknown(part: type[Given], values: dict[str, Any], path: str) -> Iterator[str]:
    for key, value in values.items():
        if key in _PARTS[part]:
            inner = _PARTS[part][key]
            for one in value if isinstance(value, list) else [value]:
                if inner and isinstance(one, dict):
                    yield from _unknown(inner, one, f"{path}{key}.")
        elif key not in (LEFT_OUT_INSIDE if path else LEFT_OUT):
            yield path + key


def _inner(annotation: Any) -> type[Given] | None:
    """The part that a field's type holds, as itself, or none, or in a list."""
    if isinstance(annotation, type) and issubclass(annotation, Given):
        return annotation
    return next((found for one in get_args(annotation) if (found := _inner(one))), None)


def _fields(part: type[Given]) -> dict[str, type[Given] | None]:
    """The keys that a part may have, each with the part that it holds."""
    fields = part.model_fields.items()
    return {field.alias or name: _inner(field.annotation) for name, field in fields}


_PARTS = {part: _fields(part) for part in Given.__subclasses__()}
