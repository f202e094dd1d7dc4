"""Where a module's test is found."""

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from .source import Source, sources

#: Modules whose tests neither their name nor who imports them finds: path → the test, below
#: `tests/`.
ELSEWHERE = {
    "discovery/people.py": "test_build.py",
    "domain/linked_data.py": "plugins/discovery/test_linked.py",
    "domain/site.py": "plugins/locales/test_names.py",
    "domain/synonyms.py": "plugins/search/test_lexicon.py",
    "engine/generator.py": "test_build.py",
    "run/foreign.py": "foreign/test_audit.py",
    "run/report.py": "plugins/catalogue/test_main.py",
    "search/pages.py": "test_build.py",
}
#: What is the way into a room is tried by whole builds, by commands as people type them, and in
#: sites that are not ours.
DOORS = ("plugin.py", "__main__.py", "alone.py")


def tests_by_name(root: Path) -> Iterator[str]:
    """A module with public functions has `test_<module>.py` in the same folder of `tests/plugins/`,
    or is a part of a module or a package that has one and imports it.
    """
    found = [source for source in sources(root) if Path(source.path).name not in DOORS]
    importers = _importers(sources(root))
    tried = {source.name for source in found if _has_test(root, source)}
    missing = {
        source.path.removeprefix("plugins/"): _own_test(source)
        for source in filter(_has_public_functions, found)
        if source.name not in tried
        and not tried & (importers[source.name] | importers[source.package])
    }
    for path, test in missing.items():
        if not (root / "tests" / ELSEWHERE.get(path, "nothing")).is_file():
            yield f"plugins/{path} has no {test}, and no module with a test imports it"
    if (root / "tests" / "house").is_dir():
        for path in sorted({*ELSEWHERE} - {*missing}):
            yield f"tests/house/tested.py: {path} needs no place there (any more)"


def _importers(found: Iterable[Source]) -> dict[str, set[str]]:
    """Which modules import a module of their room, or a package inside it, by the name of that."""
    importers: dict[str, set[str]] = defaultdict(set)
    for source in found:
        room = f"plugins.{source.room}"
        for one in source.imports():
            if one.name.startswith(f"{room}.") and not source.name.startswith(f"{one.name}."):
                importers[one.name].add(source.name)
    return importers


def _has_test(root: Path, source: Source) -> bool:
    """Whether a module has a test of its name, or the package inside a room that it is of."""
    package = Path(source.path).relative_to("plugins").parent
    tests = [_own_test(source)]
    if len(package.parts) > 1:
        name = f"test_{package.name}.py"
        tests += [f"tests/plugins/{package}/{name}", f"tests/plugins/{package.parent}/{name}"]
    return any((root / test).is_file() for test in tests)


def _has_public_functions(source: Source) -> bool:
    functions = [node.name for node in source.tree.body if isinstance(node, ast.FunctionDef)]
    public = [name for name in functions if not name.startswith("_") and name != "register"]
    return bool(public) and not source.path.endswith("__init__.py")


def _own_test(source: Source) -> str:
    """The test of a module's name: of one in no room, beside the folder of those in rooms."""
    folder = "tests/plugins" if source.room else "tests"
    below = Path(source.path).relative_to("plugins")
    return f"{folder}/{below.with_name(f'test_{below.stem}.py')}"
