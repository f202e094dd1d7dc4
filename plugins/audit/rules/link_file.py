"""A link to a file says its type and its size."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...html import Element, Text
from ...text.addresses import address_parts
from ..neighbours import behind
from ..page import AuditedPage, Fault
from ..rule import AuditRule

_DOCUMENTS = "pdf|docx?|xlsx?|pptx?|odt|ods|rtf|zip|rar|7z|epub"
_TYPES = re.compile(rf"\.(?P<type>{_DOCUMENTS}|jpe?g|png|gif|mp3|mp4)$", re.I)
#: Other words for a type, and what is a size.
_WORDS = {"doc": "word", "xls": "excel", "ppt": "powerpoint", "jpg": "jpeg"}
_SIZE = re.compile(r"\d[\d.,]*\s?(bytes?|[kmg]i?b|trang|pages?|phút|giây|min|sec)\b", re.I)
#: So many signs behind the link may say it.
_NEAR = 60


def applies(page: AuditedPage) -> Iterator[Element]:
    """Links to files that are no pages."""
    for one in page.with_role("link"):
        if _type(one):
            yield one


def check(page: AuditedPage, link: Element) -> Fault | None:
    """A fault where neither the link nor what stands right behind it says both."""
    kind = _type(link)
    said = f"{page.name(link)} {_behind(link)}".lower()
    bare = kind.removesuffix("x")
    lacking = [] if bare in said or _WORDS.get(bare, bare) in said else [kind.upper()]
    if not _SIZE.search(said):
        lacking.append("kB")
    return page.fault(link, name=page.name(link), lacking=", ".join(lacking)) if lacking else None


def _type(link: Element) -> str:
    found = _TYPES.search(address_parts(link.attribute("href") or "").path)
    return found["type"].lower() if found else ""


def _behind(link: Element) -> str:
    """What stands behind a link in the same sentence or entry."""
    said = (one if isinstance(one, Text) else one.words for one in behind(link)[:3])
    return " ".join(said)[:_NEAR]


RULE = AuditRule("2.4.4", applies=applies, check=check, outcome="review", at_build=False)
