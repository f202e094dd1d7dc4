"""What others made is named where it is handed on."""

import re

from plugins.assets.fonts import Face, FontFile, read_faces
from plugins.assets.notices import write_notices
from plugins.run.file_names import NOTICES
from tests.conftest import ROOT


def font(family, licence):
    face = Face(family=family, weight="400", file="x.woff2", licence="OFL.txt", ranges="U+20-7E")
    return FontFile(face, b"wOF2", licence)


def test_each_typeface_has_its_licence_beside_it_and_in_the_notices(tmp_path):
    output = tmp_path / "output"
    output.mkdir()
    texts = {"Be Vietnam Pro": "Copyright 2021 A\nOFL", "Lexend": "Copyright 2019 B\nOFL"}
    write_notices(output, [font(family, text) for family, text in texts.items()])
    names = sorted(
        re.sub(r"\.[0-9a-f]+\.", ".", file.name) for file in (output / "assets").iterdir()
    )
    assert names == ["OFL-be-vietnam-pro.txt", "OFL-lexend.txt"]
    told = (output / NOTICES).read_text("utf-8")
    assert all(family in told and text in told for family, text in texts.items())


def test_whose_a_typeface_is_and_under_which_licence_is_read_from_its_text(tmp_path):
    given = [font(face.family, licence(face)) for face in read_faces(ROOT / "theme")[0].face]
    found = {one.family: (one.holder, one.licence) for one in write_notices(tmp_path, given)}
    name = "SIL Open Font License, Version 1.1"
    assert found == {
        "Be Vietnam Pro": ("The Be Vietnam Pro Project Authors", name),
        "Lexend": ("The Lexend Project Authors", name),
    }


def licence(face):
    return (ROOT / "theme" / face.licence).read_text("utf-8")


def test_a_site_without_typefaces_says_so(tmp_path):
    write_notices(tmp_path, ())
    assert "no typefaces" in (tmp_path / NOTICES).read_text("utf-8")
    assert not (tmp_path / "assets").exists()


def test_every_file_of_a_portal_that_others_made_is_in_its_notices(site):
    told = (site.output / NOTICES).read_text("utf-8")
    kinds = {file.suffix for file in (site.output / "assets").iterdir()}
    assert kinds <= {".css", ".js", ".svg", ".woff2", ".txt", ".png", ".webp"}, (
        "a new kind of file: whose is it?"
    )
    for face in (site.output / "assets").glob("*.woff2"):
        family = face.name.partition("-latin")[0].partition("-vietnamese")[0].replace("-", " ")
        assert family in told.lower()
