"""Readers can set the distances between letters, words and lines themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule
from ..styles import declarations

#: property → what a reader may want at least, in sizes of a letter (WCAG 1.4.12).
_WANTED = {"letter-spacing": 0.12, "word-spacing": 0.16, "line-height": 1.5}
#: In pixels, letters that are not small yet.
_SMALL, _PIXELS = 12, re.compile(r"(-?\d*\.?\d+)px")
#: Fewer words stand on one line.
_LINE = 2
_NUMBER = re.compile(r"(?P<number>-?\d*\.?\d+)(?P<unit>em|%)?(?=\s|$)")


def applies(page: AuditedPage) -> Iterator[Element]:
    """Text whose style attribute sets one of them for good."""
    for one in page.seen(page.having("style")):
        style = declarations(one.attributes["style"])
        if one.words and any("!important" in style.get(name, "") for name in _WANTED):
            yield one


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where it is set to less than a reader may want."""
    style = declarations(element.attributes["style"])
    for name, wanted in _WANTED.items():
        value = style.get(name, "")
        found = _NUMBER.match(value.replace("!important", " ").strip())
        alone = name == "line-height" and len(element.words.split()) < _LINE
        if "!important" in value and not alone and _is_less(name, value, found, wanted):
            return page.fault(element, property=name)
    return None


def _is_less(name: str, value: str, found: re.Match[str] | None, wanted: float) -> bool:
    if value.startswith("normal"):
        return True
    if found is None:
        pixels = _PIXELS.match(
            value
        )  # the size of the letters is not known here: they are not small
        return bool(pixels and float(pixels[1]) < wanted * _SMALL)
    number = float(found["number"]) / (100 if found["unit"] == "%" else 1)
    has_unit = bool(found["unit"]) or name == "line-height" or number == 0
    return has_unit and number < wanted


RULE = AuditRule("1.4.12", applies=applies, check=check, act=("24afc2", "9e45ec", "78fd32"))
