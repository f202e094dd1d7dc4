"""FormattedProblem problems as text for a terminal and as JSON for tools."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator

from ..domain import NATIONAL, Severity
from ..run.messages import Messages, fill
from .format_problem import FormattedProblem, errors

#: So many problems are told one by one; more are told by rule, and stand in full in
#: `problems.json`.
MOST = 100
#: Worst first.
_GRADES = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.ADVICE: 2}


def as_json(formatted: list[FormattedProblem]) -> str:
    """The problems as a JSON list, one object each, in order."""
    rows = [
        {
            "code": one.problem.code,
            "severity": str(one.problem.severity),
            "path": one.problem.path,
            "line": one.problem.line,
            "field": one.problem.field,
            "message": one.message,
            "suggestion": one.suggestion,
        }
        for one in formatted
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def as_text(
    formatted: list[FormattedProblem],
    messages: Messages,
    where: Callable[[str], str] = "content/{}".format,
    guide: str = "content/PROBLEMS.md",
) -> str:
    """The problems as text. `where` turns a path into one that an editor's terminal can open;
    `guide` is the page that explains them, if there is one.
    """
    first = _first(formatted)
    blocks = [_block(one, messages, where, guide) for one in first]
    if len(first) < len(formatted):
        blocks.append("\n".join(_by_rule(formatted, messages)))
    return "\n".join([*blocks, _sum(formatted, messages)]) + "\n"


def _first(formatted: list[FormattedProblem]) -> list[FormattedProblem]:
    """The problems to tell one by one, in order: errors before warnings, advice last. Doubts
    about national records, which nobody here can mend, are only counted.
    """
    mine = [
        one
        for one in formatted
        if one.problem.severity == "error" or f"/{NATIONAL}/" not in one.problem.path
    ]
    chosen = sorted(mine, key=lambda one: _GRADES[one.problem.severity])[:MOST]
    return sorted(chosen, key=lambda one: one.problem.order)


def _block(
    one: FormattedProblem, messages: Messages, where: Callable[[str], str], guide: str
) -> str:
    severity = one.problem.severity
    mark = "" if severity == "error" else f"({messages.own[severity]}) "
    # A written page without a file in the content, such as a list, is told by its address.
    place = one.place if one.place.startswith("/") else where(one.place)
    lines = ["  ".join(part for part in (place, one.label, mark + one.message) if part)]
    if one.suggestion:
        lines.append(f"    {messages.own['write']}  {one.suggestion}")
    if guide and one.problem.code in messages.codes:
        lines.append(f"    {messages.own['see']} {guide}#{one.problem.code}")
    return "\n".join(lines)


def _by_rule(formatted: list[FormattedProblem], messages: Messages) -> Iterator[str]:
    """A table of rules, worst first."""
    yield ""
    yield fill(messages.own["by_rule"], {"shown": len(_first(formatted)), "all": len(formatted)})
    counts = Counter((one.problem.severity, one.problem.code) for one in formatted)
    for (severity, code), count in sorted(
        counts.items(), key=lambda item: (_GRADES[item[0][0]], -item[1], item[0][1])
    ):
        title = messages.codes[code].title if code in messages.codes else code
        yield f"{count:>8}  {messages.own[severity]:<9} {code:<28} {title}"
    yield ""


def _sum(formatted: list[FormattedProblem], messages: Messages) -> str:
    if not formatted:
        return messages.own["nothing"]
    wrong = errors(formatted)
    advice = sum(one.problem.severity == "advice" for one in formatted)
    counts = {
        "errors": _count("errors", wrong, messages),
        "warnings": _count("warnings", len(formatted) - wrong - advice, messages),
        "advice": _count("advices", advice, messages),
        "files": _count("files", len({one.problem.path for one in formatted}), messages),
    }
    return (
        fill(messages.own["sum_advice" if advice else "sum"], counts)
        + " "
        + messages.own["stopped" if wrong else "passed"]
    )


def _count(name: str, number: int, messages: Messages) -> str:
    return fill(messages.own[f"{name}_one" if number == 1 else name], {"n": number})
