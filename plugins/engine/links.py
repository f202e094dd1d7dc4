"""Addresses from the site's root as relative ones, which work on any host, under any path, and from
a folder.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import partial
from itertools import takewhile
from operator import eq
from urllib.parse import urlsplit

from ..html import Edit, Element, WrittenPage, rewrite_attribute

#: The page that is shown for unknown addresses, at any depth.
LOST = "/404.html"
#: Attributes that hold an address.
_ADDRESSES = ("href", "src", "action", "poster")
#: Where in a source an attribute's value may begin with a slash; `&` may be one.
_ROOTED = re.compile(r"""=\s*["']?[/&]""")


def relative_link(target: str, here: str) -> str:
    """Return the way from the page `here` to `target`, both from the site's root; other addresses
    unchanged.

    A folder's address ends in `index.html`, since a browser that reads a folder of files shows a
    list otherwise.
    """
    if not target.startswith("/") or target.startswith("//"):
        return target
    path, mark, rest = _file(target)
    *start, _ = here.split("/")
    *goal, name = path.split("/")
    shared = sum(takewhile(bool, map(eq, start, goal)))
    return "/".join([*[".."] * (len(start) - shared), *goal[shared:], name]) + mark + rest


def host_link(target: str, site_url: str | None) -> str:
    """Return the way to `target` from the root of the host, for the page that is shown at any
    depth.

    `site_url` is where the portal is published: a portal below a path has it before all its
    addresses.
    """
    if not target.startswith("/") or target.startswith("//"):
        return target
    path, mark, rest = _file(target)
    return urlsplit(site_url or "").path.rstrip("/") + path + mark + rest


def read(_page: WrittenPage, _parameters: bytes) -> bytes:
    """Nothing is to be known of a page before its addresses are rewritten."""
    return b""


def annotate(page: WrittenPage, parameters: bytes, _: bytes) -> list[Edit]:
    """Make each address from the site's root one from the page.

    `parameters` are where the page is and where the portal is published, as JSON. The page for
    unknown addresses does not know where it is shown.
    """
    if not _ROOTED.search(page.source):
        return []
    here, site_url = json.loads(parameters)
    if here == LOST:
        link = partial(host_link, site_url=site_url)
    else:
        link = partial(relative_link, here=here)
    edits = [rewrite_attribute(page, element, name, link) for element, name in _rooted(page)]
    return [edit for edit in edits if edit]


def _rooted(page: WrittenPage) -> Iterator[tuple[Element, str]]:
    """Each element, also in templates, with each attribute that holds an address from the root."""
    for element in page.root.walk():
        for name in _ADDRESSES:
            if element.attributes.get(name, "").startswith("/"):
                yield element, name


def _file(target: str) -> tuple[str, str, str]:
    """Part an address before its query or fragment; a folder's is that of its page."""
    found = re.search(r"[?#]", target)
    path, mark, rest = (
        (target, "", "")
        if found is None
        else (target[: found.start()], found[0], target[found.end() :])
    )
    return path + "index.html" if path.endswith("/") else path, mark, rest
