"""A film has captions."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule


def applies(page: AuditedPage) -> Iterator[Element]:
    """Films with a sound, as far as markup tells."""
    for one in page.seen(page.named("video")):
        if "muted" not in one.attributes and ("src" in one.attributes or any(one.below("source"))):
            yield one


def check(page: AuditedPage, video: Element) -> Fault | None:
    """A fault where there is no track of them; they may also stand in the picture."""
    kinds = [(one.attribute("kind") or "subtitles").lower() for one in video.below("track")]
    return None if {"captions", "subtitles"} & {*kinds} else page.fault(video)


RULE = AuditRule("1.2.2", applies=applies, check=check, act=("eac66b", "f51b46"), outcome="review")
