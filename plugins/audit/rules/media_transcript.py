"""What is heard can also be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, takewhile

from ...html import Element, Text
from ..neighbours import behind
from ..page import AuditedPage, Fault
from ..rule import AuditRule

_ENGLISH = "transcript|text version|full text|in words|to the (?:text|page)|the text above"
_VIETNAMESE = (
    "bản (chép|ghi|chữ|văn bản)|lời (thoại|văn)|toàn văn|nội dung chữ|dạng chữ|bài viết (trên|này)"
)
_TEXT = re.compile(f"{_ENGLISH}|{_VIETNAMESE}", re.I)
#: How far around the sound one looks: it and what stands behind it.
_NEXT, _BEHIND = 3, 3
#: A text as long as theirs may be about anything.
_LARGE_PARTS = frozenset(("article", "body", "html", "main"))


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
    return None if says_its_text(page, sound) else page.fault(sound)


def says_its_text(page: AuditedPage, sound: Element) -> bool:
    """Whether the words around a sound or film are, or name, what is said in it."""
    parts = takewhile(lambda one: one.name not in _LARGE_PARTS, sound.ancestors)
    around = [sound, *islice(parts, _NEXT - 1)]
    texts = [one.words for one in around[1:]] + [
        one if isinstance(one, Text) else one.words for one in behind(sound)[:_BEHIND]
    ]
    spoken = any("data-module" in one.attributes for one in around)
    described = {"aria-describedby", "aria-details"} & sound.attributes.keys()
    said = " ".join(texts)[:4000]
    return bool(spoken or described or _TEXT.search(said) or len(said.split()) > 150)


RULE = AuditRule(
    "1.2.1", applies=applies, check=check, act=("e7aa44", "2eb176", "afb423"), outcome="review"
)
