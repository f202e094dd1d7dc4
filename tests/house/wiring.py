"""How rooms are put to work, documented and tested."""

import ast
from collections.abc import Iterator
from pathlib import Path

from .source import GROUND

#: The rooms' names in the order of work, as the settings have them.
_SETTINGS = "plugins/run/settings.py"


def plugins_in_order(root: Path) -> Iterator[str]:
    """`_ROOMS`, of which `PLUGINS` is made, names each room with a door once; there is no
    `PLUGIN_PATHS`.
    """
    settings = {**_assigned(root, _SETTINGS), **_assigned(root, "pelicanconf.py")}
    if "PLUGIN_PATHS" in settings:
        yield "PLUGIN_PATHS is set"
    names = ast.literal_eval(settings["_ROOMS"])
    doors = {path.parent.name for path in (root / "plugins").glob("*/plugin.py")}
    for name in sorted(doors - set(names)):
        yield f"{name} has a plugin.py and is not in PLUGINS"
    for name in sorted(set(names) - doors):
        yield f"{name} is in PLUGINS and has no plugin.py"
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield f"{name} is in PLUGINS twice"


def _assigned(root: Path, path: str) -> dict[str, ast.expr]:
    """What a module of settings gives its names, by name; unread values."""
    tree = ast.parse((root / path).read_text("utf-8"))
    return {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def rooms_in_the_readme(root: Path) -> Iterator[str]:
    """`plugins/README.md` names every room."""
    readme = (root / "plugins" / "README.md").read_text("utf-8")
    for room in sorted(path.parent.name for path in (root / "plugins").glob("*/__init__.py")):
        if room not in GROUND and f"`{room}`" not in readme:
            yield f"plugins/README.md does not name {room}"


def mirrored_tests(root: Path) -> Iterator[str]:
    """`tests/plugins/` has the folders of `plugins/`, and tests stand in them."""
    for test in sorted((root / "tests" / "plugins").rglob("test_*.py")):
        below = test.relative_to(root / "tests")
        if len(below.parts) < 3 or not (root / below.parent / "__init__.py").is_file():
            yield f"tests/{below} mirrors nothing"
