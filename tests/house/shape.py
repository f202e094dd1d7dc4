"""How a module is shaped."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from .source import Source, sources

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_MUTATORS = frozenset(
    (
        "add",
        "append",
        "clear",
        "extend",
        "insert",
        "pop",
        "popitem",
        "remove",
        "setdefault",
        "update",
    )
)
_STAND = ("content", "plugins", "tests", "theme")
#: Where values are made and handed on.
_OF_VALUES = ("domain", "frontmatter", "catalogue")
_MADE = ("node_modules", "output", "reports", "__pycache__")


def lengths(root: Path) -> Iterator[str]:
    """A module has at most 250 lines of code, the body of a function 50.

    Empty lines, comments, docstrings and the list of arguments are not counted: they are there to
    be read.
    """
    for source in sources(root):
        told = _docstring_lines(source.tree)
        lines = [number for number in _code_lines(source.text) if number not in told]
        if len(lines) > 250:
            yield f"{source.path} has {len(lines)} lines of code"
        for node in ast.walk(source.tree):
            if isinstance(node, _FUNCTIONS):
                body = range(node.body[0].lineno, (node.end_lineno or 0) + 1)
                size = sum(number in body for number in lines)
                if size > 50:
                    yield f"{source.path}:{node.lineno} {node.name} has {size} lines of code"


def _code_lines(text: str) -> Iterator[int]:
    """The numbers of the lines that hold more than white space and a comment, from 1."""
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.lstrip().startswith("#"):
            yield number


def _docstring_lines(tree: ast.Module) -> set[int]:
    """The numbers of the lines that docstrings take."""
    lines: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, *_FUNCTIONS)) and ast.get_docstring(node):
            lines.update(range(node.body[0].lineno, (node.body[0].end_lineno or 0) + 1))
    return lines


def docstrings(root: Path) -> Iterator[str]:
    """Each module and each public function and class says what it promises."""
    for source in sources(root):
        if not ast.get_docstring(source.tree):
            yield f"{source.path} has no docstring"
        for node in source.tree.body:
            if (
                isinstance(node, (*_FUNCTIONS, ast.ClassDef))
                and not node.name.startswith("_")
                and not ast.get_docstring(node)
                and node.name != "register"
                and not _is_task(node)
            ):
                yield f"{source.path}:{node.lineno} {node.name} has no docstring"


def _is_task(node: ast.AST) -> bool:
    """Whether invoke calls this: what a task does is said in each language's `commands.toml`."""
    decorators = getattr(node, "decorator_list", [])
    return any(ast.unparse(one).partition("(")[0] == "task" for one in decorators)


def one_job(root: Path) -> Iterator[str]:
    """A room says its one job in one sentence; what it needs and leaves may follow below it."""
    for source in sources(root):
        if source.path == f"plugins/{source.room}/__init__.py":
            job = " ".join((ast.get_docstring(source.tree) or "").partition("\n\n")[0].split())
            if not job.endswith(".") or ". " in job:
                yield f"{source.path} says {job!r}"


def state(root: Path) -> Iterator[str]:
    """Nothing at module level changes after import."""
    for source in sources(root):
        named = _module_names(source)
        for function in (node for node in ast.walk(source.tree) if isinstance(node, _FUNCTIONS)):
            shared = named - _own_names(function)
            for node in ast.walk(function):
                if isinstance(node, ast.Global) or _changes(node, shared):
                    yield f"{source.path}:{node.lineno} changes what belongs to the module"


def frozen_values(root: Path) -> Iterator[str]:
    """A dataclass of `domain`, `frontmatter` or `catalogue` is frozen: stages hand values on."""
    for source in sources(root):
        if source.room not in _OF_VALUES:
            continue
        for node in (one for one in ast.walk(source.tree) if isinstance(one, ast.ClassDef)):
            made = [ast.unparse(one) for one in node.decorator_list]
            if any(one.startswith("dataclass") and "frozen=True" not in one for one in made):
                yield f"{source.path}:{node.lineno} {node.name} is not frozen"


def _module_names(source: Source) -> set[str]:
    assigned = [node for node in source.tree.body if isinstance(node, (ast.Assign, ast.AnnAssign))]
    targets = [
        target
        for node in assigned
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
    ]
    return {target.id for target in targets if isinstance(target, ast.Name)}


def _own_names(function: ast.AST) -> set[str]:
    stored = {
        node.id
        for node in ast.walk(function)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
    return stored | {node.arg for node in ast.walk(function) if isinstance(node, ast.arg)}


def _changes(node: ast.AST, shared: set[str]) -> bool:
    if (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in _MUTATORS
    ):
        return isinstance(node.func.value, ast.Name) and node.func.value.id in shared
    if isinstance(node, (ast.Subscript, ast.Attribute)) and isinstance(
        node.ctx, (ast.Store, ast.Del)
    ):
        return isinstance(node.value, ast.Name) and node.value.id in shared
    return False


def signals_keep_their_receivers(root: Path) -> Iterator[str]:
    """A receiver is a function of a module, of this one or an imported one: signals hold anything
    else too weakly to call it.
    """
    for source in sources(root):
        functions = {node.name for node in source.tree.body if isinstance(node, _FUNCTIONS)}
        for node in source.tree.body:
            if isinstance(node, ast.ImportFrom):
                functions.update(alias.asname or alias.name for alias in node.names)
        for node in ast.walk(source.tree):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr == "connect"
                and "signals" in ast.unparse(node.func.value)
            ):
                receiver = node.args[0] if node.args else None
                if not (isinstance(receiver, ast.Name) and receiver.id in functions):
                    yield f"{source.path}:{node.lineno} {ast.unparse(node)}"


def one_class_of_a_name(root: Path) -> Iterator[str]:
    """No two classes have one name, wherever they are defined."""
    homes = defaultdict(list)
    for source in sources(root):
        for node in ast.walk(source.tree):
            if isinstance(node, ast.ClassDef):
                homes[node.name].append(f"{source.path}:{node.lineno}")
    for name, places in sorted(homes.items()):
        if len(places) > 1:
            yield f"{name} is defined in {' and '.join(places)}"


def vague_names(root: Path) -> Iterator[str]:
    """There is no `utils`, and nothing that means the same."""
    for source in sources(root):
        if Path(source.path).stem in ("utils", "util", "helpers", "misc", "manager", "handler"):
            yield source.path


def top_level(root: Path) -> Iterator[str]:
    """Four folders stand at the top, and files."""
    for folder in sorted(path for path in root.iterdir() if path.is_dir()):
        if folder.name not in (*_STAND, *_MADE) and not folder.name.startswith("."):
            yield f"{folder.name}/ stands at the top"
