"""Component scripts as a few classic scripts: pages opened from a folder cannot load modules."""

from __future__ import annotations

import json
import re
import tomllib
from collections import defaultdict
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

from rjsmin import jsmin

_IMPORT = re.compile(r'^import \{[^}]*\} from "\./([\w-]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?:\{[^}]*\};\n|(?=(?:async )?function |const ))", re.MULTILINE)

#: `js/` has the tools that every component may use: one file a tool, exporting a function of the
#: file's name.
_START = """const begin = () => {
for (const root of document.querySelectorAll("[data-module]")) {
if (!Object.hasOwn(modules, root.dataset.module)) continue;
try {
modules[root.dataset.module](root, tools);
} catch (failure) {
reportError(failure);
}
}
};
if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin);
else begin();"""


def bundles(theme: Path, more: Sequence[Path] = ()) -> dict[str, str]:
    """Return each bundle's source by name (`main`, `search`…); a component names its own in its
    `.toml`. `more` are the folders of others that bring components.
    """
    parts: dict[str, list[Path]] = defaultdict(list)
    found = [sorted(one.glob("components/*/*.js")) for one in (theme, *more)]
    for script in chain.from_iterable(found):
        if script.stem == script.parent.name:  # others are parts of it
            parts[_bundle(script.with_suffix(".toml"))].append(script)
    tools = sorted((theme / "js" / "tools").glob("*.js"))
    return {name: _bundled(tools, scripts) for name, scripts in sorted(parts.items())}


def single(theme: Path, icons: bytes) -> dict[str, str]:
    """Return the scripts that stand alone.

    `theme` runs before the first paint, `folder` where pages are read from one, `lost` on the page
    for unknown addresses.
    """
    source = {
        name: small((theme / "js" / f"{name}.js").read_text(encoding="utf-8"))
        for name in ("theme", "folder", "lost")
    }
    return {**source, "folder": f"const sprite = {json.dumps(icons.decode())};\n{source['folder']}"}


def small(source: str) -> str:
    """Return a script without comments and without blanks that it does not need; names stay."""
    return str(jsmin(source)).strip() + "\n"


def _bundle(declaration: Path) -> str:
    if not declaration.exists():
        return "main"
    return str(tomllib.loads(declaration.read_text(encoding="utf-8")).get("bundle", "main"))


def _bundled(tools: list[Path], scripts: list[Path]) -> str:
    return small(
        "\n".join(
            [
                '(() => {\n"use strict";',
                f"const tools = {_object(tools)};",
                f"const modules = {_object(scripts)};",
                _START,
                "})();",
            ]
        )
    )


def _object(scripts: list[Path]) -> str:
    members = (
        f'"{path.stem}": (() => {{\n{_body(path)}\nreturn {_main(path)};\n}})()' for path in scripts
    )
    return "{" + ",\n".join(members) + "}"


def _main(path: Path) -> str:
    """A component offers `start`, a tool the function or object named as its file."""
    return "start" if path.parent.parent.name == "components" else path.stem


def _body(path: Path) -> str:
    """A script behind the files of its folder that it imports, each once, without module syntax."""
    return "\n".join(
        _EXPORT.sub("", _IMPORT.sub("", one.read_text(encoding="utf-8")))
        for one in _order(path, [])
    )


def _order(path: Path, before: list[Path]) -> list[Path]:
    for name in _IMPORT.findall(path.read_text(encoding="utf-8")):
        if path.with_name(name) not in before:
            _order(path.with_name(name), before)
    before.append(path)
    return before
