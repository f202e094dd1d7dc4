"""A page's YAML header to plain values, with the line of each."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import yaml

from ..domain import Problem, error, warning
from .letters import escaped, without_strange
from .lines import too_deep
from .yaml_problems import broken, not_fields, quoted

_DEEPEST = 12
_BRACKETS = 100  # YAML takes minutes over a few thousand
# The C parser calls itself for each level, and would take the whole process down with it.
_STEEP = re.compile(r"^(?:(?: *[-?:] ){40}| {400} *[^ \n])", re.MULTILINE)
_KINDS: dict[type[yaml.Node], str] = {
    yaml.MappingNode: "tag:yaml.org,2002:map",
    yaml.SequenceNode: "tag:yaml.org,2002:seq",
}
_TEXT, _NULL = "tag:yaml.org,2002:str", "tag:yaml.org,2002:null"
_HASH = re.compile(r"\s+(#.*)")
#: A remark has a blank after its sign: `#1` is text.
_REMARK = re.compile(r"#(?:\s|$)")
#: A remark behind a code, a day or a choice cuts nothing; behind running text it may be a part of
#: it.
_WORD = re.compile(r"[\w./:@+-]+", re.ASCII)
_PROSE = frozenset(
    ("title", "short_title", "summary", "name", "text", "note", "address", "finding", "description")
)


class _Loader(yaml.CSafeLoader):
    """Composes nodes without guessing: every value is a text (`1.000110` is a code), or nothing."""

    def resolve(self, kind: type[yaml.Node], value: str | None, implicit: object) -> str:
        return _KINDS.get(kind) or (
            _NULL if value in ("", "~", "null") and implicit == (True, False) else _TEXT
        )

    def descend_resolver(self, current_node: object, current_index: object) -> None:
        """There are no resolvers by path."""

    def ascend_resolver(self) -> None:
        """There are no resolvers by path."""


@dataclass(frozen=True)
class Header:
    """Values as written: texts, lists and tables; what a text means is for the record to say.

    `lines` has the line of each value by its dotted path (`channels.0.costs`). A blank value is
    left out.
    """

    values: Mapping[str, Any] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def read_header(text: str, path: str, first_line: int = 2, *, rounds: int = 20) -> Header:
    """Read a header whose first line is line `first_line` of its file.

    Where YAML stumbles and it is known what was meant, that is told and the rest is read, in so
    many rounds.
    """
    if line := too_deep(text, "[{", "]}", _BRACKETS) or _steep(text):
        return _refused(error("header-too-deep", path, first_line + line - 1))
    try:
        root = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as cause:
        problem, mended = broken(cause, text, path, first_line, _stops)
        if not (mended and rounds):
            return _refused(problem)
        header = read_header(mended, path, first_line, rounds=rounds - 1)
        return replace(header, problems=(problem, *header.problems))
    except (yaml.YAMLError, RecursionError):
        return _refused(error("header-broken", path, first_line, given=""))
    if root is None:
        return _refused(error("header-empty", path, 1))
    if not isinstance(root, yaml.MappingNode):
        return _refused(not_fields(text, path, first_line))
    reading = _Reading(text, path, first_line)
    values = reading.table(root, "", 0)
    for problem in reading.problems:
        if problem.code in ("header-alias", "header-too-deep"):
            # such values may be whole trees: nothing else is worth saying of them
            return _refused(problem)
    return Header(values, reading.lines, tuple(reading.problems))


def _refused(problem: Problem) -> Header:
    return Header(problems=(problem,))


def _stops(text: str) -> int | None:
    """The line, from 0, at which YAML stops in a text; None where it reads to the end."""
    try:
        yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as cause:
        mark = cause.problem_mark or cause.context_mark
        return mark.line if mark else 0
    except (yaml.YAMLError, RecursionError):
        return 0
    return None


def _steep(text: str) -> int:
    """The first line with more dashes, or further in, than any header has; 0 where there is
    none.
    """
    found = _STEEP.search(text)
    return text.count("\n", 0, found.start()) + 1 if found else 0


class _Reading:
    """One walk through the nodes of a header."""

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self.lines: dict[str, int] = {}
        self.problems: list[Problem] = []
        self.path, self.first_line = path, first_line
        self.rows = text.split("\n")
        self.seen: set[int] = set()

    def table(self, node: yaml.MappingNode, at: str, depth: int) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key, value in node.value:
            name, line = str(getattr(key, "value", "")), self.first_line + key.start_mark.line
            where = f"{at}.{name}" if at else name
            if not isinstance(key, yaml.ScalarNode):
                self.complain("header-key", key, at)
            elif key.style == '"' and (letter := escaped(name, "")):
                self.complain(letter.code, key, at, **letter.values)
            elif where in self.lines:
                self.problems.append(
                    error(
                        "field-twice",
                        self.path,
                        line,
                        where,
                        name=name,
                        first=self.lines[where],
                    )
                )
            else:
                self.lines[where] = line
                if (read := self.value(value, where, depth + 1)) is not None:
                    values[name] = read
        return values

    def value(self, node: yaml.Node, at: str, depth: int) -> Any:
        if id(node) in self.seen:
            return self.complain("header-alias", node, at)
        self.seen.add(id(node))
        if depth > _DEEPEST:
            return self.complain("header-too-deep", node, at)
        if not node.tag.startswith("tag:yaml.org,2002:") or "python" in node.tag:
            return self.complain("header-tag", node, at, given=node.tag)
        if isinstance(node, yaml.MappingNode):
            return self.table(node, at, depth)
        if isinstance(node, yaml.SequenceNode):
            return list(self.items(node, at, depth))
        return self.text(node, at) if isinstance(node, yaml.ScalarNode) else None

    def text(self, node: yaml.ScalarNode, at: str) -> str | None:
        """A value as it was written, composed; told where YAML leaves a part of it out, or puts in
        what is not seen.
        """
        if node.start_mark.line >= len(self.rows):
            # nothing was written: a `?` at the end asks for a value on a line that is not there
            return None
        row = self.rows[node.start_mark.line][node.start_mark.column :]
        if not node.style and row.startswith("&"):
            self.complain(
                "header-bad-start", node, at, given=row, nearest=f"{_name(at)}: {quoted(row)}"
            )
        if not node.style and (cut := self.cut(node)):
            rewritten = f"{_name(at)}: {quoted(f'{node.value} {cut}')}"
            if not _REMARK.match(cut):
                self.complain("header-hash", node, at, given=cut, nearest=rewritten)
            elif _name(at) in _PROSE or not _WORD.fullmatch(node.value):
                self.problems.append(
                    warning(
                        "header-remark",
                        self.path,
                        self.line(node),
                        at,
                        given=cut,
                        kept=node.value[:80],
                        nearest=rewritten,
                    )
                )
        written = "\n".join(self.rows[node.start_mark.line : node.end_mark.line + 1])
        if node.style == '"' and (letter := escaped(node.value, written)):
            self.complain(letter.code, node, at, **letter.values)
            return without_strange(node.value)
        return None if node.tag == _NULL else unicodedata.normalize("NFC", node.value)

    def cut(self, node: yaml.ScalarNode) -> str:
        """What YAML takes for a remark behind a value."""
        row = self.rows[node.end_mark.line] if node.end_mark.line < len(self.rows) else ""
        found = _HASH.match(row, node.end_mark.column)
        return found[1] if found else ""

    def items(self, node: yaml.SequenceNode, at: str, depth: int) -> Iterator[Any]:
        for place, item in enumerate(node.value):
            where = f"{at}.{place}"
            self.lines[where] = self.first_line + item.start_mark.line
            yield self.value(item, where, depth + 1)

    def complain(self, code: str, node: yaml.Node, at: str, **values: object) -> None:
        """Tell an error; the value is left out."""
        self.problems.append(error(code, self.path, self.line(node), at, **values))

    def line(self, node: yaml.Node) -> int:
        """The line of a value in its file."""
        return self.first_line + int(node.start_mark.line)


def _name(at: str) -> str:
    """The name of the field at a dotted path."""
    return next((part for part in reversed(at.split(".")) if not part.isdigit()), "")
