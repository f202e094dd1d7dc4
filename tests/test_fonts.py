"""The typefaces in `theme/fonts/` are what `inv fonts` cuts from their packages."""

import io

import pytest
from fontTools.ttLib import TTFont

from plugins.assets.fonts import FACES_FILE, Face, read_faces
from tests import fonts

FACES = read_faces(fonts.THEME)[0]
needs_packages = pytest.mark.skipif(
    not (fonts.PACKAGES / "@fontsource").is_dir(), reason="needs the npm packages"
)


def test_vietnamese_has_its_134_letters_beyond_ascii():
    letters = "".join(map(chr, sorted(fonts.vietnamese())))
    assert len(letters) == 134
    assert set("đĐăÂêôƠưẶỠỳỹ") <= set(letters)


def face(file, shown="U+20"):
    return Face(family="F", weight="400", file=file, licence="OFL.txt", ranges=shown)


def test_a_browser_asks_each_face_for_its_characters_and_for_none_of_another():
    latin, marks = face("latin.woff2"), face("marks.woff2")
    owner = {**dict.fromkeys(b"ABE", latin), **dict.fromkeys((0x102, 0x1EA0), marks), 0x2014: latin}
    assert fonts.ranges(owner, latin) == "U+41-45,U+2014"
    assert fonts.ranges(owner, marks) == "U+102-1EA0"


def test_ranges_are_put_into_the_file_in_the_order_of_its_faces():
    text = '# ranges = "x"\nranges = "U+1"\nweight = "400"\nranges = "U+2"\n'
    assert fonts.with_ranges(text, ["U+41", "U+42-43"]) == (
        '# ranges = "x"\nranges = "U+41"\nweight = "400"\nranges = "U+42-43"\n'
    )


def drawn(face):
    return TTFont(io.BytesIO((fonts.THEME / face.file).read_bytes()))


def test_every_character_of_the_pages_is_in_a_file_whose_ranges_have_it():
    wanted = fonts.vietnamese() | set(range(32, 127)) | set(map(ord, FACES.signs))
    for family in {(face.family, face.weight) for face in FACES.face}:
        has = [
            drawn(face).getBestCmap().keys() & inside(face.ranges)
            for face in FACES.face
            if (face.family, face.weight) == family
        ]
        assert wanted <= set().union(*has), family


def inside(ranges):
    """The characters of `U+41-45,U+110`."""
    codes = set()
    for one in ranges.split(","):
        first, _, last = one.removeprefix("U+").partition("-")
        codes |= set(range(int(first, 16), int(last or first, 16) + 1))
    return codes


def test_each_file_says_whose_it_is_and_has_its_licence_beside_it():
    for face in FACES.face:
        names = {name.nameID: str(name) for name in drawn(face)["name"].names}
        assert "Copyright" in names[0] and names[14].endswith("/OFL")
        licence = (fonts.THEME / face.licence).read_text("utf-8")
        assert "SIL Open Font License, Version 1.1" in " ".join(licence.split())


@needs_packages
def test_the_files_are_what_the_task_cuts():
    made = fonts.made_files(FACES, fonts.PACKAGES)
    assert {name: (fonts.THEME / name).read_bytes() == new for name, new in made.items()} == (
        dict.fromkeys(made, True)
    ), "run: inv fonts"


@needs_packages
def test_the_ranges_are_what_the_task_writes():
    text = (fonts.THEME / FACES_FILE).read_text("utf-8")
    assert fonts.with_ranges(text, fonts.made_ranges(FACES, fonts.PACKAGES)) == text, (
        "run: inv fonts"
    )


def test_without_the_packages_the_task_says_what_to_type(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(fonts, "PACKAGES", tmp_path)
    monkeypatch.setattr("sys.argv", ["fonts"])
    assert fonts.main() == 2
    assert "npm ci" in capsys.readouterr().err
