"""A link inside the site leads to a file that is there, and to a place on its page."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from ...text.addresses import address_parts
from ..page import Fault
from ..rule import AuditRule, Folder
from ..site_links import SiteLink, file_meant


def check(folder: Folder) -> Iterator[tuple[str, Fault]]:
    """A fault for each link without a target."""
    for path, facts in folder.pages.items():
        for link in facts.links:
            if missing := _missing(folder, link):
                address = _rooted(path, link.address)
                yield path, Fault(link.where, {"address": address, "missing": missing})


def _missing(folder: Folder, link: SiteLink) -> str:
    """What the link asks for and the folder does not have; empty when all is there."""
    target, place = link.file, link.place
    if (
        target not in folder.files
        and (target := f"{target}/index.html".lstrip("/")) not in folder.files
    ):
        return posixpath.dirname(target)
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
    parts = address_parts(address)
    return parts._replace(path="/" + file_meant(path, parts.path)).geturl()


RULE = AuditRule("house", folder=check, elsewhere="review")
