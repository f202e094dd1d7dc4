"""Every setting is honoured, or refused in words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pelican.settings import read_settings

from plugins.domain import Problem, Severity
from plugins.engine.check import check_settings
from plugins.run.settings import defaults


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
        ("JINJA_FILTERS", 3),
        ("CACHE_PATH", None),
        ("THEME_TEMPLATES_OVERRIDES", 3),
        ("PORTAL_EXTENSIONS", [3]),
        ("PORTAL_KINDS", "job"),
        ("PORTAL_RELEASES", -1),
        ("PORTAL_COMPRESS", 1),
        ("PORTAL_ALLOW_GONE", "no"),
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
