"""What a film only shows is also told: in its sound, in a track, or in words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...html import Element
from ..neighbours import behind, right_before
from ..page import AuditedPage, Fault
from ..rule import AuditRule
from .media_transcript import says_its_text

_DESCRIBED = re.compile(
    r"""audio\ descri|descri(?:bed|ption)|text\ alternative|media\ alternative|the\ same\ as|decorat
    |mô\ tả|giống\ như|thuyết\ minh|lời\ kể|trang\ trí""",
    re.I | re.X,
)


def applies(page: AuditedPage) -> Iterator[Element]:
    """Films."""
    for one in page.seen(page.named("video")):
        if "src" in one.attributes or any(one.below("source")):
            yield one


def check(page: AuditedPage, video: Element) -> Fault | None:
    """A fault where no track describes it and no words near it say that something does."""
    kinds = {(one.attribute("kind") or "").lower() for one in video.below("track")}
    around = [right_before(video), *behind(video)[:2]]
    said = " ".join(one.words if isinstance(one, Element) else one or "" for one in around)
    if "descriptions" in kinds or _DESCRIBED.search(said[:2000]) or says_its_text(page, video):
        return None
    return page.fault(video)


RULE = AuditRule(
    "1.2.5",
    applies=applies,
    check=check,
    act=(
        "1a02b0",
        "1ea59c",
        "1ec09b",
        "ac7dc6",
        "c3232f",
        "d7ba54",
        "fd26cf",
        "ab4d13",
        "c5a4ea",
        "ee13b5",
    ),
    outcome="review",
)
