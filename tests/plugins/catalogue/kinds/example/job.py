"""A kind of somebody else's: jobs at agencies. Beside it stand its template, words and message."""

import datetime as dt
from dataclasses import dataclass

from plugins.catalogue.views.format import day
from plugins.catalogue.views.head import Head, head
from plugins.catalogue.views.parts import Term, term
from plugins.catalogue.views.rows import agency_title, make_row
from plugins.domain import AgencyName, Content, ContentRule, Date, Integer, Kind, Text, labelled


class Job(Content):
    """A job that an agency offers."""

    agency: AgencyName = labelled("Cơ quan tuyển", "Agency", example="ten-co-quan")
    published: Date = labelled("Ngày đăng", "Published", example=dt.date(2026, 11, 1))
    deadline: Date = labelled("Hạn nộp", "Deadline", example=dt.date(2026, 12, 1))
    places: Integer = labelled("Số người", "Places", default=1, ge=1, example=2)
    contact: Text | None = labelled("Liên hệ", "Contact", default=None, example="0200 123 4567")


@dataclass(frozen=True)
class JobView:
    """What a job's page shows around its text."""

    head: Head
    terms: tuple[Term, ...]


def _view(page, job, context):
    facts = {
        "agency": agency_title(job.agency, context),
        "deadline": day(job.deadline, context.say).text,
        "places": str(job.places),
        "contact": job.contact,
    }
    terms = [term(context.say(f"job.{key}"), value) for key, value in facts.items() if value]
    return JobView(head(page, context), tuple(terms))


def _row(page, job, context):
    return make_row(page, context, (agency_title(job.agency, context),), dated=job.deadline)


def _over_before_it_begins(job):
    if job.deadline < job.published:
        yield "deadline", {"given": job.deadline.isoformat()}


def _describe(page, job, graph):
    posting = {"@type": "schema:JobPosting", "schema:totalJobOpenings": job.places}
    return graph.web_page(page) | posting


KIND = Kind(
    name="job",
    order=80,
    record=Job,
    folders={"vi": "viec-lam", "en": "jobs"},
    listing="jobs",
    view=_view,
    row=_row,
    rules=(ContentRule("job-over-before-it-begins", _over_before_it_begins, strict=True),),
    describe=_describe,
    belongs=("agency",),
    feed=True,
)
