"""The settings and their table."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

from pelican.settings import DEFAULT_CONFIG, read_settings

from plugins.engine.check import HONOURED, REFUSED, check_settings
from plugins.run.settings import defaults
from tests.conftest import ROOT

README = (ROOT / "plugins" / "README.md").read_text("utf-8")
TABLE = README.partition("## Settings")[2].partition("\n## ")[0]
ROWS = re.findall(r"^\| ((?:`[A-Z_]+`(?:, )?)+) \|", TABLE, re.MULTILINE)
DOCUMENTED = {name for row in ROWS for name in re.findall("[A-Z_]+", row)}


@cache
def read_by(folder: Path) -> set[str]:
    """The settings that a package's code asks for, by their names."""
    names = set()
    for file in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Load):
                names |= constant(node.slice)
            elif isinstance(node, ast.Call) and node.args:
                function = ast.unparse(node.func)
                if function.endswith(("settings.get", "folder_of", "value_of")):
                    names |= constant(node.args[0])
    return {name for name in names if re.fullmatch("[A-Z][A-Z_]+", name)}


def constant(node: ast.expr) -> set[str]:
    return {node.value} if isinstance(node, ast.Constant) and isinstance(node.value, str) else set()


@cache
def pelicans() -> set[str]:
    """The settings that Pelican's own code asks for."""
    import pelican

    package = Path(pelican.__file__).parent
    text = "".join(file.read_text("utf-8") for file in sorted(package.rglob("*.py")))
    return set(re.findall(r"[\"']([A-Z][A-Z_]+)[\"']", text))


def test_every_setting_that_is_read_is_documented_and_every_documented_one_is_read() -> None:
    ours = read_by(ROOT / "plugins") - {"PORTAL"}
    assert ours <= DOCUMENTED | set(DEFAULT_CONFIG), "read and not documented"
    assert {name for name in ours if name not in DEFAULT_CONFIG} <= DOCUMENTED
    assert ours | pelicans() >= DOCUMENTED, "documented and read by nobody"
    silenced = {name for name, value in defaults().items() if name in DEFAULT_CONFIG and not value}
    acting = HONOURED | set(defaults()) - silenced
    assert acting <= DOCUMENTED | REFUSED, "honoured and not documented"


def test_every_default_is_read_by_somebody() -> None:
    assert set(defaults()) <= read_by(ROOT / "plugins") | pelicans()


def test_no_setting_of_the_project_goes_unread(tmp_path: Path) -> None:
    for name in ("pelicanconf.py", "publishconf.py"):
        settings = read_settings(str(ROOT / name))
        assert list(check_settings(settings)) == []
