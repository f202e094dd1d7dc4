"""The words of an image do not repeat what stands beside it."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule


def applies(page: AuditedPage) -> Iterator[Element]:
    """Images with words, in a figure or a link."""
    for image in page.with_role("img", "image"):
        if page.name(image) and _around(image) is not None:
            yield image


def check(page: AuditedPage, image: Element) -> Fault | None:
    """A fault where the caption, or the rest of the link, says the same."""
    around, name = _around(image), page.name(image).lower()
    if around is None:
        return None
    captions = list(around.below("figcaption")) if around.name == "figure" else [around]
    if any(page.words(one).lower().strip(" .") == name.strip(" .") for one in captions):
        return page.fault(image, given=page.name(image))
    return None


def _around(image: Element) -> Element | None:
    return next((one for one in image.ancestors if one.name in ("figure", "a", "button")), None)


RULE = AuditRule("1.1.1", applies=applies, check=check, outcome="review")
