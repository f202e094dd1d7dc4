"""Telephone numbers as people write them: several in one field, with an extension."""

from __future__ import annotations

import re

# What a number may begin with where another one stands before it.
_START = r"\(?(?:\+84|0\d|1[89]00)"
_BETWEEN = re.compile(
    rf"(\s+[-–—]\s+|\s*[,;/]\s*|\s+(?:hoặc|và|or|and)\s+|\s*[-–—]\s*(?={_START}[\d. ()]{{5,}})"
    rf"|(?<=\d{{3}})\s+(?={_START}[\d. ()-]{{6,}}))",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\+?\(?\d[\d\s.()-]*\d")
_EXTENSION_VI = "máy lẻ|số lẻ|số máy lẻ|nhánh|máy nhánh|nội bộ|số nội bộ|bấm(?: phím)?|phím"
_EXTENSION_EN = r"ext(?:ension|\.)?|x"
_EXTENSION = re.compile(
    rf"\W*(?:{_EXTENSION_VI}|{_EXTENSION_EN})\s*[.:]?\s*(\d{{1,6}})", re.IGNORECASE
)
#: A number ends where its digits are as many as any has; the rest of a pair may be its last digits
#: only.
_LONGEST, _SHORTEST = 12, 3


def phones(text: str) -> list[tuple[str, str]]:
    """Return the text in parts: each number with the address that dials it, what stands between
    with none.

    An extension is dialled after a pause (`tel:02001234567,12`); of `0200 123 4567/68` the second
    is the whole number.
    """
    parts: list[tuple[str, str]] = []
    before = ""
    for place, part in enumerate(_BETWEEN.split(text)):
        found = _NUMBER.search(part) if place % 2 == 0 else None
        digits = re.sub(r"\D", "", found[0]) if found else ""
        if (
            found is None
            or len(digits) > _LONGEST
            or not (len(digits) >= _SHORTEST or (before and len(digits) > 1))
        ):
            parts.append((part, ""))
            continue
        number = (
            before[: -len(digits)] + digits
            if before and len(digits) < 5 and len(before) > 7
            else digits
        )
        before = number
        extension = _EXTENSION.match(part, found.end())
        end = extension.end() if extension else found.end()
        end += (
            part[found.start() : end + 1].count("(") > part[found.start() : end].count(")")
            and part[end : end + 1] == ")"
        )
        plus = "+" if found[0].startswith("+") else ""
        dial = f"tel:{plus}{number}" + (f",{extension[1]}" if extension else "")
        parts += [(part[: found.start()], ""), (part[found.start() : end], dial), (part[end:], "")]
    return [one for one in parts if one[0]]


def dials(text: str) -> list[str]:
    """Return the numbers of a text alone, as written, in order."""
    return [said for said, dial in phones(text) if dial]
