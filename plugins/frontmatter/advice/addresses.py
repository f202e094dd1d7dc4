"""Addresses of pages and of mail as people write them."""

from __future__ import annotations

import re

from ...domain import wrong_address

_HOST = re.compile(
    r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE
)
_EMAIL = re.compile(r"[\w.+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}", re.IGNORECASE | re.ASCII)
_SCHEME = re.compile(r"^(?:h?t?tps?|htt?ps?|https?)\s*(?::\s*/+|:|/{2})\s*", re.IGNORECASE)


def address(given: str) -> str:
    """Return a web address with what it lacks (`www.a.vn` → `https://www.a.vn`), a mail address as
    `mailto:…`.
    """
    text = given.strip().strip("<>[]()")
    if _EMAIL.fullmatch(text):
        return f"mailto:{text}"
    scheme = _SCHEME.match(text)
    rest = re.sub(r"\s+", "", text[scheme.end() :]) if scheme else text.lstrip("/")
    if not _HOST.fullmatch(rest):
        return ""
    better = (
        f"{'http' if scheme and not re.search('s', scheme[0], re.IGNORECASE) else 'https'}://{rest}"
    )
    return "" if better == given or wrong_address(better) else better


def email(given: str) -> str:
    """Return a mail address without what was written around and inside it: `mailto:a@b.vn`, `a (at)
    b.vn`.
    """
    text = re.sub(r"^(?:mailto:|e-?mail:?|thư:?)\s*", "", given.strip(), flags=re.IGNORECASE).strip(
        "<>.,; "
    )
    text = re.sub(r"\s*(?:\(at\)|\[at\]|@|\(a còng\))\s*", "@", text, flags=re.IGNORECASE)
    text = re.sub(r"\s*(?:\(dot\)|\[dot\]|\(chấm\))\s*", ".", text, flags=re.IGNORECASE)
    return text if _EMAIL.fullmatch(text) else ""
