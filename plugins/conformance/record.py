"""What the last audit without failures has written into the content, read and checked."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from pydantic import BaseModel, ConfigDict, NonNegativeInt, ValidationError

from ..domain import Problem, error
from ..run import paths

#: What such a file may weigh, in bytes.
_LARGEST = 10_000_000


class _Facts(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class CriterionFacts(_Facts):
    """Of a criterion: how many rules over markup, checks of a page in use and rules of axe look
    after it; how many places people have passed, how many wait for one, how many known faults
    there are.
    """

    rules: NonNegativeInt = 0
    checks: NonNegativeInt = 0
    axe: NonNegativeInt = 0
    passed: NonNegativeInt = 0
    open: NonNegativeInt = 0
    known: NonNegativeInt = 0


class KnownFault(_Facts):
    """A fault that publishing lets pass until a day: its rule, its words in the language of the
    audit, its pages.
    """

    rule: str
    criterion: str
    what: str = ""
    pages: NonNegativeInt
    until: dt.date | None = None


class AuditRecord(_Facts):
    """An audit: its day, what was opened in how many displays, what came of each criterion."""

    day: dt.date
    version: str
    pages: NonNegativeInt
    displays: NonNegativeInt
    criteria: dict[str, CriterionFacts]
    known: tuple[KnownFault, ...] = ()


def read_record(folder: Path, name: str) -> tuple[AuditRecord | None, list[Problem]]:
    """Return the record, none where there is no such file, and what is wrong with it."""
    if not (folder / name).exists():
        return None, []
    try:
        return AuditRecord.model_validate_json(paths.read(folder, name, _LARGEST)), []
    except (ValidationError, paths.Refused):
        return None, [error("accessibility-unread", name)]
