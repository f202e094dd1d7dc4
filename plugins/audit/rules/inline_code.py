"""No scripts or styles stand in a page: they would be refused by its policy, or force it to be
lax.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..page import AuditedPage, Fault
from ..rule import AuditRule

_ADDRESSES = ("href", "src", "action", "formaction")


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault for each inline script, style sheet, style attribute, event attribute and
    `javascript:` address.
    """
    for element in page.named("script", "style"):
        if element.name == "style" or not element.attribute("src"):
            yield page.fault(element, what=f"<{element.name}>")
    for attribute in sorted(page.attribute_names):
        if attribute == "style" or attribute.startswith("on"):
            for element in page.having(attribute):
                yield page.fault(element, what=f"{attribute}=")
    for attribute in _ADDRESSES:
        for element in page.having(attribute):
            if element.attributes[attribute].strip().lower().startswith("javascript:"):
                yield page.fault(element, what="javascript:")


RULE = AuditRule("house", check, ours=True)
