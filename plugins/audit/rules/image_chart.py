"""A chart says its numbers, not only that it is one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule

_CHART = re.compile(r"chart|graph\b|diagram|infographic|bieu-?do|so-?do|biểu đồ|sơ đồ|đồ thị", re.I)
#: Fewer signs than these cannot say what a chart shows.
_LEAST = 60


def applies(page: AuditedPage) -> Iterator[Element]:
    """Images that are called charts, by their words or their files."""
    for one in page.with_role("img", "image"):
        if _CHART.search(f"{page.name(one)} {one.attribute('src') or ''}") and page.name(one):
            yield one


def check(page: AuditedPage, image: Element) -> Fault | None:
    """A fault where their words are few and nothing else describes them."""
    given = image.attributes
    figure = next((one for one in image.ancestors if one.name == "figure"), None)
    captions = [page.words(one) for one in figure.below("figcaption", "table")] if figure else []
    about = len(page.name(image)) + sum(map(len, captions))
    described = "aria-describedby" in given or "aria-details" in given or "longdesc" in given
    if described or about >= _LEAST:
        return None
    return page.fault(image, given=page.name(image))


RULE = AuditRule("1.1.1", applies=applies, check=check, outcome="review")
