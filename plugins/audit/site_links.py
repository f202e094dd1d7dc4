"""The links of a page that lead to places of the same folder of pages."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote

from ..text.addresses import address_parts
from .page import AuditedPage


class SiteLink(NamedTuple):
    """A link inside the site: its address, and where it stands (a CSS selector). `file` is what it
    leads to, from the folder's root, `place` the name of a place there.
    """

    address: str
    where: str
    file: str
    place: str


def site_links(page: AuditedPage) -> Iterator[SiteLink]:
    """Yield the links of a page inside the site, each with the file that it means: so the rule over
    all pages has only to look whether there is one.
    """
    base = _base(page)
    for element, attribute, given in page.written.links():
        if element.attribute("rel") in ("canonical", "alternate"):
            continue
        address = _inside(given.strip(), base)
        parts = address_parts(address)
        if not (parts.scheme or parts.netloc):
            key = element.attribute("id")
            where = f"#{key}" if key else f'{element.name}[{attribute}="{given}"]'
            file = file_meant(page.path, unquote(parts.path))
            yield SiteLink(address, where, file, unquote(parts.fragment))


def file_meant(path: str, address: str) -> str:
    """The file that an address on a page means, from the root of the folder."""
    if not address:
        return path
    path = (
        address
        if address.startswith("/")
        else posixpath.join("/", posixpath.dirname(path), address)
    )
    return posixpath.normpath(path + "index.html" if path.endswith("/") else path).lstrip("/")


def _base(page: AuditedPage) -> str:
    """The path of the host below which the folder is to stand (`/portal/`), as the page's canonical
    address says.
    """
    canonical = next(
        (
            one.attribute("href") or ""
            for one in page.named("link")
            if one.attribute("rel") == "canonical"
        ),
        "",
    )
    path = address_parts(canonical).path
    own = page.path.removesuffix("index.html")
    return path[: -len(own)] if own and path.endswith("/" + own) else path if not own else "/"


def _inside(address: str, base: str) -> str:
    """An address from the root of the host as one from the root of the folder."""
    return (
        "/" + address.removeprefix(base)
        if base.endswith("/") and address.startswith(base)
        else address
    )
