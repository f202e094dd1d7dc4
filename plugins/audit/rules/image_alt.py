"""An image says what it shows, or that it is decoration."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..page import AuditedPage, Fault
from ..rule import AuditRule

_FILE_NAME = re.compile(r"\S+\.(avif|gif|jpe?g|png|svg|webp)", re.IGNORECASE)


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault for each image without `alt`, or whose `alt` is a file's name."""
    for image in page.elements:
        if image.name == "img" or (image.name == "input" and image.attribute("type") == "image"):
            text = image.attribute("alt")
            named = image.attribute("aria-label") or image.attribute("aria-labelledby")
            hidden = image.attribute("role") in ("presentation", "none")
            if (text is None and not named and not hidden) or (
                text and _FILE_NAME.fullmatch(text.strip())
            ):
                yield page.fault(image, image=image.attribute("src") or "", given=text or "")


RULE = AuditRule("1.1.1", check)
