"""The one file that checks a site anywhere: the modules of `verify/`, and the words of all
languages.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from .. import locales

_HERE = Path(__file__).parent / "verify"
#: Each of what stands before it.
_ORDER = """
ed25519 signature released finding host sample folder served unlisted watch check report command
"""
_HEAD = '''#!/usr/bin/env python3
"""Is a site as its agency has released it?

    python3 verify.py https://… --key RW…

Python 3.10 or later, and nothing else. Read it before you run it: it asks the address that you
give, and writes what it has seen into one file (--state). Part of Cổng Mở, under AGPL-3.0-or-later.
"""

from __future__ import annotations

'''
_TAIL = '''

WORDS = json.loads(
    r"""
{words}
"""
)

if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):  # terminals that know no Vietnamese
        stream.reconfigure(errors="replace")
    try:
        sys.exit(main(WORDS))
    except KeyboardInterrupt:
        sys.exit(130)
'''


def words() -> dict[str, Mapping[str, Mapping[str, str]]]:
    """The words of the check in every language that has them."""
    return {lang: locales.filled(lang, "verify") for lang in locales.languages("verify")}


def bundle() -> str:
    """The text of the file."""
    imports: set[str] = set()
    parts = []
    for name in _ORDER.split():
        text = (_HERE / f"{name}.py").read_text(encoding="utf-8")
        module = ast.parse(text)
        lines = text.splitlines()
        imports.update(_imports(module))
        last = max(
            (node.end_lineno or 0) for node in module.body if _is_head(node)
        )  # all of a module's imports stand before its code
        said = "\n".join(
            f"# {line}".rstrip() for line in (ast.get_docstring(module) or "").split("\n")
        )
        parts.append("\n".join([f"# {'-' * 30} {name}", said, *lines[last:]]).rstrip())
    spoken = json.dumps(words(), ensure_ascii=False, indent=0, sort_keys=True)
    return (
        _HEAD
        + "\n".join(sorted(imports))
        + "\n\n"
        + "\n\n\n".join(parts)
        + _TAIL.format(words=spoken)
    )


def _is_head(node: ast.stmt) -> bool:
    return isinstance(node, (ast.Import, ast.ImportFrom)) or (
        isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    )


def _imports(module: ast.Module) -> Iterator[str]:
    """The imports of the standard library, one a line."""
    for node in module.body:
        if isinstance(node, ast.Import):
            yield from (f"import {ast.unparse(one)}" for one in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module != "__future__":
            yield from (f"from {node.module} import {ast.unparse(one)}" for one in node.names)
