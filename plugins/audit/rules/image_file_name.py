"""The words of an image are no file's name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from ...html import Element
from ...text.addresses import address_parts
from ..page import AuditedPage, Fault
from ..rule import AuditRule

_FILE_NAME = re.compile(r"\S+\.(avif|bmp|gif|jpe?g|png|svg|tiff?|webp)", re.IGNORECASE)
#: What cameras and programs call their pictures.
_NUMBERED = re.compile(
    r"(dsc|dscn|img|image|photo|pic|screenshot|untitled)[-_ ]?\d*", re.IGNORECASE
)


def applies(page: AuditedPage) -> Iterator[Element]:
    """Images with a text of their own."""
    for one in page.exposed(page.having("alt", "aria-label")):
        if one.name in ("img", "input") and page.name(one):
            yield one


def check(page: AuditedPage, image: Element) -> Fault | None:
    """A fault where the text is a file's name, or that of its own file without the ending."""
    said = page.name(image)
    file = unquote(address_parts(image.attribute("src") or "").path.rpartition("/")[2])
    bare = file.rpartition(".")[0]
    is_bare = said == bare and any(sign in said for sign in "-_0123456789")
    if _FILE_NAME.fullmatch(said) or _NUMBERED.fullmatch(said) or is_bare:
        return page.fault(image, image=image.attribute("src") or "", given=said)
    return None


RULE = AuditRule("1.1.1", applies=applies, check=check, act=("9eb3f6", "qt1vmo"))
