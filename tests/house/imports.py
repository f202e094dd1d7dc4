"""Who may import whom."""

from collections.abc import Iterator
from pathlib import Path

from .source import GROUND, Source, sources


def rooms_side_by_side(root: Path) -> Iterator[str]:
    """A room imports itself and the ground, never another room."""
    for source in sources(root):
        for wanted in source.imports():
            parts = wanted.name.split(".")
            if parts[0] == "plugins" and len(parts) > 1 and parts[1] not in (source.room, *GROUND):
                yield f"{source.path}:{wanted.line} imports {wanted.name}"


def ground(root: Path) -> Iterator[str]:
    """Of the ground a part imports what stands below it, and `domain` no package but pydantic."""
    for source in sources(root):
        if source.room not in GROUND:
            continue
        allowed = GROUND[: GROUND.index(source.room) + 1]
        for wanted in source.imports():
            parts = wanted.name.split(".")
            own = parts[0] == "plugins"
            if own and len(parts) > 1 and parts[1] not in allowed:
                yield f"{source.path}:{wanted.line} imports {wanted.name}"
            known = wanted.standard or wanted.top in ("pydantic", "pydantic_core")
            if source.room == "domain" and not own and not known:
                yield f"{source.path}:{wanted.line} imports {wanted.name}"


def pelican_only_at_the_door(root: Path) -> Iterator[str]:
    """Only `plugin.py`, and the engine, import Pelican."""
    for source in sources(root):
        if source.room != "engine" and not source.path.endswith("/plugin.py"):
            for wanted in source.imports():
                if wanted.top in ("pelican", "blinker"):
                    yield f"{source.path}:{wanted.line} imports {wanted.name}"


def doors(root: Path) -> Iterator[str]:
    """A `plugin.py` has at most 60 lines and a `register`, which the room hands on."""
    for source in sources(root):
        if source.path.endswith("/plugin.py"):
            if source.lines > 60:
                yield f"{source.path} has {source.lines} lines"
            if "def register(" not in source.text:
                yield f"{source.path} has no register()"
            if "register" not in (root / source.path).with_name("__init__.py").read_text("utf-8"):
                yield f"{source.path}: the room does not hand on its register()"


def circles(root: Path) -> Iterator[str]:
    """No module imports itself by way of others."""
    found = sources(root)
    names = {source.name for source in found}
    graph = {source.name: sorted(_needs(source, names)) for source in found}
    for start in sorted(graph):
        way = _way_back(graph, start)
        if way and start == min(way):
            yield " → ".join([*way, start])


def _needs(source: Source, names: set[str]) -> set[str]:
    wanted = {one.name for one in source.imports()} & names
    packages = {name for name in wanted if any(other.startswith(name + ".") for other in wanted)}
    inside = source.package if source.package != source.name else ""
    return wanted - packages - {source.name, inside}


def _way_back(graph: dict[str, list[str]], start: str) -> list[str]:
    """The shortest way from a module back to itself, or nothing."""
    ways, seen = [[start]], {start}
    while ways:
        way = ways.pop(0)
        for step in graph[way[-1]]:
            if step == start:
                return way
            if step not in seen:
                seen.add(step)
                ways.append([*way, step])
    return []
