"""No scripts or styles stand in a page: they would be refused by its policy, or force it to be lax."""
from __future__ import annotations

from collections.abc import Iterator

from ..rule import Rule
from ..written import Fault, Written

_ADDRESSES = ("href", "src", "action", "formaction")


def check(page: Written) -> Iterator[Fault]:
    """A fault for each inline script, style sheet, style attribute, event attribute and `javascript:` address."""
    for element in page.elements:
        if element.tag == "style" or (element.tag == "script" and not element.get("src")):
            yield page.fault(element, what=f"<{element.tag}>")
        for attribute in element.attrib:
            if attribute == "style" or attribute.startswith("on"):
                yield page.fault(element, what=f"{attribute}=")
        for attribute in _ADDRESSES:
            if (element.get(attribute) or "").strip().lower().startswith("javascript:"):
                yield page.fault(element, what="javascript:")


RULE = Rule("house", check, ours=True)
