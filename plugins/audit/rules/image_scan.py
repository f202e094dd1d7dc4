"""A document is on the page as text, not as a picture of its sheets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule

_SHEET = re.compile(
    r"""(?:trang|tờ|page|sheet|scan|bản\ quét|bản\ chụp)[\s_-]*(?:số\ )?\d+
    |\bscan(?:ned)?\b|bản\ (?:quét|chụp)|ban-(?:quet|chup)""",
    re.I | re.X,
)
_DOCUMENT = re.compile(
    r"""quyết\ định|công\ văn|thông\ báo|nghị\ quyết|kế\ hoạch|tờ\ trình|văn\ bản|biên\ bản
    |quyet-?dinh|cong-?van|thong-?bao|nghi-?quyet|ke-?hoach|van-?ban
    |\b(?:decision|decree|letter|notice|resolution|document|minutes|form)\b""",
    re.I | re.X,
)


def applies(page: AuditedPage) -> Iterator[Element]:
    """Images that are not told to be decoration."""
    for one in page.seen(page.named("img")):
        if one.attribute("alt") != "":
            yield one


def check(page: AuditedPage, image: Element) -> Fault | None:
    """A fault where its words or its file speak of a sheet of a document."""
    said = f"{image.attribute('alt') or ''} {image.attribute('src') or ''}"
    if _SHEET.search(said) and _DOCUMENT.search(said):
        return page.fault(
            image, given=(image.attribute("alt") or image.attribute("src") or "")[:60]
        )
    return None


RULE = AuditRule("1.4.5", applies=applies, check=check, outcome="review")
