"""An embedded image, sound or film has a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule

_MEDIA = re.compile(
    r"\.(avif|gif|jpe?g|m4a|mov|mp3|mp4|ogg|png|svg|wav|webm|webp)\b", re.IGNORECASE
)


def applies(page: AuditedPage) -> Iterator[Element]:
    """Objects that show or play something."""
    for one in page.exposed(page.named("object", "embed")):
        if "role" in one.attributes:
            continue
        kind = (one.attribute("type") or "").partition("/")[0]
        address = one.attribute("data") or one.attribute("src") or ""
        if kind in ("image", "audio", "video") or _MEDIA.search(address):
            yield one


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where nothing names it."""
    return None if page.name(element) else page.fault(element)


RULE = AuditRule("1.1.1", applies=applies, check=check, act=("8fc3b6",))
