"""A problem as people read it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, partial

from ..domain import (
    COMPLIANCE,
    MOVED_FILE,
    Kinds,
    MovedPages,
    Problem,
    Profile,
    Record,
    Severity,
    Site,
    Synonyms,
    label_path,
)
from ..run import load_kinds
from ..run.messages import Messages, in_words


@dataclass(frozen=True)
class FormattedProblem:
    """A problem in words. `label` is the field's name for editors, `suggestion` what to write
    instead.
    """

    problem: Problem
    label: str
    message: str
    suggestion: str

    @property
    def place(self) -> str:
        """The file, with the line where there is one."""
        return (
            f"{self.problem.path}:{self.problem.line}" if self.problem.line else self.problem.path
        )


def format_problem(
    problem: Problem, messages: Messages, kinds: Kinds | None = None
) -> FormattedProblem:
    """Put a problem into words; `kinds` are those of the portal. A code that has no words is told
    by its name and its values.
    """
    return _formatted(problem, messages, _record(problem.path, kinds))


def _formatted(
    problem: Problem, messages: Messages, record: type[Record] | None
) -> FormattedProblem:
    message, suggestion = in_words(problem, messages)
    return FormattedProblem(problem, _label(problem, messages.lang, record), message, suggestion)


def format_problems(
    problems: Iterable[Problem], messages: Messages, kinds: Kinds | None = None
) -> list[FormattedProblem]:
    """Put problems into words: sorted by file and line, each once."""
    unique = {(problem.order, problem.severity): problem for problem in problems}
    record_in = cache(partial(_record, kinds=kinds))  # many problems lie in few folders
    return [
        _formatted(problem, messages, record_in(_folder(problem.path)))
        for _, problem in sorted(unique.items())
    ]


def errors(formatted: Iterable[FormattedProblem]) -> int:
    """How many of the problems stop publishing."""
    return sum(one.problem.severity is Severity.ERROR for one in formatted)


def _folder(path: str) -> str:
    """The folder of a kind that a file lies in, with its language; of any other file its path."""
    lang, _, below = path.partition("/")
    kind, slash, _ = below.partition("/")
    return f"{lang}/{kind}/" if slash else path


def _label(problem: Problem, lang: str, record: type[Record] | None) -> str:
    return label_path(record, problem.field, lang) if record and problem.field else problem.field


def _record(path: str, kinds: Kinds | None) -> type[Record] | None:
    """The record whose header a content file holds."""
    if path == "portal.yml":
        return Site
    if path == MOVED_FILE:
        return MovedPages
    if path.startswith("synonyms."):
        return Synonyms
    if path.startswith(f"{COMPLIANCE}/"):
        return Profile
    kind = (kinds or load_kinds()).at(path)
    return kind.record if kind else None
