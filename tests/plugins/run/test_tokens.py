import pytest

from plugins.run import AgencyTheme, read_agency_theme


def read(tmp_path, text):
    (tmp_path / "theme.toml").write_text(text, encoding="utf-8")
    return read_agency_theme(tmp_path)


def test_without_a_file_nothing_is_changed(tmp_path):
    assert read_agency_theme(tmp_path) == (AgencyTheme(), [])


def test_two_colours_are_those_of_the_light_palette_and_other_palettes_have_their_own(tmp_path):
    own, problems = read(tmp_path, 'brand = "#00563F"\n[dark]\nbrand = "#7fc8a9"')
    assert problems == []
    assert (own.colours("light"), own.colours("dark")) == (
        {"brand": "#00563f"},
        {"brand": "#7fc8a9"},
    )
    assert own.colours("yellow-on-black") == {}


@pytest.mark.parametrize(
    ("text", "codes", "field"),
    [
        ('[dark]\nbrand = "green"', ["theme-not-a-colour"], "dark.brand"),
        ('colour = "#00563f"', ["theme-unknown-setting"], "colour"),
        ('brand = "red"\naction = "blue"', ["theme-not-a-colour", "theme-not-a-colour"], "brand"),
        ("brand =", ["theme-not-toml"], ""),
        ("a." * 20_000 + "b = 1", ["theme-not-toml"], ""),
        ('emblem = "' + "a/" * 20_000 + 'b.svg"', ["theme-not-toml"], ""),
    ],
)
def test_each_mistake_is_one_problem_and_then_nothing_is_changed(tmp_path, text, codes, field):
    own, problems = read(tmp_path, text)
    assert own == AgencyTheme()
    assert [problem.code for problem in problems] == codes
    assert problems[0].field == field


def test_an_emblem_may_end_in_capitals(tmp_path):
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "HUY-HIEU.SVG").write_text("<svg/>")
    own, problems = read(tmp_path, 'emblem = "HUY-HIEU.SVG"')
    assert (own.emblem, problems) == ("HUY-HIEU.SVG", [])
