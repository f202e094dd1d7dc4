"""Notices of service: planned stops and emergencies."""

from __future__ import annotations

import datetime as dt
from typing import Any

from ...domain import Graph, Kind, ServiceNotice, SitePage
from ...domain.linked_data import day, node
from ..checks import dates
from ..views.context import ViewContext
from ..views.format import moment
from ..views.notice import notice
from ..views.parts import Row
from ..views.rows import agency_title, make_row


def _row(page: SitePage, record: ServiceNotice, context: ViewContext) -> Row:
    starts, ends = moment(record.starts, context.say), moment(record.ends, context.say)
    span = context.say("notice.span", starts=starts.text, ends=ends.text)
    return make_row(page, context, (span,), summary=True)


def _owner(record: ServiceNotice, context: ViewContext) -> str:
    return agency_title(record.agency, context)


def _describe(page: SitePage, record: ServiceNotice, graph: Graph) -> dict[str, Any]:
    return node(
        graph.web_page(page)
        | {
            "schema:datePublished": day(record.published),
            "schema:temporalCoverage": f"{record.starts.isoformat()}/{record.ends.isoformat()}",
        }
    )


def _day(_page: SitePage, record: ServiceNotice) -> dt.date:
    return record.published


def _complete(record: ServiceNotice) -> bool:
    return bool(record.summary)


KIND = Kind(
    name="notice",
    order=60,
    record=ServiceNotice,
    listing="notices",
    view=notice,
    row=_row,
    owner=_owner,
    rules=dates.NOTICES,
    complete=_complete,
    describe=_describe,
    belongs=("agency",),
    feed=True,
    podcast=True,
    day=_day,
)
