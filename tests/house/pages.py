"""Who may read a written page."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from .source import Source, sources

#: The room that reads pages, and the one that makes what editors write into pieces of them.
READERS = ("html", "catalogue")
_PARSERS = ("bs4", "html.parser", "html5lib", "lxml.html", "lxml.etree.HTML", "selectolax")
_PATTERNS = frozenset(("compile", "sub", "subn", "search", "match", "fullmatch", "finditer"))
_CUTS = frozenset(
    ("replace", "find", "rfind", "index", "rindex", "split", "rsplit", "partition", "rpartition")
)
#: A tag, or an attribute with an address, as a pattern or a text would look for it.
_MARKUP = re.compile(r"</?[a-zA-Z!\\(]|\b(?:href|src|action)\S{0,9}=")
#: What looks like a tag in a pattern and is the name or the kind of a group.
_GROUP = re.compile(r"\(\?(?:P?<[=!]?\w*>?|P=)")


def one_parser_of_pages(root: Path) -> Iterator[str]:
    """A written page is parsed in `plugins/html` alone, and searched or changed there: other rooms
    ask for its elements.
    """
    for source in sources(root):
        if source.room in READERS:
            continue
        for wanted in source.imports():
            if any(wanted.name == one or wanted.name.startswith(f"{one}.") for one in _PARSERS):
                yield f"{source.path}:{wanted.line} imports {wanted.name}"
        for line in _handled_markup(source):
            yield f"{source.path}:{line} handles HTML as text"


def _handled_markup(source: Source) -> Iterator[int]:
    """The lines of calls that look for markup in a text."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
            looked_for = _text(node.args[0])
            if node.func.attr in _PATTERNS:
                looked_for = _GROUP.sub("", looked_for)
            elif node.func.attr not in _CUTS:
                continue
            if _MARKUP.search(looked_for):
                yield node.lineno


def _text(node: ast.expr) -> str:
    """What is written in an argument, in one piece."""
    parts = [part.value for part in ast.walk(node) if isinstance(part, ast.Constant)]
    return "".join(
        part.decode("utf-8", "replace") if isinstance(part, bytes) else part
        for part in parts
        if isinstance(part, str | bytes)
    )
