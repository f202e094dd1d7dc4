"""Whose files are whose."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from .source import GROUND, Source, sources

#: The end of a path that names a file such as programs write for programs, or scripts read.
_FILE = re.compile(r"([\w.-]+\.(?:csv|epub|js|json|jsonld|mp3|txt|vtt|xml))$")


def files_of_one_room(root: Path) -> Iterator[str]:
    """A file that a room writes is named in that room alone: what a second room wants of it is left
    at the portal, and a name that both must know is the ground's.
    """
    named = defaultdict(dict)
    for source in sources(root):
        if source.room and source.room not in GROUND:
            for name, line in _names(source):
                named[name].setdefault(source.room, f"{source.path}:{line}")
    for name, places in sorted(named.items()):
        if len(places) > 1:
            yield f"{name} is named in {' and '.join(places.values())}"


def _names(source: Source) -> Iterator[tuple[str, int]]:
    """The names of files among a module's strings, with their lines. Docstrings are not looked at:
    they end with a full stop.
    """
    for node in ast.walk(source.tree):
        text = node.value if isinstance(node, ast.Constant) else None
        found = _FILE.search(text) if isinstance(text, str) else None
        if found:
            yield found[1], node.lineno
