"""Addresses from the site's root as relative ones, which work on any host, under any path, and from a folder."""
from __future__ import annotations

import re
from itertools import takewhile
from operator import eq

# Attributes that hold an address from the site's root, as they stand in rendered pages.
_ROOTED = re.compile(r'(?<=[\s"])(href|src|action|poster)="(/(?!/)[^"]*)"')


def relative_link(target: str, here: str) -> str:
    """Return the way from the page `here` to `target`, both from the site's root; other addresses unchanged.

    A folder's address ends in `index.html`, since a browser that reads a folder of files shows a list otherwise.
    """
    if not target.startswith("/") or target.startswith("//"):
        return target
    path, mark, rest = _cut(target)
    if path.endswith("/"):
        path += "index.html"
    *start, _ = here.split("/")
    *goal, name = path.split("/")
    shared = sum(takewhile(bool, map(eq, start, goal)))
    return "/".join([*[".."] * (len(start) - shared), *goal[shared:], name]) + mark + rest


def relative(html: str, here: str) -> str:
    """Return the page with each address from the site's root made relative to `here`."""
    return _ROOTED.sub(lambda found: f'{found[1]}="{relative_link(found[2], here)}"', html)


def _cut(target: str) -> tuple[str, str, str]:
    """Part an address before its query or fragment."""
    found = re.search(r"[?#]", target)
    return (target, "", "") if found is None else (target[: found.start()], found[0], target[found.end():])
