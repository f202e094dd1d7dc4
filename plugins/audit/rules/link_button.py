"""What does something is a button, what leads somewhere a link."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule


def applies(page: AuditedPage) -> Iterator[Element]:
    """Links, and buttons that run something."""
    yield from (one for one in page.with_role("link") if _address(one) or one.name != "a")
    yield from (one for one in page.with_role("button") if "onclick" in one.attributes)


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where a link leads nowhere and is run, or a button leads somewhere."""
    runs = (element.attribute("onclick") or "").replace(" ", "").lower()
    address = _address(element).lower()
    leads = runs.startswith(("location", "window.location", "document.location", "window.open("))
    if element.name == "a" and element.attribute("role") != "button":
        wrong = address.startswith("javascript:") or (address == "#" and bool(runs))
    else:
        wrong = leads if element.name != "a" else False
    wrong = wrong or (element.name == "button" and element.attribute("role") == "link")
    return page.fault(element, name=page.name(element)) if wrong else None


def _address(element: Element) -> str:
    return (element.attribute("href") or "").strip()


RULE = AuditRule("4.1.2", applies=applies, check=check, outcome="review", at_build=False)
