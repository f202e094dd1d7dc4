"""Every setting is honoured, or refused in words."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Any

import pytest
from pelican.settings import DEFAULT_CONFIG, read_settings

from plugins.domain import Problem, Severity
from plugins.engine.check import HONOURED, REFUSED, check_settings
from plugins.run.settings import defaults
from tests.conftest import ROOT


def checked(folder: Path, **changes: Any) -> list[Problem]:
    """What is wrong with the default settings once some are changed."""
    settings = read_settings(override={**defaults(), "PATH": str(folder), **changes})
    return list(check_settings(settings))


def told(problems: list[Problem]) -> list[tuple[str, object]]:
    return [(problem.code, problem.values.get("name", "")) for problem in problems]


def test_the_defaults_are_sound(tmp_path: Path) -> None:
    assert checked(tmp_path) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("LANGUAGES", "vi"),
        ("LANGUAGES", ()),
        ("LANGUAGES", ("vi", "Tiếng Anh")),
        ("SITEURL", "cong.gov.vn"),
        ("TIMEZONE", "Asia/Hanoi_City"),
        ("PORTAL_TODAY", "tomorrow"),
        ("PORTAL_JOBS", "two"),
        ("PORTAL_JOBS", -1),
        ("PORTAL_SPEECH", "no"),
        ("PORTAL_REPORTS", None),
        ("JINJA_ENVIRONMENT", {"autoescape": False}),
    ],
)
def test_a_value_that_cannot_be_is_an_error(name: str, value: object, tmp_path: Path) -> None:
    found = checked(tmp_path, **{name: value})
    assert told(found) == [("setting-wrong", name)]
    assert found[0].severity is Severity.ERROR


@pytest.mark.parametrize("name", ["STATIC_PATHS", "ARTICLE_PATHS", "PAGE_PATHS"])
def test_what_would_publish_unseen_files_is_refused(name: str, tmp_path: Path) -> None:
    assert told(checked(tmp_path, **{name: ["files"]})) == [("setting-refused", name)]


def test_a_setting_of_pelicans_without_effect_is_named(tmp_path: Path) -> None:
    found = checked(tmp_path, ARTICLE_URL="{slug}/", FEED_ALL_ATOM="all.xml", SITENAME="Cổng An")
    assert told(found) == [
        ("setting-not-used", "ARTICLE_URL"),
        ("setting-not-used", "FEED_ALL_ATOM"),
        ("setting-not-used", "SITENAME"),
    ]


def test_a_slip_of_the_hand_is_named_with_what_was_meant(tmp_path: Path) -> None:
    [found] = checked(tmp_path, PORTAL_SPECH=False)
    assert (found.code, found.values["nearest"]) == ("setting-unknown", "PORTAL_SPEECH")


def test_a_setting_of_somebody_elses_plugin_is_theirs(tmp_path: Path) -> None:
    plugins = ["somebody.else", *defaults()["PLUGINS"]]
    assert checked(tmp_path, PLUGINS=plugins, FISH_POND="carp") == []
    assert told(checked(tmp_path, FISH_POND="carp")) == [("setting-unknown", "FISH_POND")]


def test_the_default_language_is_the_first(tmp_path: Path) -> None:
    assert told(checked(tmp_path, LANGUAGES=("en", "vi"))) == [("default-lang-not-first", "")]
    assert checked(tmp_path, LANGUAGES=("en", "vi"), DEFAULT_LANG="en") == []


def test_a_theme_without_colours_is_one_for_other_sites(tmp_path: Path) -> None:
    (tmp_path / "plain" / "templates").mkdir(parents=True)
    [found] = checked(tmp_path, THEME=str(tmp_path / "plain"))
    assert found.code == "theme-incomplete"
    assert found.values["missing"] == "tokens.toml"


def test_plugins_keep_their_order_and_the_needed_are_there(tmp_path: Path) -> None:
    usual = defaults()["PLUGINS"]
    swapped = [usual[1], usual[0], *usual[2:]]
    without_search = [name for name in usual if not name.endswith(".search")]
    for plugins, code in (
        (swapped, "plugin-order"),
        (usual[:-1], "plugin-needed"),
        ([*usual, "somebody.else"], "plugin-too-late"),
    ):
        assert [problem.code for problem in checked(tmp_path, PLUGINS=plugins)] == [code]
    assert checked(tmp_path, PLUGINS=without_search) == []


# The settings table.

README = (ROOT / "plugins" / "README.md").read_text("utf-8")
TABLE = README.partition("## Settings")[2].partition("\n## ")[0]
ROWS = re.findall(r"^\| ((?:`[A-Z_]+`(?:, )?)+) \|", TABLE, re.MULTILINE)
DOCUMENTED = {name for row in ROWS for name in re.findall("[A-Z_]+", row)}


def read_by(folder: Path) -> set[str]:
    """The settings that a package's code asks for, by their names."""
    names = set()
    for file in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Load):
                names |= constant(node.slice)
            elif isinstance(node, ast.Call) and node.args:
                function = ast.unparse(node.func)
                if function.endswith(("settings.get", "folder_of")):
                    names |= constant(node.args[0])
    return {name for name in names if re.fullmatch("[A-Z][A-Z_]+", name)}


def constant(node: ast.expr) -> set[str]:
    return {node.value} if isinstance(node, ast.Constant) and isinstance(node.value, str) else set()


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
