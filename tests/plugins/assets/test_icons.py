from pathlib import Path

from lxml import etree

from plugins.assets.icons import coloured, sprite
from plugins.run import AgencyTheme, read_tokens

THEME = Path(__file__).parents[3] / "theme"

ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
    '<!-- drawn --> <path d="M{n} 0"/></svg>'
)


def test_each_file_becomes_a_symbol_with_its_name(tmp_path):
    for n, name in enumerate(["clock", "arrow-up"]):
        (tmp_path / f"{name}.svg").write_text(ICON.format(n=n))
    symbols = etree.fromstring(sprite(tmp_path))
    assert [(one.get("id"), one.get("viewBox"), one[0].get("d")) for one in symbols] == [
        ("arrow-up", "0 0 24 24", "M1 0"),
        ("clock", "0 0 24 24", "M0 0"),
    ]
    assert b"drawn" not in sprite(tmp_path)


def test_the_icon_of_a_browser_tab_wears_the_agencys_colour():
    tokens = read_tokens(THEME).changed(AgencyTheme(brand="#00563f"))
    drawing = coloured(THEME / "static" / "emblem.svg", tokens)
    assert b"#00563f" in drawing
    assert b"var(" not in drawing
