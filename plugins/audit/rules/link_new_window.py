"""A link that opens a window says so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule

_WINDOW = r"(cửa sổ|thẻ|tab|trang) (mới|khác)|(a )?(new|another) (window|tab)"
_SAID = re.compile(f"{_WINDOW}|external|bên ngoài", re.I)
#: Targets that open none.
_HERE = frozenset(("", "_self", "_parent", "_top"))


def applies(page: AuditedPage) -> Iterator[Element]:
    """Links that open a window."""
    for one in page.exposed(page.having("target", "onclick")):
        if one.name not in ("a", "area") or "href" not in one.attributes:
            continue
        given = one.attributes
        opens = given.get("target", "").lower() not in _HERE
        if opens or "window.open" in given.get("onclick", ""):
            yield one


def check(page: AuditedPage, link: Element) -> Fault | None:
    """A fault where nothing about it says so."""
    described = (link.attribute("aria-describedby") or "").split()
    about = [page.written.by_id[key].words for key in described if key in page.written.by_id]
    said = " ".join([page.name(link), link.attribute("title") or "", *about])
    return None if _SAID.search(said) else page.fault(link, name=page.name(link))


RULE = AuditRule("3.2.5", applies=applies, check=check, outcome="review")
