"""The typefaces that a theme brings: what its `faces.toml` says of them, and the rule of each."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from ..domain import Problem, error, warning
from ..run import paths

#: The file that names them, below the theme.
FACES_FILE = "faces.toml"
#: What a file of the format WOFF2 begins with (W3C, WOFF File Format 2.0, 4.1).
_SIGNATURE = b"wOF2"

_Family = Annotated[str, StringConstraints(pattern=r"^[\w][\w -]*$")]
_Weight = Annotated[str, StringConstraints(pattern=r"^[1-9]\d{0,2}( [1-9]\d{0,2})?$")]
_Ranges = Annotated[
    str, StringConstraints(pattern=r"^U\+[0-9A-F]+(-[0-9A-F]+)?(,U\+[0-9A-F]+(-[0-9A-F]+)?)*$")
]


class _FaceTable(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Face(_FaceTable):
    """One file of a typeface, and the characters for which browsers ask it.

    `file` and `licence` lie below the theme. `source`, the file it is cut from, is for those who
    cut it anew.
    """

    family: _Family
    weight: _Weight
    file: str
    licence: str
    ranges: _Ranges
    source: str = ""

    def rule(self, file_name: str) -> str:
        """Return the `@font-face` rule for a file that lies beside the style sheet."""
        return (
            f'@font-face{{font-family:"{self.family}";font-weight:{self.weight};font-display:swap;'
            f'src:url({file_name})format("woff2");unicode-range:{self.ranges}}}'
        )


class Faces(_FaceTable):
    """The faces of a theme in the order of their rules; `signs` are the characters besides ASCII
    and the Vietnamese letters to which they are cut.
    """

    signs: str = ""
    face: tuple[Face, ...] = ()


def read_faces(theme: Path) -> tuple[Faces, list[Problem]]:
    """Read what a theme says of its typefaces: none where it has no `faces.toml`. A file that
    cannot be read is an error, and brings none.
    """
    place = f"{theme.name}/{FACES_FILE}"
    try:
        text = (theme / FACES_FILE).read_text(encoding="utf-8-sig")
        return Faces.model_validate(tomllib.loads(text)), []
    except FileNotFoundError:
        return Faces(), []
    except ValidationError as cause:
        wrong = [".".join(map(str, detail["loc"])) for detail in cause.errors()]
        return Faces(), [error("faces-unreadable", place, reason=", ".join(wrong))]
    except ValueError as cause:  # no UTF-8, or no TOML
        return Faces(), [error("faces-unreadable", place, reason=str(cause))]


@dataclass(frozen=True)
class FontFile:
    """A face with the bytes of its file and the text of its licence."""

    face: Face
    content: bytes
    licence: str


def font_files(theme: Path, faces: Faces) -> tuple[list[FontFile], list[Problem]]:
    """Return the faces whose file (WOFF2) and licence are there, and a warning for each other:
    instead of it pages wear a typeface of the reader's device.
    """
    found, problems = list[FontFile](), list[Problem]()
    for face in faces.face:
        content, licence = _read(theme, face.file), _read(theme, face.licence)
        if not content.startswith(_SIGNATURE):
            problems.append(warning("fonts-missing", f"{theme.name}/{FACES_FILE}", file=face.file))
        elif not licence:
            problems.append(
                warning("fonts-missing", f"{theme.name}/{FACES_FILE}", file=face.licence)
            )
        else:
            found.append(FontFile(face, content, licence.decode("utf-8", "replace")))
    return found, problems


def _read(theme: Path, name: str) -> bytes:
    """The bytes of a file below the theme; none where there is no such file, or a name leads out
    of the theme.
    """
    try:
        paths.check_name(name)
        return (theme / name).read_bytes()
    except (paths.Refused, OSError):
        return b""
