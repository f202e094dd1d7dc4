"""Public organisations."""

from __future__ import annotations

from typing import Any

from ...domain import Agency, Graph, Kind, OpeningHours, SearchContext, SearchFacts, SitePage
from ...domain.linked_data import node, text
from ...text import dials
from ..checks import dates
from ..views.agency import agency
from ..views.context import ViewContext
from ..views.parts import Row
from ..views.rows import make_row

_DAYS = {
    "mon": "Monday",
    "tue": "Tuesday",
    "wed": "Wednesday",
    "thu": "Thursday",
    "fri": "Friday",
    "sat": "Saturday",
    "sun": "Sunday",
}


def _row(page: SitePage, record: Agency, context: ViewContext) -> Row:
    level = context.site.level_name(record.level, context.lang)
    return make_row(page, context, (level, record.address or ""))


def _facts(record: Agency, context: SearchContext) -> SearchFacts:
    return SearchFacts(
        level=context.site.level_name(record.level, context.lang),
        also=record.supersedes,
        answers=(("units", ", ".join(record.supersedes)),) if record.supersedes else (),
    )


def _describe(page: SitePage, record: Agency, graph: Graph) -> dict[str, Any]:
    return node(
        graph.agency(page.slug, page.lang)
        | {
            "schema:description": text(page.description, page.lang),
            "schema:url": {"@id": graph.url(page)},
            "schema:address": record.address,
            "schema:telephone": _phones(record),
            "schema:email": record.email,
            "schema:sameAs": {"@id": record.website} if record.website else None,
            "schema:parentOrganization": graph.agency(record.parent, page.lang)
            if record.parent
            else None,
            "schema:openingHoursSpecification": [_hours(one) for one in record.opening_hours],
        }
    )


def _hours(hours: OpeningHours) -> dict[str, Any]:
    return {
        "@type": "schema:OpeningHoursSpecification",
        "schema:opens": hours.opens.isoformat(),
        "schema:closes": hours.closes.isoformat(),
        "schema:dayOfWeek": [{"@id": f"schema:{_DAYS[one]}"} for one in hours.days],
    }


def _phones(record: Agency) -> str | list[str] | None:
    """The telephone numbers of an agency, each by itself."""
    numbers = dials(record.phone or "")
    return numbers if len(numbers) > 1 else numbers[0] if numbers else record.phone


KIND = Kind(
    name="agency",
    order=20,
    record=Agency,
    listing="agencies",
    view=agency,
    row=_row,
    rules=dates.AGENCIES,
    facts=_facts,
    describe=_describe,
)
