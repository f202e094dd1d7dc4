"""A page is read in whichever way a device is held."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..page import AuditedPage, Fault
from ..rule import AuditRule

_MEDIA = re.compile(r"@media[^{]*\borientation\s*:\s*(portrait|landscape)[^{]*\{", re.I)
_ANGLES = r"(90|270)(\.0*)?deg|(100|300)grad|0?\.(2|7)5turn|1\.57\d*rad"
_TURN = re.compile(rf"rotate(z)?\(\s*-?({_ANGLES})", re.I)


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault where a sheet of the page turns it by a right angle in one of them."""
    for sheet in page.named("style"):
        text = "".join(str(one) for one in sheet.contents)
        for found in _MEDIA.finditer(text):
            block = text[found.end() : _end(text, found.end())]
            if _TURN.search(block):
                yield page.fault(orientation=found[1].lower())


def _end(text: str, start: int) -> int:
    """Where the block ends that begins there."""
    depth = 1
    for place in range(start, len(text)):
        depth += (text[place] == "{") - (text[place] == "}")
        if not depth:
            return place
    return len(text)


RULE = AuditRule("1.3.4", check, act=("b33eff",))
