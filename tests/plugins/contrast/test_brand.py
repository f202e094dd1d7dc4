"""One colour of an agency that is too faint is one problem, with the nearest colour that is not."""

from pathlib import Path

import pytest

from plugins.contrast.brand import faint_brand
from plugins.report.format_problem import format_problem
from plugins.run import read_agency_theme, read_tokens
from plugins.run.messages import read_messages

TOKENS = read_tokens(Path(__file__).parents[3] / "theme")


def told(folder, theme):
    (folder / "theme.toml").write_text(theme, encoding="utf-8")
    own, wrong = read_agency_theme(folder)
    assert wrong == []
    return list(faint_brand(TOKENS, own, folder))


@pytest.mark.parametrize(
    ("theme", "line", "name", "palette"),
    [
        ('brand = "#f4c6c0"', 1, "brand", "light"),
        ('# màu\naction = "#7fb2d9"', 2, "action", "light"),
        ('action = "#004D7A"\n\n[dark]\naction = "#123456"', 4, "action", "dark"),
        ('[cream]\nbrand = "#ffffff"', 2, "brand", "cream"),
    ],
)
def test_a_faint_colour_is_told_once_with_one_that_passes(tmp_path, theme, line, name, palette):
    [problem] = told(tmp_path, theme)
    values = problem.values
    assert (problem.line, values["name"], values["palette"]) == (line, name, palette)
    assert (
        values["nearest"]
        and told(tmp_path, theme.replace(values["given"], values["nearest"], 1)) == []
    )


def test_two_faint_colours_are_two_problems(tmp_path):
    assert len(told(tmp_path, 'brand = "#f4c6c0"\naction = "#7fb2d9"')) == 2


def test_colours_that_pass_are_not_told(tmp_path):
    assert told(tmp_path, 'action = "#004D7A"\n[dark]\naction = "#9fd3f5"\nbrand = "#e0705a"') == []


def test_the_palette_is_told_by_the_name_that_readers_see(tmp_path):
    [problem] = told(tmp_path, '[cream]\nbrand = "#ffffff"')
    assert "“Kem”" in format_problem(problem, read_messages("vi")).message
    assert "“Cream”" in format_problem(problem, read_messages("en")).message
