"""Answers of people, in one file beside the content that anybody can read and mend.

The file is TOML, a `[[verdict]]` for each answer. `fingerprint` stands for what was asked about
(`subject.py`): a verdict counts until that changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ...domain import Problem, error
from ...run import paths, project_folder
from ...run.messages import in_words, read_messages
from ...run.settings import value_of
from ..baseline import toml_text
from ..entries import LARGEST, EntriesUnread, TomlEntry, read_entries

#: What the file is called where nobody says otherwise, in the project's folder.
VERDICTS = "verdicts.toml"
PASS, FAIL = "pass", "fail"
_FINGERPRINT = re.compile(r"[0-9a-f]{16}")
#: What an entry must say, and what each may be.
_NEEDED = ("question", "fingerprint", "answer", "name", "date")


@dataclass(frozen=True)
class ReviewVerdict:
    """One answer: to which question (a rule's code, or one of `content.py`) about what, whether it
    passes, who gave it and when. `page`, `selector` and `about` are where and what it was then;
    `line` is that of the entry, from 1.
    """

    question: str
    fingerprint: str
    passes: bool
    name: str
    day: date
    page: str = ""
    selector: str = ""
    about: str = ""
    note: str = ""
    line: int = 0

    @property
    def key(self) -> tuple[str, str]:
        """What it answers."""
        return self.question, self.fingerprint


@dataclass(frozen=True)
class Verdicts:
    """The answers of a file that can be read, and what is wrong with the others."""

    answers: tuple[ReviewVerdict, ...] = ()
    problems: tuple[Problem, ...] = ()


def verdicts_file() -> Path:
    """The file that the project's settings name, or the usual one beside the content."""
    return project_folder() / str(value_of("PORTAL_AUDIT_VERDICTS") or VERDICTS)


def read_verdicts(file: Path, place: str) -> Verdicts:
    """Return what a file has; nothing where there is no file. `place` is how people call it."""
    if not file.exists():
        return Verdicts()
    try:
        head, entries = read_entries(file, "verdict")
    except EntriesUnread as unread:
        return Verdicts((), (error("verdicts-unread", place, unread.line, given=unread.given),))
    strange = tuple(
        error("verdicts-unread", place, head.line_of(name), given=name) for name in head.values
    )
    return Verdicts((), strange) if strange else _checked(entries, place)


def _checked(entries: Iterable[TomlEntry], place: str) -> Verdicts:
    answers: dict[tuple[str, str], ReviewVerdict] = {}
    problems: list[Problem] = []
    for entry in entries:
        wrong = list(_mistakes(entry.values))
        problems += [
            error("verdict-wrong", place, entry.line_of(name), field=name, given=said)
            for name, said in wrong
        ]
        if wrong:
            continue
        one = _verdict(entry.values, entry.line)
        if one.key in answers:
            first = answers[one.key].line
            problems.append(
                error("verdict-twice", place, entry.line, question=one.question, first=first)
            )
        answers.setdefault(one.key, one)
    return Verdicts(tuple(answers.values()), tuple(problems))


def _mistakes(entry: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Each field that is missing or is not what it should be, with what stands there."""
    for name in _NEEDED:
        value = entry.get(name)
        fits = {
            "fingerprint": lambda v: isinstance(v, str) and _FINGERPRINT.fullmatch(v),
            "answer": lambda v: v in (PASS, FAIL),
            "date": lambda v: type(v) is date,
        }.get(name, lambda v: isinstance(v, str) and v.strip())
        if not fits(value):
            yield name, "" if value is None else str(value)
    for name in ("page", "selector", "about", "note"):
        if not isinstance(entry.get(name, ""), str):
            yield name, str(entry[name])


def _verdict(entry: Mapping[str, Any], line: int) -> ReviewVerdict:
    page, selector, about, note = (
        entry.get(name, "") for name in ("page", "selector", "about", "note")
    )
    return ReviewVerdict(
        question=entry["question"],
        fingerprint=entry["fingerprint"],
        passes=entry["answer"] == PASS,
        name=entry["name"].strip(),
        day=entry["date"],
        page=page,
        selector=selector,
        about=about,
        note=note,
        line=line,
    )


def as_lines(problems: Iterable[Problem], lang: str) -> list[str]:
    """What is wrong with a file, a line for each place, in a language."""
    messages = read_messages(lang)
    said = [(one, *in_words(one, messages)) for one in problems]
    return [f"{one.path}:{one.line}: {what} {write}".rstrip() for one, what, write in said]


def add_verdict(file: Path, verdict: ReviewVerdict, head: str) -> None:
    """Write an answer behind those that are there; a new file begins with `head`, which says what
    it is. Raises OSError, paths.Refused.
    """
    if file.exists():
        before = paths.read(file.parent, file.name, LARGEST).decode("utf-8-sig").rstrip("\n")
    else:
        before = "\n".join(f"# {line}".rstrip() for line in head.splitlines())
    text = "\n".join([before, "", *_entry(verdict), ""])
    paths.write(file.parent, file.name, text.encode())


def _entry(verdict: ReviewVerdict) -> Iterator[str]:
    yield "[[verdict]]"
    yield f"question = {toml_text(verdict.question)}"
    yield f"answer = {toml_text(PASS if verdict.passes else FAIL)}"
    yield f"name = {toml_text(verdict.name)}"
    yield f"date = {verdict.day.isoformat()}"
    for name in ("note", "about", "page", "selector"):
        if value := getattr(verdict, name):
            yield f"{name} = {toml_text(value)}"
    yield f"fingerprint = {toml_text(verdict.fingerprint)}"
