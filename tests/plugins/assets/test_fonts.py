"""A theme's typefaces are files of its own; what it says of them wrongly is told in words."""

import pytest

from plugins.assets.fonts import FontFile, font_files, read_faces
from tests.conftest import ROOT

FACE = """
[[face]]
family = "Vui Vẻ"
weight = "400 700"
file = "fonts/vui-ve.woff2"
licence = "fonts/OFL.txt"
ranges = "U+20-7E,U+110"
"""


@pytest.fixture
def theme(tmp_path):
    """A theme of one typeface of its own."""
    (tmp_path / "giao-dien" / "fonts").mkdir(parents=True)
    theme = tmp_path / "giao-dien"
    (theme / "faces.toml").write_text(FACE, "utf-8")
    (theme / "fonts" / "vui-ve.woff2").write_bytes(b"wOF2 drawn")
    (theme / "fonts" / "OFL.txt").write_text("Copyright 2026 Xưởng chữ", "utf-8")
    return theme


def read(theme):
    faces, unread = read_faces(theme)
    found, missing = font_files(theme, faces)
    return found, [(problem.code, problem.path, problem.values) for problem in (*unread, *missing)]


def test_a_face_is_read_with_its_file_and_licence(theme):
    [font], problems = read(theme)
    assert font == FontFile(font.face, b"wOF2 drawn", "Copyright 2026 Xưởng chữ")
    assert font.face.rule("a.woff2") == (
        '@font-face{font-family:"Vui Vẻ";font-weight:400 700;font-display:swap;'
        'src:url(a.woff2)format("woff2");unicode-range:U+20-7E,U+110}'
    )
    assert problems == []


def test_a_theme_may_have_no_typefaces(theme):
    (theme / "faces.toml").unlink()
    assert read(theme) == ([], [])


@pytest.mark.parametrize("name", ["fonts/vui-ve.woff2", "fonts/OFL.txt"])
def test_a_face_with_a_file_missing_is_left_out_and_told(theme, name):
    (theme / name).unlink()
    assert read(theme) == ([], [("fonts-missing", "giao-dien/faces.toml", {"file": name})])


def test_a_file_that_is_no_woff2_is_told(theme):
    (theme / "fonts" / "vui-ve.woff2").write_text("<!doctype html>")
    told = ("fonts-missing", "giao-dien/faces.toml", {"file": "fonts/vui-ve.woff2"})
    assert read(theme) == ([], [told])


def test_a_name_that_leads_out_of_the_theme_is_not_followed(theme):
    (theme.parent / "outside.woff2").write_bytes(b"wOF2 outside")
    text = FACE.replace("fonts/vui-ve.woff2", "../outside.woff2")
    (theme / "faces.toml").write_text(text, "utf-8")
    told = ("fonts-missing", "giao-dien/faces.toml", {"file": "../outside.woff2"})
    assert read(theme) == ([], [told])


@pytest.mark.parametrize(
    ("line", "wrong", "place"),
    [
        ('ranges = "U+20-7E,U+110"', 'ranges = "U+20}*{color:red"', "face.0.ranges"),
        ('family = "Vui Vẻ"', 'family = "a\\"b"', "face.0.family"),
        ('weight = "400 700"', 'weight = "bold"', "face.0.weight"),
        ('licence = "fonts/OFL.txt"', "", "face.0.licence"),
        (
            'licence = "fonts/OFL.txt"',
            'license = "fonts/OFL.txt"',
            "face.0.licence, face.0.license",
        ),
    ],
)
def test_what_cannot_be_written_into_a_style_sheet_is_told_with_its_place(
    theme, line, wrong, place
):
    (theme / "faces.toml").write_text(FACE.replace(line, wrong), "utf-8")
    told = ("faces-unreadable", "giao-dien/faces.toml", {"reason": place})
    assert read(theme) == ([], [told])


@pytest.mark.parametrize("written", [b"[[face]\n", b"family = \xff"])
def test_a_file_that_is_no_toml_is_told(theme, written):
    (theme / "faces.toml").write_bytes(written)
    found, [(code, *_)] = read(theme)
    assert (found, code) == ([], "faces-unreadable")


def test_the_portals_own_face_weighs_at_most_25_kilobytes_in_all():
    fonts, problems = read(ROOT / "theme")
    assert problems == []
    assert {font.face.family for font in fonts} == {"Be Vietnam Pro", "Lexend"}
    own = [font for font in fonts if font.face.family == "Be Vietnam Pro"]
    assert sum(len(font.content) for font in own) <= 25_000
