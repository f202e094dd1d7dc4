"""The language that a page names is one that there is."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..language_codes import is_language
from ..page import AuditedPage, Fault
from ..rule import AuditRule


def applies(page: AuditedPage) -> Iterator[Element]:
    """The page, where it names a language."""
    if (page.root.attribute("lang") or "").strip():
        yield page.root


def check(page: AuditedPage, root: Element) -> Fault | None:
    """A fault where its code is none."""
    given = root.attributes["lang"]
    return None if is_language(given) else page.fault(root, given=given)


RULE = AuditRule("3.1.1", applies=applies, check=check, act=("bf051a",))
