"""Steps in one text, split on their own marks where that is certain."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ..domain import Step
from .api import ExecutionStep
from .wording import unmarked

_MARK = r"(?:[-–+*•]\s*)?"
_NUMBERED = re.compile(
    rf"(?i){_MARK}(?:[a-zđ]\)\s*)?bước\s+(?:thứ\s+)?(\d{{1,2}})\s*(?:[:.\-–)]\s*|$)"
)
_LETTERED = re.compile(rf"{_MARK}([a-zđ])\)\s*")
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_OTHERWISE = re.compile(r"(?i)(?:trường hợp|đối với|nếu|khi|hoặc|trong trường hợp)\b")
_EMPTY_NAME = re.compile(r"(?i)(?:mặc định|trình tự thực hiện|các bước thực hiện|thực hiện)?\W*")
_TITLE_LENGTH = 120


def read_steps(given: Sequence[ExecutionStep]) -> tuple[Step, ...]:
    """Return the steps as the record has them; a lone text is split when its marks leave no
    doubt.
    """
    if len(given) == 1 and _EMPTY_NAME.fullmatch(given[0].name):
        return split(given[0].description)
    steps = (_step(_title(one.name, place), one.description) for place, one in enumerate(given, 1))
    return tuple(step for step in steps if step)


def split(text: str) -> tuple[Step, ...]:
    """Return one step for each mark (`Bước 1`, `Bước 2`…; or `a)`, `b)`…), or the whole text as one
    step.

    The marks must begin the text, run without a gap from the first, and occur once each. Lettered
    parts that begin with `Trường hợp`, `Đối với`, `Nếu` are cases beside each other, not steps, and
    stay together. So do dashes: in the national record they stand before alternatives as often as
    before steps.
    """
    lines = text.split("\n")
    for mark, order in ((_NUMBERED, None), (_LETTERED, _LETTERS)):
        starts = [(place, found) for place, one in enumerate(lines) if (found := mark.match(one))]
        if _certain([found[1] for _, found in starts], order) and starts[0][0] == 0:
            parts = [
                [lines[here][found.end() :], *lines[here + 1 : there]]
                for (here, found), (there, _) in pairwise([*starts, (len(lines), starts[0][1])])
            ]
            if order is None or not any(_OTHERWISE.match(part[0]) for part in parts):
                return tuple(step for part in parts if (step := _part(part)))
    return (Step(text=text),) if text else ()


def _certain(marks: Sequence[str], order: str | None) -> bool:
    expected = (
        list(order[: len(marks)]) if order else [str(number) for number in range(1, len(marks) + 1)]
    )
    return (
        len(marks) > 1 and [mark.lstrip("0") if not order else mark for mark in marks] == expected
    )


def _part(lines: list[str]) -> Step | None:
    """A step of its lines: a short first line that announces the others is its title."""
    first, rest = lines[0].strip(), "\n".join(lines[1:]).strip()
    if rest and first and len(first) <= _TITLE_LENGTH and first[-1] not in ".;,":
        return _step(first, rest)
    return _step("", "\n".join(filter(None, (first, rest))))


def _step(title: str, text: str) -> Step | None:
    title = title.rstrip(" :")
    return Step(title=title or None, text=text or None) if title or text else None


def _title(name: str, place: int) -> str:
    """A step's name without its number, where that is its place."""
    found = _NUMBERED.match(name)
    return name[found.end() :] if found and int(found[1]) == place else unmarked(name)
