"""Whose work is in the output besides ours: the licence of each typeface beside it, and one file
that tells of all.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from ..domain import Typeface
from ..run import paths
from ..run.file_names import NOTICES
from .fonts import FontFile
from .hashed import write_hashed

#: Whose a work is, and under which licence, in the first lines of a licence's text.
_HOLDER = re.compile(r"^Copyright (?:\(c\) )?(?:\d{4}[-, ]*)*(.+?)(?: \(https?:|,|$)", re.MULTILINE)
_NAME = re.compile(r"licensed under the (.+?)\.?$", re.MULTILINE)
_OPENING = (
    "GIẤY PHÉP CỦA CÁC PHẦN TRONG CỔNG NÀY / NOTICES OF WHAT THIS SITE CONTAINS\n\n"
    "Cổng này được dựng bằng Cổng Mở, giấy phép AGPL-3.0-or-later. Bảng kiểu, mã lệnh, biểu tượng "
    "trong assets/ là của\nCổng Mở, cùng giấy phép; huy hiệu riêng và nội dung là của cơ quan xuất "
    "bản cổng.\n\n"
    "This site was built with Cổng Mở, licensed AGPL-3.0-or-later. Style sheets, scripts and "
    "icons in assets/ are part of it,\nunder the same licence; an emblem of its own and the "
    "content belong to the agency that publishes the site.\n\n"
    "Bản đọc bằng giọng máy được làm bằng espeak-ng hoặc giọng của cơ quan; cổng này không chứa "
    "các phần mềm ấy.\n"
    "Recordings in a synthetic voice were made with espeak-ng or a voice of the agency's; neither "
    "program is in this site.\n\n"
    "Dữ liệu trong api/ và chỉ mục trong search/ được làm từ nội dung ấy. Các gói phần mềm đã dùng "
    "để dựng bản phát hành\nđược kê trong .well-known/sbom.cdx.json, kèm phiên bản và mã băm.\n"
    "Data in api/ and the index in search/ are made from that content. The packages with which a "
    "release was built are listed\nin .well-known/sbom.cdx.json, with versions and hashes.\n"
)
_FACES = """
PHÔNG CHỮ / TYPEFACES

Đã cắt bớt, chỉ còn các chữ mà trang dùng. / Re-cut to the characters that the pages use.
"""
_NO_FACES = """
Cổng này không kèm phông chữ nào. / This site brings no typefaces.
"""


def write_notices(output: Path, fonts: Sequence[FontFile]) -> tuple[Typeface, ...]:
    """Write the licence of each typeface into `assets/`, and `third-party-notices.txt` with all of
    them; return what is said of each.
    """
    licences = {font.face.family: font.licence.strip() + "\n" for font in fonts}
    found = []
    for family, text in licences.items():
        name = f"OFL-{family.lower().replace(' ', '-')}.txt"
        url = write_hashed(output, name, text.encode())
        found.append(Typeface(family, _first(_HOLDER, text), _first(_NAME, text), url))
    paths.write(output, NOTICES, _licences_text(licences).encode())
    return tuple(found)


def _first(form: re.Pattern[str], text: str) -> str:
    """What a licence's text says in this form; nothing where it does not."""
    found = form.search(text)
    return " ".join(found[1].split()) if found else ""


def _licences_text(licences: Mapping[str, str]) -> str:
    if not licences:
        return _OPENING + _NO_FACES
    ruler = "-" * 72
    return (
        _OPENING
        + _FACES
        + "".join(f"\n{ruler}\n{family}\n\n{text}" for family, text in sorted(licences.items()))
    )
