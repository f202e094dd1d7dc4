"""How rooms are put to work, documented and tested."""
import ast
from collections.abc import Iterator
from pathlib import Path

from .source import GROUND


def _settings(root: Path) -> dict[str, ast.expr]:
    tree = ast.parse((root / "pelicanconf.py").read_text("utf-8"))
    return {target.id: node.value for node in tree.body if isinstance(node, ast.Assign)
            for target in node.targets if isinstance(target, ast.Name)}


def plugins_in_order(root: Path) -> Iterator[str]:
    """`PLUGINS` is a list of dotted names, one for each room with a door, in the README's order."""
    settings = _settings(root)
    if "PLUGIN_PATHS" in settings:
        yield "pelicanconf.py sets PLUGIN_PATHS"
    names = ast.literal_eval(settings["PLUGINS"])
    yield from (f"pelicanconf.py: {name!r} is not a dotted name" for name in names if not isinstance(name, str))
    doors = {f"plugins.{path.parent.name}" for path in (root / "plugins").glob("*/plugin.py")}
    yield from (f"{name} has a plugin.py and is not in PLUGINS" for name in sorted(doors - set(names)))
    yield from (f"{name} is in PLUGINS and has no plugin.py" for name in sorted(set(names) - doors))
    yield from (f"{name} is in PLUGINS twice" for name in sorted({name for name in names if names.count(name) > 1}))


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
