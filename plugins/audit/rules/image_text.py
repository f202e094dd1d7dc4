"""The words of an image say what it shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..phrases import says_nothing
from ..rule import AuditRule

#: Decoration has no words at all.
_DECORATION = re.compile(r"(decorative|decoration|(hình |ảnh )?trang trí)\b", re.I)


def applies(page: AuditedPage) -> Iterator[Element]:
    """Images with words."""
    for one in page.with_role("img", "image"):
        if page.name(one):
            yield one


def check(page: AuditedPage, image: Element) -> Fault | None:
    """A fault where they could belong to any image, or are signs alone."""
    name = page.name(image)
    if (
        says_nothing("image", name)
        or _DECORATION.match(name)
        or not any(one.isalnum() for one in name)
    ):
        return page.fault(image, given=name)
    return None


RULE = AuditRule("1.1.1", applies=applies, check=check, act=("qt1vmo",), outcome="review")
