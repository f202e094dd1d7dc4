"""No sound plays by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule

#: What a button is called that stops a sound.
_STOPS = re.compile(r"\b(pause|stop|mute|sound off|dừng|tạm dừng|tắt)\b", re.I)


def applies(page: AuditedPage) -> Iterator[Element]:
    """What plays by itself, with a sound."""
    for one in page.seen(page.named("audio", "video")):
        if "autoplay" in one.attributes and "muted" not in one.attributes and _loads(one):
            yield one


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where nobody can stop it, and it is not known to be shorter than three seconds."""
    addresses = [one.attribute("src") or "" for one in (element, *element.below("source"))]
    ends = [found for found in (re.search(r"#t=(\d*),?(\d+)", one) for one in addresses) if found]
    short = any(int(found[2]) - int(found[1] or 0) <= 3 for found in ends)
    stops = any(_STOPS.search(page.name(one)) for one in page.with_role("button"))
    if "controls" in element.attributes or stops:
        return None
    if short and "loop" not in element.attributes:
        return None
    return page.fault(element)


def _loads(element: Element) -> bool:
    return "src" in element.attributes or any(element.below("source"))


RULE = AuditRule("1.4.2", applies=applies, check=check, act=("80f0bf", "4c31df", "aaa1bf"))
