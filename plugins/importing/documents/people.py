"""A name and a position, where an export has both in one cell."""

from __future__ import annotations

import re

#: The surnames of nearly everybody; what comes before one is a position or a rank.
_SURNAMES = frozenset(
    (
        "Nguyễn",
        "Trần",
        "Lê",
        "Phạm",
        "Hoàng",
        "Huỳnh",
        "Phan",
        "Vũ",
        "Võ",
        "Đặng",
        "Bùi",
        "Đỗ",
        "Hồ",
        "Ngô",
        "Dương",
        "Lý",
        "Lương",
        "Đinh",
        "Trịnh",
        "Đoàn",
        "Mai",
        "Tô",
        "Trương",
        "Cao",
        "Hà",
        "Đào",
        "Lưu",
        "Lâm",
        "Phùng",
        "Tạ",
        "Thái",
        "Chu",
        "Châu",
        "Quách",
        "Kiều",
        "Vương",
        "Đàm",
        "Nông",
        "Hứa",
        "La",
        "Tăng",
    )
)
_POSITION = re.compile(
    r"""
    (?: Phó\ | Quyền\ | Thứ\ | Tổng\ | Q[.]\ | (?: KT | TM | TL ) [.]\ ? )*
    (?: Thủ\ tướng | (?: Bộ\ | Cục\ )? trưởng | Chủ\ tịch | Giám\ đốc | Chánh | Thống\ đốc | Viện )
    """,
    re.IGNORECASE | re.VERBOSE,
)


def person(text: str) -> tuple[str, str]:
    """Return who signed and as what: `Phó Thủ tướng Phạm Gia Túc`, `Cao Anh Tuấn, Thứ trưởng`,
    `Lê Quân (Thứ trưởng)`. What cannot be told apart is the name alone.
    """
    text = " ".join(text.split())
    name, bracket, rest = text.partition(" (")
    if bracket and rest.endswith(")"):
        own, position = person(name)
        return own, ", ".join(filter(None, (position, rest[:-1])))
    for mark in (", ", " - ", " – "):
        name, found, position = text.partition(mark)
        if found and _is_name(name):
            return name, position
    words = text.split()
    for place, word in enumerate(words):
        if word in _SURNAMES and _is_name(" ".join(words[place:])) and place:
            return " ".join(words[place:]), " ".join(words[:place])
    return ("", text) if _POSITION.match(text) else (text, "")


def _is_name(text: str) -> bool:
    words = text.split()
    return 2 <= len(words) <= 5 and words[0] in _SURNAMES and all(map(str.istitle, words))
