"""Cases for which another procedure is the right one: named and linked before somebody prepares the
wrong papers.
"""

from __future__ import annotations

from dataclasses import dataclass

from ...domain import Link, OtherCase, Procedure
from .context import ViewContext


@dataclass(frozen=True)
class OtherCaseView:
    """A case, and where it leads. A link without an address is a name; `outside` says that it
    leaves the portal.
    """

    case: str
    link: Link
    outside: bool


def other_cases(record: Procedure, context: ViewContext) -> tuple[OtherCaseView, ...]:
    """Return the cases of other procedures, in the order of the record."""
    return tuple(_case(one, context) for one in record.other_cases)


def _case(one: OtherCase, context: ViewContext) -> OtherCaseView:
    page = context.index.find("procedure", one.procedure, context.lang) if one.procedure else None
    if page is None:
        return OtherCaseView(
            one.case, Link(one.name or one.url or "", one.url or ""), bool(one.url)
        )
    link = context.link(page)
    return OtherCaseView(one.case, Link(one.name or link.title, link.url, link.lang), False)
