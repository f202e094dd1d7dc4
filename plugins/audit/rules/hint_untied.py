"""What is said beside a field of how to fill it in belongs to it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...html import Element
from ..neighbours import behind, right_before
from ..page import AuditedPage, Fault
from ..rule import AuditRule

#: What such words are called, and what they speak of.
_NAMED = re.compile(r"\b(hint|help|helper|note|desc|description|goi-?y|huong-?dan)\b", re.I)
_ENGLISH = r"for example|e\.g\.|such as|format|write it|at least|at most|must be"
_VIETNAMESE = "ví dụ|dạng|tối đa|tối thiểu|viết theo|gồm|phải có"
_SPEAKS = re.compile(rf"\b({_ENGLISH}|{_VIETNAMESE})\b", re.I)
#: More words than these are a text of their own.
_MOST = 30


def applies(page: AuditedPage) -> Iterator[Element]:
    """Short words right before or behind a field, outside its label."""
    for one in page.exposed(page.named("p", "span", "small", "div")):
        words = page.words(one)
        around = (right_before(one), *behind(one)[:1])
        near = any(isinstance(node, Element) and _is_field(node) for node in around)
        within = any(above.name == "form" for above in one.ancestors)
        short = 1 < len(words.split()) <= _MOST and not any(one.below(*_CONTROLS))
        if near and within and short and _is_hint(one, words):
            yield one


def check(page: AuditedPage, hint: Element) -> Fault | None:
    """A fault where no field refers to it."""
    key = hint.attribute("id")
    names = ("aria-describedby", "aria-labelledby")
    referred = (one.attributes[name].split() for name in names for one in page.having(name))
    if key and any(key in keys for keys in referred):
        return None
    return page.fault(hint, words=page.words(hint)[:60])


def _is_hint(element: Element, words: str) -> bool:
    named = _NAMED.search(f"{element.attribute('class') or ''} {element.attribute('id') or ''}")
    return bool(named or _SPEAKS.search(words))


def _is_field(element: Element) -> bool:
    if element.name == "label":
        return True
    kind = (element.attribute("type") or "text").lower()
    return element.name in ("input", "select", "textarea") and kind not in ("hidden", "submit")


_CONTROLS = ("a", "button", "input", "label", "select", "textarea")

RULE = AuditRule("1.3.1", applies=applies, check=check, outcome="review", at_build=False)
