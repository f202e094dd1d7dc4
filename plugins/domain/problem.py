"""What is found wrong: a code with values, without prose."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as having
from enum import StrEnum


class Severity(StrEnum):
    """An error stops publishing; a warning never does, nor advice, which nobody has to follow."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True)
class Problem:
    """One thing that a person should mend.

    `code` names the message in `locales/<lang>/messages.toml`. `path` is relative to the content
    folder (or to the project, for theme files) with `/`; `line` counts from 1, 0 when there is
    none. `field` is the dotted path in the header (`channels.0.costs.1.amount`), empty when it is
    about the file. `values` fill the message's blanks.
    """

    code: str
    severity: Severity
    path: str
    line: int = 0
    field: str = ""
    values: Mapping[str, object] = having(default_factory=dict)

    @property
    def order(self) -> tuple[str, int, str, str, str]:
        """The place in a report: by file, line, field, code."""
        return (self.path, self.line, self.field, self.code, repr(sorted(self.values.items())))

    def to_json(self) -> str:
        """The problem on one line, as one command hands it to another."""
        return json.dumps(
            {
                "code": self.code,
                "severity": self.severity,
                "path": self.path,
                "line": self.line,
                "field": self.field,
                "values": dict(self.values),
            },
            ensure_ascii=False,
            default=str,
        )

    @staticmethod
    def from_json(line: str) -> Problem:
        """The problem of a line written by `to_json`."""
        given = json.loads(line)
        return Problem(**{**given, "severity": Severity(given["severity"])})


def error(code: str, path: str, line: int = 0, field: str = "", **values: object) -> Problem:
    """Return a problem that stops publishing. `path` is as people call the file, from the project's
    folder; `line` counts from 1, 0 where there is none; `field` is the dotted path of a header's
    field; `values` fill the blanks of the code's message.
    """
    return Problem(code, Severity.ERROR, path, line, field, values)


def warning(code: str, path: str, line: int = 0, field: str = "", **values: object) -> Problem:
    """Return a problem that is reported and does not stop publishing; all else as for `error`."""
    return Problem(code, Severity.WARNING, path, line, field, values)
