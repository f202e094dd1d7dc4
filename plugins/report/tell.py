"""A problem as people read it."""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.model import FOLDERS, RECORDS, Problem, Record, Severity, Site, label_path

from .messages import Message, Messages, fill


@dataclass(frozen=True)
class Told:
    """A problem in words. `label` is the field's name for editors, `suggestion` what to write instead."""

    problem: Problem
    label: str
    message: str
    suggestion: str

    @property
    def place(self) -> str:
        """The file, with the line where there is one."""
        return f"{self.problem.path}:{self.problem.line}" if self.problem.line else self.problem.path


def tell(problem: Problem, messages: Messages) -> Told:
    """Put a problem into words. A code that has none is told by its name and its values."""
    values = {"field": problem.field.rpartition(".")[2], **problem.values}
    known = messages.codes.get(problem.code)
    if known is None:
        listed = ", ".join(f"{name}={value}" for name, value in sorted(problem.values.items()))
        known = Message(problem.code, "{code} {values}".strip(), "")
        values = {"code": problem.code, "values": listed}
    write = known.near if known.near and values.get("nearest") else known.write
    return Told(problem, _label(problem, messages.lang), fill(known.what, values).strip(), fill(write, values).strip())


def tell_all(problems: Iterable[Problem], messages: Messages) -> list[Told]:
    """Put problems into words: sorted by file and line, each once."""
    unique = {(problem.order, problem.severity): problem for problem in problems}
    return [tell(problem, messages) for _, problem in sorted(unique.items())]


def errors(told: Iterable[Told]) -> int:
    """How many of the problems stop publishing."""
    return sum(one.problem.severity is Severity.ERROR for one in told)


def _label(problem: Problem, lang: str) -> str:
    record = _record(problem.path)
    return label_path(record, problem.field, lang) if record and problem.field else problem.field


def _record(path: str) -> type[Record] | None:
    """The record whose header a content file holds."""
    if path == "portal.yml":
        return Site
    parts = path.split("/")
    if len(parts) < 3:
        return None
    kinds = {folder: kind for kind, folder in FOLDERS.get(parts[0], {}).items()}
    return RECORDS.get(kinds[parts[1]]) if parts[1] in kinds else None
