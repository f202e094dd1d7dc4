"""A dialog says what it is about."""

from __future__ import annotations

from collections.abc import Iterable

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule


def applies(page: AuditedPage) -> Iterable[Element]:
    """Dialogs."""
    return page.with_role("dialog", "alertdialog")


def check(page: AuditedPage, dialog: Element) -> Fault | None:
    """A fault where nothing names it."""
    return None if page.name(dialog) else page.fault(dialog)


RULE = AuditRule("4.1.2", applies=applies, check=check, elsewhere="review")
