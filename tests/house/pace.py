"""What can be read at a walking pace: expressions that are said in one breath."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from .source import Source, sources

#: Letters of a regular expression that may stand in a row, where it is not verbose.
STRETCH = 80
#: Letters of a comprehension with two `for`: what fits on one line.
TWO_LOOPS = 100
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_RAW = re.compile(r"[bf]?r[bf]?[\"']", re.IGNORECASE)


def patterns_in_pieces(root: Path) -> Iterator[str]:
    """A regular expression over 80 letters is verbose, over several lines, or joined of named
    pieces.
    """
    for source in sources(root):
        for node in _patterns(source):
            pieces = _pieces(node)
            longest = max(map(len, pieces), default=0)
            if longest > STRETCH and not any("\n" in piece for piece in pieces):
                yield f"{source.path}:{node.lineno} has {longest} letters of a pattern in a row"


def _patterns(source: Source) -> Iterator[ast.expr]:
    """What is written as a raw string, or is the first thing given to `re` or `regex`."""
    lines, given = source.text.splitlines(), set[ast.AST]()
    for node in ast.walk(source.tree):
        if isinstance(node, ast.JoinedStr):
            given.update(node.values)
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == "any_of":
            given.update(node.args)  # a list of words
        elif _searches(node):
            given.update(node.args[:1])
            yield from filter(_is_text, node.args[:1])
        if _is_text(node) and node not in given:
            line = lines[node.lineno - 1].encode()[node.col_offset :].decode()
            if _RAW.match(line):
                yield node


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.JoinedStr) or (
        isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes))
    )


def _searches(node: ast.AST) -> bool:
    """Whether something is called in `re` or `regex`."""
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in ("re", "regex")
    )


def _pieces(node: ast.expr) -> list[str]:
    """The letters before, between and after what is named."""
    values = node.values if isinstance(node, ast.JoinedStr) else [node]
    texts = [value.value for value in values if isinstance(value, ast.Constant)]
    return [text if isinstance(text, str) else text.decode("latin-1") for text in texts]


def loops_on_one_line(root: Path) -> Iterator[str]:
    """A comprehension with two `for` has at most 100 letters; a longer one is a loop, or a function
    with a name.
    """
    for source in sources(root):
        for node in ast.walk(source.tree):
            if isinstance(node, _COMPREHENSIONS) and len(node.generators) > 1:
                size = len(ast.unparse(node))
                if size > TWO_LOOPS:
                    yield f"{source.path}:{node.lineno} has two loops in {size} letters"


def one_name_in_a_condition(root: Path) -> Iterator[str]:
    """A condition names at most one of its parts."""
    for source in sources(root):
        for node in ast.walk(source.tree):
            if isinstance(node, ast.BoolOp):
                names = [one for one in ast.walk(node) if isinstance(one, ast.NamedExpr)]
                if len(names) > 1:
                    yield f"{source.path}:{node.lineno} names {len(names)} parts of a condition"
