"""Nobody is asked for the same thing twice, unless that is what keeps it safe."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule

_AGAIN = re.compile(
    r"""\b(?:nhập|gõ|điền)\ lại\b|\bnhắc\ lại\b
    |\b(?:re-?enter|re-?type|repeat|confirm(?:\ your)?|enter\ again)\b""",
    re.I | re.X,
)


def applies(page: AuditedPage) -> Iterator[Element]:
    """Fields, but those for passwords: to type one again is essential."""
    for one in page.exposed(page.named("input", "textarea")):
        kind = (one.attribute("type") or "text").lower()
        if kind in ("text", "email", "tel", "number", "url", "search"):
            yield one


def check(page: AuditedPage, field: Element) -> Fault | None:
    """A fault where its label asks for what another one has."""
    label = page.name(field)
    if _AGAIN.search(label) and "mật khẩu" not in label.lower() and "password" not in label.lower():
        return page.fault(field, label=label)
    return None


RULE = AuditRule("3.3.7", applies=applies, check=check, outcome="review")
