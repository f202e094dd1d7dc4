"""A link inside the site leads to a file that is there, and to a place on its page."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from ..page import Fault
from ..rule import AuditRule, Folder


def check(folder: Folder) -> Iterator[tuple[str, Fault]]:
    """A fault for each link without a target."""
    for path, facts in folder.pages.items():
        for address, where in facts.links:
            if missing := _missing(folder, path, address):
                yield path, Fault(where, {"address": _rooted(path, address), "missing": missing})


def _missing(folder: Folder, path: str, address: str) -> str:
    """What the address asks for and the folder does not have; empty when all is there or
    elsewhere.
    """
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return ""
    target = _file(path, unquote(parts.path))
    if (
        target not in folder.files
        and (target := f"{target}/index.html".lstrip("/")) not in folder.files
    ):
        return posixpath.dirname(target)
    place = unquote(parts.fragment)
    known = folder.pages.get(target)
    return (
        f"#{place}"
        if place and place != "top" and known is not None and place not in known.ids
        else ""
    )


def _rooted(path: str, address: str) -> str:
    """The address from the root of the folder: the same on every page that a template gave it
    to.
    """
    parts = urlsplit(address)
    return parts._replace(path="/" + _file(path, parts.path)).geturl()


def _file(path: str, address: str) -> str:
    """The file an address means, from the root of the folder."""
    if not address:
        return path
    path = (
        address
        if address.startswith("/")
        else posixpath.join("/", posixpath.dirname(path), address)
    )
    return posixpath.normpath(path + "index.html" if path.endswith("/") else path).lstrip("/")


RULE = AuditRule("house", folder=check)
