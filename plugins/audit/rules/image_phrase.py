"""The words of an image do not say that it is one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule

_ENGLISH = r"(image|picture|photo(graph)?|graphic|icon|screenshot) (of|showing|that shows)"
_VIETNAMESE = r"(bức |tấm )?(hình|ảnh|hình ảnh|bức ảnh) (của|về|chụp|cho thấy)"
_BEGINS = re.compile(rf"((an? |the )?{_ENGLISH}|(đây là )?{_VIETNAMESE})\b", re.I)


def applies(page: AuditedPage) -> Iterator[Element]:
    """Images with words."""
    return (one for one in page.with_role("img", "image") if page.name(one))


def check(page: AuditedPage, image: Element) -> Fault | None:
    """A fault where they begin with it."""
    name = page.name(image)
    return page.fault(image, given=name) if _BEGINS.match(name) else None


RULE = AuditRule("1.1.1", applies=applies, check=check, outcome="review")
