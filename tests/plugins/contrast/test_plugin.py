import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from plugins.contrast.plugin import prove
from plugins.domain import Site
from plugins.run import Portal, Work

THEME = Path(__file__).parents[3] / "theme"


@pytest.fixture
def portal(tmp_path):
    (tmp_path / "content").mkdir()
    return Portal(
        content=tmp_path / "content",
        output=tmp_path / "output",
        theme=THEME,
        cache=tmp_path / "cache",
        reports=tmp_path / "reports",
        site=Site(),
        languages=("vi", "en"),
        work=Work(tmp_path / "cache"),
    )


def run(portal, theme=""):
    if theme:
        (portal.content / "theme.toml").write_text(theme, encoding="utf-8")
    prove(SimpleNamespace(settings={"PORTAL": portal}))
    return [problem.code for problem in portal.problems]


def test_all_ratios_are_kept_for_those_who_ask(portal):
    assert run(portal) == []
    rows = json.loads((portal.reports / "contrast.json").read_text())
    assert all(row["passes"] and row["ratio"] >= row["needs"] for row in rows)
    assert portal.contrast == (True,) * len(rows)
    assert {row["palette"] for row in rows} == {
        "light",
        "cream",
        "dark",
        "yellow-on-black",
        "white-on-black",
        "black-on-yellow",
    }


def test_a_faint_colour_of_an_agency_fails_the_build_and_names_its_file(portal):
    assert set(run(portal, 'brand = "#f4c6c0"')) == {"brand-too-faint"}
    assert portal.failed
    assert {problem.path for problem in portal.problems} == {"theme.toml"}


def test_dark_colours_have_their_own_table(portal):
    assert run(portal, 'action = "#004D7A"\n[dark]\naction = "#9fd3f5"\nbrand = "#e0705a"') == []


@pytest.mark.parametrize(
    ("theme", "code"),
    [
        ('brand = "red"', "theme-not-a-colour"),
        ("brand = 12", "theme-not-a-colour"),
        ('ground = "#ffffff"', "theme-unknown-setting"),
        ('[yellow-on-black]\nbrand = "#ffffff"', "theme-unknown-setting"),
        ("brand = ", "theme-not-toml"),
    ],
)
def test_a_mistake_in_the_agency_file_is_one_problem(portal, theme, code):
    assert run(portal, theme) == [code]
