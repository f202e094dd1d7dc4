"""The rules of theme/README.md, over every style sheet."""

import re
from pathlib import Path

import pytest

from plugins.run import read_tokens

THEME = Path(__file__).parents[2] / "theme"
SHEETS = sorted([*THEME.glob("css/*/*.css"), *THEME.glob("components/*/*.css")])
TOKENS = read_tokens(THEME)
MADE = {f"--colour-{name}" for name in TOKENS.meaning} | {"--colour-panel-edge", "--panel-line"}
each = pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: f"{path.parent.name}/{path.name}")


def rules(sheet):
    """The selectors and declarations of a sheet, without comments."""
    css = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
    return re.findall(r"([^{}]+)\{([^{}]*)\}", css)


def declared():
    return {
        name
        for sheet in SHEETS
        for _, body in rules(sheet)
        for name in re.findall(r"(--[\w-]+)\s*:", body)
    }


@each
def test_every_custom_property_in_use_is_declared_or_has_a_fallback(sheet):
    used = {name for _, body in rules(sheet) for name in re.findall(r"var\((--[\w-]+)\)", body)}
    assert used <= declared() | MADE


@each
def test_colours_are_tokens(sheet):
    raw = r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(|:\s*(?:black|white|red|grey)\b"
    if sheet.parent.name != "modes":
        assert [body for _, body in rules(sheet) if re.search(raw, body)] == []


@each
def test_a_text_colour_on_a_ground_of_its_own_is_a_proven_pair(sheet):
    proven = {*TOKENS.pairs.text, *TOKENS.pairs.shape}
    for selector, body in rules(sheet):
        fore = re.search(r"(?<![\w-])color:\s*var\(--colour-([\w-]+)\)", body)
        back = re.search(r"(?<![\w-])background(?:-color)?:\s*var\(--colour-([\w-]+)\)", body)
        if fore and back:
            assert (fore[1], back[1]) in proven, selector.strip()


@each
def test_widths_are_asked_of_a_container_since_windows_ignore_the_readers_text_size(sheet):
    assert not re.search(r"@media[^{]*width", sheet.read_text(encoding="utf-8"))


@each
def test_only_modes_overrule(sheet):
    if sheet.parent.name != "modes":
        assert "!important" not in sheet.read_text(encoding="utf-8")
