"""`python -m tests.fonts`: the typefaces in `theme/fonts/` are cut anew, with their licences and
the ranges in `theme/faces.toml`, from the packages that their `source` names.

Cut to ASCII, the Vietnamese letters and the `signs` of `faces.toml`: of several files of a typeface
the first that has a character keeps it.
"""

import io
import re
import unicodedata
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from plugins.assets.fonts import FACES_FILE, Face, Faces, read_faces
from plugins.run import command

ROOT = Path(__file__).parent.parent
THEME = ROOT / "theme"
#: Where `source` is looked for.
PACKAGES = ROOT / "node_modules"
#: Kerning, and marks that find their place; no alternates.
FEATURES = ("ccmp", "kern", "locl", "mark", "mkmk")
#: Names that stay in a file: whose it is (0), family and style (1, 2), under which licence (13,
#: 14).
NAMES = (0, 1, 2, 13, 14)


def main() -> int:
    """Write the files; return 0, or 2 where the packages are not there, which is said in words."""
    return command.run(_main)


def _main() -> int:
    faces, _ = read_faces(THEME)
    try:
        made = made_files(faces, PACKAGES)
    except FileNotFoundError as missing:
        raise command.Stopped("no_typefaces", path=missing.filename) from None
    for name, content in made.items():
        (THEME / name).parent.mkdir(exist_ok=True)
        (THEME / name).write_bytes(content)
    text = (THEME / FACES_FILE).read_text("utf-8")
    (THEME / FACES_FILE).write_text(with_ranges(text, made_ranges(faces, PACKAGES)), "utf-8")
    return 0


def made_files(faces: Faces, packages: Path) -> dict[str, bytes]:
    """Return what lies below the theme, by path: each face cut, and its licence. Raises
    FileNotFoundError.
    """
    owners = characters(faces, packages)
    files = {}
    for face in faces.face:
        source = packages / face.source
        mine = {code for code, owner in owners[face.family, face.weight].items() if owner == face}
        files[face.file] = cut(source.read_bytes(), mine, face.weight)
        files[face.licence] = (source.parents[1] / "LICENSE").read_bytes()
    return files


def made_ranges(faces: Faces, packages: Path) -> list[str]:
    """Return what `ranges` of each face says. Raises FileNotFoundError."""
    owners = characters(faces, packages)
    return [ranges(owners[face.family, face.weight], face) for face in faces.face]


def with_ranges(text: str, found: list[str]) -> str:
    """Return the text of `faces.toml` with the ranges of its faces, one after the other."""
    left = iter(found)
    return re.sub(r'(?m)^ranges = ".*"$', lambda _: f'ranges = "{next(left)}"', text)


def vietnamese() -> frozenset[int]:
    """Return the letters that Vietnamese has beyond ASCII, both cases, composed."""
    marks = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
    letters = {
        unicodedata.normalize("NFC", vowel + mark) for vowel in "aăâeêioôơuưy" for mark in marks
    } | {"đ"}
    return frozenset(
        ord(one) for letter in letters for one in letter + letter.upper() if ord(one) > 126
    )


def characters(faces: Faces, packages: Path) -> dict[tuple[str, str], dict[int, Face]]:
    """Return for each family and weight which face has which character of those that pages use.
    Raises FileNotFoundError.
    """
    wanted = vietnamese() | set(range(32, 127)) | set(map(ord, faces.signs))
    owners: dict[tuple[str, str], dict[int, Face]] = {}
    for face in reversed(faces.face):
        with TTFont(packages / face.source, lazy=True) as font:
            has = wanted & font.getBestCmap().keys()
        owners.setdefault((face.family, face.weight), {}).update(dict.fromkeys(has, face))
    return owners


def ranges(owner: Mapping[int, Face], face: Face) -> str:
    """Return what CSS writes for the characters of a face (`U+20-7E,U+110`): up to the next one of
    another face.
    """
    return ",".join(
        f"U+{run[0]:X}-{run[-1]:X}" if len(run) > 1 else f"U+{run[0]:X}"
        for run in _runs(owner, face)
    )


def _runs(owner: Mapping[int, Face], face: Face) -> Iterator[list[int]]:
    for one, run in groupby(sorted(owner), owner.__getitem__):
        if one == face:
            yield list(run)


def cut(font_file: bytes, codes: set[int], weight: str) -> bytes:
    """Return a font with only the given characters and weights (`400`, `400 600`), as WOFF2 without
    hints.
    """
    options = subset.Options(
        layout_features=list(FEATURES),
        hinting=False,
        desubroutinize=True,
        name_IDs=list(NAMES),
        notdef_outline=True,
        glyph_names=False,
    )
    font = TTFont(io.BytesIO(font_file), recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=sorted(codes))
    cutter.subset(font)
    if " " in weight:
        lightest, heaviest = map(float, weight.split())
        instancer.instantiateVariableFont(
            font, {"wght": (lightest, lightest, heaviest)}, inplace=True
        )
    font.flavor = "woff2"
    written = io.BytesIO()
    font.save(written)
    return written.getvalue()


if __name__ == "__main__":
    raise SystemExit(main())
