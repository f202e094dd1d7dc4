"""Links in texts that lead out of the portal: some lead nowhere, some back into it."""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterator, Sequence
from urllib.parse import unquote

from ..domain import Problem, Site, error, warning
from ..frontmatter.lines import Lines
from ..text.addresses import address_parts
from .checks.hosts import made_up, private
from .page import Read

_HREF = re.compile(r'\bhref="(https?://[^"]*)"', re.IGNORECASE)


def outward(reads: Sequence[Read], site: Site, addresses: Collection[str]) -> Iterator[Problem]:
    """Yield what is wrong with full addresses in the pages' texts."""
    for read in reads:
        lines = Lines(read.text, 1)
        for found in _HREF.finditer(read.body.html):
            url = html.unescape(found[1])
            at = lines.of(url if url in read.text else url.removeprefix("http://"))  # `www.a.vn`
            if problem := _wrong(url, read, at, site, addresses):
                yield problem


def _wrong(
    url: str, read: Read, line: int, site: Site, addresses: Collection[str]
) -> Problem | None:
    path, own = read.place.path, inside(url, site.url)
    if own is None and private(url):
        there = unquote(address_parts(url).path)
        return error(
            "address-private",
            path,
            line,
            given=url[:80],
            nearest=there if _known(there, addresses) else "",
        )
    if own is not None and not own.startswith(("/files/", "/api/", "/audio/")) and own != "/":
        if _known(own, addresses):
            return warning("link-own-address", path, line, given=url[:80], nearest=own)
        return error("link-unknown", path, line, given=url[:80], nearest="")
    sample = read.page is not None and read.page.record is not None and read.page.record.sample
    if made_up(url) and not sample and own is None:
        return warning("address-made-up", path, line, given=url[:80])
    return None


def inside(url: str, base: str | None) -> str | None:
    """The path of a full address below the portal's own; none where it is elsewhere."""
    if not base:
        return None
    one, own = address_parts(url), address_parts(base)
    host = (one.hostname or "").removeprefix("www."), one.port
    if host != ((own.hostname or "").removeprefix("www."), own.port):
        return None
    below = own.path.rstrip("/")
    return unquote(one.path.removeprefix(below)) or "/" if one.path.startswith(below) else None


def _known(path: str, addresses: Collection[str]) -> bool:
    plain = path.removesuffix("index.html")
    return plain in addresses or f"{plain}/" in addresses
