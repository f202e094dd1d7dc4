"""What is to be done on a page before it is looked at once more: a file of steps, read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from ..domain import Problem, error
from ..domain.common import BoundedInteger, Text
from ..domain.fields import Record, labelled
from ..frontmatter.header import read_header
from ..frontmatter.record import line_of, read_record
from ..frontmatter.source import decode
from ..run import paths, project_folder
from ..run.settings import value_of

#: What the file is called where nobody says otherwise, in the project's folder.
STEPS = "steps.yml"
#: What it may weigh, in bytes.
_LARGEST = 1_000_000
#: What may be done, each by itself.
ACTIONS = ("press", "type", "choose", "wait", "expect")


class UserStep(Record):
    """One thing to do, or to wait for. What is on the page is named by what it is called there, or
    by a CSS selector that begins with `#`, `.` or `[`.
    """

    press: Text | None = labelled("Bấm", "Press", default=None, example="Danh mục")
    type: Text | None = labelled("Gõ", "Type", default=None, example="khai sinh")
    into: Text | None = labelled("Vào ô", "Into", default=None, example="Tìm thủ tục")
    choose: Text | None = labelled("Chọn", "Choose", default=None, example="Tối")
    wait: Text | None = labelled("Chờ thấy", "Wait for", default=None, example="kết quả")
    expect: Text | None = labelled("Phải thấy", "Expect", default=None, example="Trang chủ")

    @model_validator(mode="after")
    def _is_one(self) -> Self:
        given = [name for name in ACTIONS if getattr(self, name) is not None]
        if len(given) != 1 or (self.type is None) != (self.into is None):
            raise PydanticCustomError("step-not-one", "not one thing to do")
        return self

    @property
    def action(self) -> str:
        """Which of `ACTIONS` it is."""
        return next(name for name in ACTIONS if getattr(self, name) is not None)

    @property
    def target(self) -> str:
        """What on the page it is about."""
        return str(self.into or getattr(self, self.action))


class PageState(Record):
    """A page (its address, or many of them: `/vi/thu-tuc/*`) after some steps. `state` is what
    findings call it.
    """

    page: Text = labelled("Trang", "Page", example="/vi/")
    state: Text = labelled("Trạng thái", "State", example="danh mục mở")
    width: BoundedInteger = labelled("Bề rộng", "Width", ge=200, le=4000, default=1280, example=320)
    steps: tuple[UserStep, ...] = labelled(
        "Các bước", "Steps", min_length=1, example=[{"press": "Danh mục"}]
    )


class PageStates(Record):
    """The file `steps.yml`."""

    states: tuple[PageState, ...] = labelled(
        "Các trạng thái",
        "States",
        example=[{"page": "/vi/", "state": "danh mục mở", "steps": [{"press": "Danh mục"}]}],
    )


@dataclass(frozen=True)
class StepScript:
    """A state of a page as the browser is told it: what findings call it, at which width, and what
    is done: `action`, `target`, `text` to type, `written` as in the file, and its `line`.
    """

    page: str
    state: str
    width: int
    file: str
    steps: tuple[dict[str, Any], ...] = field(default=())

    def is_of(self, page: str) -> bool:
        """Whether it is a state of the page at an address."""
        return fnmatchcase(page, self.page)


def steps_file() -> Path:
    """The project's file of steps, whether it is there or not."""
    return project_folder() / str(value_of("PORTAL_AUDIT_STEPS") or STEPS)


def read_steps(file: Path) -> tuple[tuple[StepScript, ...], list[Problem]]:
    """Return the states that a file asks for, in its order, and all that is wrong with it."""
    try:
        text = decode(paths.read(file.parent, file.name, _LARGEST), file.name)
    except paths.Refused as refused:
        return (), [error(refused.code, file.name)]
    if isinstance(text, Problem):
        return (), [text]
    header = read_header(text, file.name, 1)
    if header.problems:
        return (), [*header.problems]
    asked, problems = read_record(PageStates, header.values, file.name, header.lines)
    return tuple(_scripts(asked.states, file.name, header.lines) if asked else ()), problems


def _scripts(states: Sequence[PageState], file: str, lines: Any) -> Iterator[StepScript]:
    for number, one in enumerate(states):
        steps = tuple(
            {
                "action": step.action,
                "target": step.target,
                "text": step.type or "",
                "written": f"{step.action}: {getattr(step, step.action)}",
                "line": line_of(lines, f"states.{number}.steps.{place}"),
            }
            for place, step in enumerate(one.steps)
        )
        yield StepScript(one.page, one.state, one.width, file, steps)
