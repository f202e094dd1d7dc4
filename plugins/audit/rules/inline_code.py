"""No scripts or styles stand in a page: they would be refused by its policy, or force it to be
lax.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..page import AuditedPage, Fault
from ..rule import AuditRule

_ADDRESSES = frozenset(("href", "src", "action", "formaction"))


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault for each inline script, style sheet, style attribute, event attribute and
    `javascript:` address.
    """
    for element in page.named("script", "style"):
        if element.name == "style" or not element.attribute("src"):
            yield page.fault(element, what=f"<{element.name}>")
    for element, attribute, given in page.attributes:
        if attribute == "style" or attribute.startswith("on"):
            yield page.fault(element, what=f"{attribute}=")
        elif attribute in _ADDRESSES and given.strip().lower().startswith("javascript:"):
            yield page.fault(element, what="javascript:")


RULE = AuditRule("house", check, ours=True)
