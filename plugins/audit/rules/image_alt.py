"""An image says what it shows, or that it is decoration."""
from __future__ import annotations

import re
from collections.abc import Iterator

from ..rule import Rule
from ..written import Fault, Written

_FILE_NAME = re.compile(r"\S+\.(avif|gif|jpe?g|png|svg|webp)", re.IGNORECASE)


def check(page: Written) -> Iterator[Fault]:
    """A fault for each image without `alt`, or whose `alt` is a file's name."""
    for image in page.elements:
        if image.tag == "img" or (image.tag == "input" and image.get("type") == "image"):
            text = image.get("alt")
            named = image.get("aria-label") or image.get("aria-labelledby")
            hidden = image.get("role") in ("presentation", "none")
            if (text is None and not named and not hidden) or (text and _FILE_NAME.fullmatch(text.strip())):
                yield page.fault(image, image=image.get("src") or "", given=text or "")


RULE = Rule("1.1.1", check)
