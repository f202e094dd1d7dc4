"""Reading the project's Python."""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

#: What a room may import, each of what stands below it: from the bottom.
GROUND = ("text", "locales", "domain", "frontmatter", "html", "run")


@dataclass(frozen=True)
class Import:
    """`name` is dotted and absolute; `line` is where it stands."""

    name: str
    line: int

    @property
    def top(self):
        return self.name.split(".")[0]

    @property
    def standard(self):
        return self.top in sys.stdlib_module_names


@dataclass(frozen=True)
class Source:
    """A module of `plugins/`: `path` from the project's folder, `name` dotted."""

    path: str
    name: str
    text: str
    tree: ast.Module

    @property
    def room(self):
        parts = self.path.split("/")
        return parts[1] if len(parts) > 2 else ""

    @property
    def lines(self):
        return self.text.count("\n")

    @property
    def package(self):
        return self.name if self.path.endswith("__init__.py") else self.name.rpartition(".")[0]

    def imports(self) -> Iterator[Import]:
        """Everything the module imports, wherever the statement stands."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from (Import(alias.name, node.lineno) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield from self._from(node)

    def _from(self, node: ast.ImportFrom) -> Iterator[Import]:
        base = node.module or ""
        if node.level:
            parts = self.package.split(".")
            base = ".".join([*parts[: len(parts) - node.level + 1], *filter(None, [node.module])])
        yield Import(base, node.lineno)
        yield from (Import(f"{base}.{alias.name}", node.lineno) for alias in node.names)


@cache
def sources(root: Path) -> list[Source]:
    """Every module below `plugins/`, in order; read once, since all rules look at the same."""
    found = []
    for file in sorted((root / "plugins").rglob("*.py")):
        path = file.relative_to(root).as_posix()
        name = path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        text = file.read_text("utf-8")
        found.append(Source(path, name, text, ast.parse(text)))
    return found
