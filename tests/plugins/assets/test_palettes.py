import re
from pathlib import Path

import pytest

from plugins.assets.palettes import chosen_palettes, system_palettes
from plugins.run import read_tokens


@pytest.fixture
def tokens():
    return read_tokens(Path(__file__).parents[3] / "theme")


def test_without_a_choice_the_system_decides(tokens):
    rules = system_palettes(tokens).splitlines()
    assert rules[0].startswith(":root{color-scheme:light;--colour-ground:#fdfbf7")
    assert rules[1].startswith(
        "@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark"
    )
    assert "prefers-contrast:more" in rules[2]
    assert "--colour-ground:#000000" in rules[2]


def test_each_palette_can_be_chosen_by_attribute_and_without_a_script(tokens):
    css = chosen_palettes(tokens)
    for name in tokens.palette:
        assert f"[data-palette={name}],:root:has([name=palette][value={name}]:checked){{" in css


def test_each_palette_sets_every_colour(tokens):
    for rule in chosen_palettes(tokens).splitlines()[1:-1]:
        assert set(re.findall(r"--colour-([\w-]+):", rule)) == {*tokens.meaning, "panel-edge"}


def test_high_contrast_palettes_draw_panels_with_the_colour_of_text(tokens):
    rules = dict(zip(tokens.palette, chosen_palettes(tokens).splitlines()[1:-1], strict=True))
    assert "--colour-panel-edge:#ffe83d;--panel-line:2px" in rules["yellow-on-black"]
    assert "--panel-line:1px" in rules["light"]


def test_paper_has_the_light_palette_whatever_is_chosen(tokens):
    assert system_palettes(tokens).count("@media screen and") == 2
    assert chosen_palettes(tokens).startswith("@media screen{")
