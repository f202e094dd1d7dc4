"""An image that is passed over says nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule

#: What files are called that show something one should know.
_TELLING = re.compile(r"logo|chart|graph|diagram|infographic|bieu-?do|so-?do|ban-?do|\bmap\b", re.I)


def applies(page: AuditedPage) -> Iterator[Element]:
    """Images that are displayed, and that assistive technology does not get."""
    for one in page.seen(page.named("img")):
        if one in page.hidden.unexposed or one.attribute("alt") == "":
            yield one


def check(page: AuditedPage, image: Element) -> Fault | None:
    """A fault where it has words all the same, or is what a figure is about."""
    given = image.attributes
    said = given.get("alt", "").strip() or given.get("title", "").strip()
    figure = next((one for one in image.ancestors if one.name == "figure"), None)
    subject = figure is not None and len(list(figure.below("img"))) == 1 and not said
    tells = _TELLING.search(given.get("src", "")) and not any(
        one.name in ("a", "button") and page.words(one) for one in image.ancestors
    )
    wrong = said or subject or tells
    return page.fault(image, image=given.get("src", "")) if wrong else None


RULE = AuditRule("1.1.1", applies=applies, check=check, act=("e88epe",), outcome="review")
