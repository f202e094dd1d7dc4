"""Doubts about days: of notices, of pages that somebody promised to look at again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cache

from ...domain import Agency, Content, ContentRule, Found, ServiceNotice

#: Decree 224/2026, article 13: working days between the announcement of a planned stop and its
#: beginning.
NOTICE = 7


def _ends_before_it_starts(notice: ServiceNotice) -> Iterator[Found]:
    if notice.ends <= notice.starts:
        yield (
            "ends",
            {"given": f"{notice.ends:%Y-%m-%d %H:%M}", "starts": f"{notice.starts:%Y-%m-%d %H:%M}"},
        )


def _published_late(notice: ServiceNotice) -> Iterator[Found]:
    if notice.severity == "caution":
        days = working_days(notice.published, notice.starts.date())
        if days < NOTICE:
            yield "published", {"given": days, "least": NOTICE}


def _closes_before_it_opens(agency: Agency) -> Iterator[Found]:
    for place, hours in enumerate(agency.opening_hours):
        if hours.closes <= hours.opens:
            yield (
                f"opening_hours.{place}",
                {"given": f"{hours.closes:%H:%M}", "opens": f"{hours.opens:%H:%M}"},
            )


def _ends_before_published(record: Content) -> Iterator[Found]:
    if record.publish_from and record.until and record.until < record.publish_from:
        yield (
            "until",
            {"given": record.until.isoformat(), "begins": record.publish_from.isoformat()},
        )


CONTENT = (
    ContentRule(
        "until-before-publish-from",
        _ends_before_published,
        True,
        frozenset({"publish_from", "until"}),
    ),
)
AGENCIES = (ContentRule("closes-before-it-opens", _closes_before_it_opens, strict=True),)
NOTICES = (
    ContentRule(
        "notice-ends-before-it-starts", _ends_before_it_starts, True, frozenset({"starts", "ends"})
    ),
    ContentRule(
        "notice-too-late", _published_late, compares=frozenset({"published", "starts", "severity"})
    ),
)


def review_overdue(today: dt.date) -> ContentRule:
    """The rule that a page is looked at again as often as it says."""

    def find(record: Content) -> Iterator[Found]:
        if record.reviewed and record.review_months:
            months = record.reviewed.year * 12 + record.reviewed.month - 1 + record.review_months
            if months < today.year * 12 + today.month - 1:
                yield (
                    "reviewed",
                    {"given": record.reviewed.isoformat(), "owner": record.owner or "—"},
                )

    return ContentRule("review-overdue", find)


def working_days(first: dt.date, last: dt.date) -> int:
    """Return the working days after `first` and before `last` in Vietnam."""
    span = (first + dt.timedelta(days) for days in range(1, max(0, (last - first).days)))
    return sum(day.weekday() < 5 and day not in _holidays(day.year) for day in span)


@cache
def _holidays(year: int) -> frozenset[dt.date]:
    from holidays import country_holidays  # not above: it loads the calendars of all countries

    return frozenset(country_holidays("VN", years=year))
