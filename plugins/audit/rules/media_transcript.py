"""What is heard can also be read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...html import Element, Text
from ..neighbours import behind
from ..page import AuditedPage, Fault
from ..rule import AuditRule

_ENGLISH = "transcript|text version|full text|in words"
_VIETNAMESE = "bản (chép|ghi|chữ|văn bản)|lời (thoại|văn)|toàn văn|nội dung chữ|dạng chữ"
_TEXT = re.compile(f"{_ENGLISH}|{_VIETNAMESE}", re.I)
#: How far around the sound one looks: it and what stands behind it.
_NEXT = 3


def applies(page: AuditedPage) -> Iterator[Element]:
    """Sounds, and films whose sound is not written at its time."""
    for one in page.seen(page.named("audio", "video")):
        loads = "src" in one.attributes or any(one.below("source"))
        if loads and not any(one.below("track")) and "muted" not in one.attributes:
            yield one


def check(page: AuditedPage, sound: Element) -> Fault | None:
    """A fault where nothing near it is, or leads to, its text. A recording of the page's own text
    says so, or stands in a player of ours.
    """
    around = [sound, *sound.ancestors][:_NEXT]
    texts = [one.words for one in around[1:]] + [
        one if isinstance(one, Text) else one.words for one in behind(sound)
    ]
    spoken = any("data-module" in one.attributes for one in around)
    described = {"aria-describedby", "aria-details"} & sound.attributes.keys()
    said = " ".join(texts)[:4000]
    if spoken or described or _TEXT.search(said) or len(said.split()) > 150:
        return None
    return page.fault(sound)


RULE = AuditRule(
    "1.2.1", applies=applies, check=check, act=("e7aa44", "2eb176", "ee13b5"), outcome="review"
)
