"""What styles that stand in a page say, as far as it is plain: attributes, and simple selectors."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from ..html import Element, WrittenPage

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
#: A rule for all displays, or a block of rules for some of them.
_BLOCK = re.compile(r"(?P<head>[^{}]+)\{(?P<body>[^{}]*(?:\{[^{}]*\}[^{}]*)*)\}")
#: `p`, `.note`, `#top`, `p.note`: no part of another element is in it.
_SIMPLE = re.compile(r"(?P<name>[\w-]*)(?P<sign>[.#]?)(?P<key>[\w-]*)")


@lru_cache(1024)
def declarations(style: str) -> Mapping[str, str]:
    """Return the properties that a style attribute or the block of a rule sets, and their values,
    in small letters with single blanks.
    """
    found: dict[str, str] = {}
    for one in _COMMENT.sub("", style).split(";"):
        name, sign, value = one.partition(":")
        if sign:
            found[name.strip().lower()] = " ".join(value.lower().split())
    return found


def rules_in(page: WrittenPage) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Yield each selector of the page's own sheets that is simple and holds in all displays, with
    its declarations.
    """
    for sheet in page.named("style"):
        if (sheet.attribute("media") or "all") not in ("all", "screen"):
            continue
        text = "".join(str(one) for one in sheet.contents)
        for block in _BLOCK.finditer(_COMMENT.sub("", text)):
            if "{" not in block["body"]:
                for selector in block["head"].split(","):
                    yield selector.strip(), declarations(block["body"])


def matches(selector: str, element: Element) -> bool:
    """Whether a simple selector means an element; of one that is not simple this is not known, and
    False.
    """
    found = _SIMPLE.fullmatch(selector)
    if found is None or not selector:
        return False
    if found["name"] and found["name"] != element.name:
        return False
    match found["sign"]:
        case ".":
            return found["key"] in (element.attribute("class") or "").split()
        case "#":
            return found["key"] == element.attribute("id")
    return True
