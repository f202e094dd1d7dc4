import io
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from plugins.assets.fonts import parts, ranges, recut, vietnamese

ROOT = Path(__file__).parents[3]
PACKAGES = ROOT / "node_modules"
needs_packages = pytest.mark.skipif(not (PACKAGES / "@fontsource").is_dir(), reason="needs the npm packages")


def test_vietnamese_has_its_134_letters_beyond_ascii():
    letters = "".join(map(chr, sorted(vietnamese())))
    assert len(letters) == 134
    assert set("đĐăÂêôƠưẶỠỳỹ") <= set(letters)


def test_a_browser_asks_each_part_for_its_characters_and_for_none_of_another():
    latin, marks = Path("latin.woff2"), Path("marks.woff2")
    owner = {**dict.fromkeys(b"ABE", latin), **dict.fromkeys((0x102, 0x1EA0), marks), 0x2014: latin}
    assert ranges(owner, latin) == "U+41-45,U+2014"
    assert ranges(owner, marks) == "U+102-1EA0"


@pytest.fixture(scope="module")
def faces():
    return [(part, recut(part.path.read_bytes(), part.parameters))
            for part in parts(ROOT / "theme" / "faces.toml", PACKAGES)]


@needs_packages
def test_every_vietnamese_letter_is_in_each_face_once(faces):
    for face in {(part.family, part.weight) for part, _ in faces}:
        found = [code for part, _ in faces if (part.family, part.weight) == face for code in part.characters]
        assert len(found) == len(set(found))
        assert vietnamese() <= set(found)


@needs_packages
def test_a_recut_file_has_what_its_rule_says(faces):
    for part, cut in faces:
        assert part.characters <= TTFont(io.BytesIO(cut)).getBestCmap().keys()


@needs_packages
def test_the_portals_face_weighs_less_than_25_kilobytes_in_all(faces):
    assert sum(len(cut) for part, cut in faces if part.family == "Be Vietnam Pro") <= 25_000


@needs_packages
def test_cutting_again_gives_the_same_bytes(faces):
    part, cut = faces[0]
    assert recut(part.path.read_bytes(), part.parameters) == cut
