"""The links that pages have around their content, and those to help: what should be alike on all
pages of a site.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote

from ..html import Element
from ..text.addresses import address_parts
from .page import AuditedPage
from .site_links import file_meant

_PARTS = ("nav", "header", "footer")
_ENGLISH = r"\b(contact( us)?|help|support|feedback|faq)\b"
_HELP = re.compile(f"{_ENGLISH}|liên hệ|trợ giúp|hỗ trợ|giúp đỡ|hỏi đáp", re.I)
#: A name of more words is a sentence that has one of those in it.
_MOST = 4


class MenuLink(NamedTuple):
    """A link around a page's content, or to help.

    `part` is the element that it stands in (`nav`, `header`, `footer`; else `main`), `label` that
    element's name, `target` the file or address that it leads to, `helps` whether that is help.
    """

    lang: str
    part: str
    label: str
    name: str
    target: str
    helps: bool


def menu_links(page: AuditedPage) -> Iterator[MenuLink]:
    """Yield the links of a page that a reader looks for at the same place on each."""
    lang = page.written.lang.lower().partition("-")[0]
    for link in page.with_role("link"):
        name, target = page.name(link).lower(), _target(page, link)
        if not name or target == page.path or "hreflang" in link.attributes:
            continue  # to another language one goes from each page to another place
        part = next((one for one in link.ancestors if one.name in _PARTS), None)
        short = len(name.split()) <= _MOST and bool(_HELP.search(name))
        helps = short or target.startswith(("mailto:", "tel:"))
        if part is not None:
            yield MenuLink(lang, part.name, page.name(part), name, target, helps)
        elif helps:
            yield MenuLink(lang, "main", "", name, target, helps)


def _target(page: AuditedPage, link: Element) -> str:
    address = (link.attribute("href") or "").strip()
    parts = address_parts(address)
    if parts.scheme or parts.netloc:
        return address
    return file_meant(page.path, unquote(parts.path))
