"""What YAML cannot read in a header, as problems at their lines."""
from __future__ import annotations

import re

import yaml

from plugins.model import Problem, error

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
_NO_BLANK = re.compile(r"(-|[A-Za-z_]+:)(?=[^\s-])")


def not_fields(text: str, path: str, first_line: int) -> Problem:
    """The problem of a header that is no table of fields."""
    line = first_line + text[:len(text) - len(text.lstrip())].count("\n")
    given = text.strip().partition("\n")[0][:60]
    code = "header-needs-space" if _NO_BLANK.match(given) else "header-not-fields"
    return error(code, path, line, given=given, nearest=_NO_BLANK.sub(r"\1 ", given, count=1))


def broken(cause: yaml.MarkedYAMLError, text: str, path: str, first_line: int) -> Problem:
    """Say in a code what YAML says in its own words, at the line where the mistake begins."""
    words = f"{cause.context or ''} {cause.problem or ''}"
    code = next((code for part, code in _COMPLAINTS if part in words), "header-broken")
    opened = code in ("header-quote-open", "header-bracket-open", "header-needs-colon")
    mark = (cause.context_mark if opened else None) or cause.problem_mark or cause.context_mark
    place = min(mark.line, text.count("\n")) if mark else 0
    given = text.split("\n")[place]
    if "\t" in given[:len(given) - len(given.lstrip())]:
        code = "header-tab"
    given = given.strip()[:80]
    if code == "header-needs-colon" and _NO_BLANK.match(given):
        code = "header-needs-space"
    return error(code, path, first_line + place, given=given, nearest=_NO_BLANK.sub(r"\1 ", given, count=1))
