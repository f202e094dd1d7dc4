"""What YAML cannot read in a header, as problems at their lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import yaml

from ..domain import Problem, error

#: What YAML's own words say, as a code. The first that is found in them counts.
_COMPLAINTS = (
    ("cannot start any token", "header-bad-start"),
    ("mapping values are not allowed", "header-needs-quotes"),
    ("quoted scalar", "header-quote-open"),
    ("did not find expected ',' or ']'", "header-bracket-open"),
    ("did not find expected ',' or '}'", "header-bracket-open"),
    ("could not find expected ':'", "header-needs-colon"),
    ("undefined alias", "header-alias"),
)
# `title:Name` and `-Name`: to YAML these are texts.
#: A longer line is not mended: what it was meant to be would not be seen in the message either.
_LONGEST = 1_000
_NO_BLANK = re.compile(r"(-|[A-Za-z_]+:)(?=[^\s-])")

# A field or an entry of a list, and its value.
_VALUE = re.compile(r"(\s*(?:-\s+)*(?:[A-Za-z_]+:\s+|(?<=-\s)))(\S.*?)\s*")
_SIGNS = tuple("[]{}\"'&*!|>@%`,?-#")
_CLOSING = {"[": "]", "{": "}"}
#: A mistake is often on a line before the one where YAML stumbles.
_BACK = 3


def not_fields(text: str, path: str, first_line: int) -> Problem:
    """The problem of a header that is no table of fields."""
    line = first_line + text[: len(text) - len(text.lstrip())].count("\n")
    given = text.strip().partition("\n")[0][:60]
    code = "header-needs-space" if _NO_BLANK.match(given) else "header-not-fields"
    return error(code, path, line, given=given, nearest=_NO_BLANK.sub(r"\1 ", given, count=1))


def broken(
    cause: yaml.MarkedYAMLError,
    text: str,
    path: str,
    first_line: int,
    stops: Callable[[str], int | None],
) -> tuple[Problem, str]:
    """Say in a code what YAML says in its own words, at the line where the mistake begins, and what
    to write there.

    With it comes the text in which that is written, to read on; it is empty where nobody knows.
    `stops` tells the line, from 0, at which YAML stops in a text, or None: a proposal is one with
    which it goes on.
    """
    words = f"{cause.context or ''} {cause.problem or ''}"
    code = next((code for part, code in _COMPLAINTS if part in words), "header-broken")
    opened = code in ("header-quote-open", "header-bracket-open", "header-needs-colon")
    mark = (cause.context_mark if opened else None) or cause.problem_mark or cause.context_mark
    rows = text.split("\n")
    place = min(mark.line, len(rows) - 1) if mark else 0
    if "\t" in rows[place][: len(rows[place]) - len(rows[place].lstrip())]:
        return error("header-tab", path, first_line + place, given=rows[place].strip()[:80]), ""
    stop = stops(text)
    for at in range(place, max(-1, place - _BACK), -1):
        for code_found, better in _repairs(rows[at], code):
            mended = "\n".join([*rows[:at], better, *rows[at + 1 :]])
            later = stops(mended)
            if later is None or (stop is not None and later > max(stop, at)):
                return error(
                    code_found,
                    path,
                    first_line + at,
                    given=rows[at].strip()[:80],
                    nearest=better.strip(),
                ), mended
    return error(code, path, first_line + place, given=rows[place].strip()[:80], nearest=""), ""


def quoted(value: str) -> str:
    """A value in the quotation marks that it does not hold itself."""
    if value[0] == "“" and value[-1] == "”":
        value = value[1:-1]
    return "'" + value.replace("'", "''") + "'" if '"' in value or "\\" in value else f'"{value}"'


def _repairs(row: str, code: str) -> Iterator[tuple[str, str]]:
    """What a line may have been meant to be, the likeliest first, each with the code of its
    mistake.
    """
    if len(row) > _LONGEST:
        return
    spaced = re.sub(r"^(\s*(?:-\s+)*)(-|[A-Za-z_]+:)(?=[^\s:-])", r"\1\2 ", row)
    if spaced != row:
        yield "header-needs-space", spaced
    if found := _VALUE.fullmatch(row):
        key, value = found.groups()
        if missing := _unclosed(value):
            yield "header-bracket-open" if value[0] in "[{" else code, f"{key}{value}{missing}"
            return
        if value[0] == value[-1] == '"' and "\\" in value[1:-1]:
            inner = value[1:-1].replace("'", "''")
            yield "header-backslash", f"{key}'{inner}'"
        yield "header-bad-start" if value.startswith(_SIGNS) else code, f"{key}{quoted(value)}"


def _unclosed(value: str) -> str:
    """What closes a value that begins with a quotation mark or a bracket and does not end; empty
    where it does.
    """
    if value[0] in "\"'":
        return "" if value[0] in value[1:] else value[0]
    closing: list[str] = []
    for letter in value if value[0] in "[{" else "":
        if letter in "[{":
            closing.insert(0, _CLOSING[letter])
        elif closing and letter == closing[0]:
            closing.pop(0)
    return "".join(closing)
