"""What is proposed is what the writer meant, or nothing: `advice.tsv` has what people write."""

from pathlib import Path

import pytest

from plugins.domain import Agency, Document, Page, Procedure, ServiceNotice, Site
from plugins.frontmatter.record import read_record

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "advice.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
TITLE = {"title": "A"}
CODE = {**TITLE, "code": "1.001193"}


def channel(**values):
    return Procedure, {**CODE, "channels": [{"type": "online", **values}]}


def hours(**values):
    return Agency, {
        **TITLE,
        "level": "x",
        "opening_hours": [{"days": ["mon"], "opens": "07:30", "closes": "23:59", **values}],
    }


#: What the first column names → a record with the value where it belongs.
WHERE = {
    "amount": lambda given: channel(costs=[{"amount": given}]),
    "kind": lambda given: channel(costs=[{"kind": given}]),
    "currency": lambda given: channel(costs=[{"currency": given}]),
    "type": lambda given: channel(type=given),
    "value": lambda given: channel(processing_times=[{"value": given}]),
    "unit": lambda given: channel(processing_times=[{"unit": given}]),
    "days": lambda given: hours(days=[given]),
    "opens": lambda given: hours(opens=given),
    "sets": lambda given: (Procedure, {**CODE, "sets": given}),
    "review_months": lambda given: (Procedure, {**CODE, "review_months": given}),
    "role": lambda given: (Procedure, {**CODE, "agencies": [{"role": given}]}),
    "group": lambda given: (Procedure, {**CODE, "evidence": [{"kind": given}]}),
    "ways": lambda given: (
        Procedure,
        {**CODE, "deliveries": [{"applied": "online", "ways": given}]},
    ),
    "online_level": lambda given: (Procedure, {**CODE, "online_level": given}),
    "keywords": lambda given: (Procedure, {**CODE, "keywords": given}),
    "code": lambda given: (Procedure, {**CODE, "code": given}),
    "issued": lambda given: (
        Document,
        {**TITLE, "number": "1", "document_type": "B", "issued": given},
    ),
    "validity": lambda given: (
        Document,
        {**TITLE, "number": "1", "document_type": "B", "issued": "2026-01-01", "validity": given},
    ),
    "starts": lambda given: (
        ServiceNotice,
        {**TITLE, "published": "2026-01-01", "ends": "2027-01-01 01:00", "starts": given},
    ),
    "severity": lambda given: (
        ServiceNotice,
        {
            **TITLE,
            "published": "2026-01-01",
            "starts": "2026-01-01 01:00",
            "ends": "2027-01-01 01:00",
            "severity": given,
        },
    ),
    "page_role": lambda given: (Page, {**TITLE, "role": given}),
    "status": lambda given: (Page, {**TITLE, "status": given}),
    "available": lambda given: (
        Agency,
        {**TITLE, "level": "x", "access": [{"feature": "A", "available": given}]},
    ),
    "email": lambda given: (Agency, {**TITLE, "level": "x", "email": given}),
    "website": lambda given: (Agency, {**TITLE, "level": "x", "website": given}),
    "language": lambda given: (Site, {"names": {given: "A"}}),
}


@pytest.mark.parametrize(
    ("where", "written", "meant"), ROWS, ids=[" ".join(row[:2]) for row in ROWS]
)
def test_a_proposal_is_what_was_meant_or_nothing(where, written, meant):
    record, values = WHERE[where](written)
    _, problems = read_record(record, values, "a.md", {})
    assert [one.values["nearest"] for one in problems] == [meant]


@pytest.mark.parametrize(
    ("where", "meant"),
    [row[::2] for row in ROWS if row[2]],
    ids=[" ".join(row) for row in ROWS if row[2]],
)
def test_what_is_proposed_is_taken(where, meant):
    value, _, more = meant.partition(", ")
    if value.startswith("["):
        value, more = (
            meant.strip("[]").split(", ") if where in ("ways", "keywords") else value.strip("[]"),
            "",
        )
    if where == "days":
        value = meant.strip("[]").split(", ")[0]
    record, values = WHERE[where](value)
    assert read_record(record, values, "a.md", {})[1] == []
    assert not more or more.split(": ")[0] in ("unit", "currency")


def test_there_are_more_than_a_hundred_and_fifty_of_them():
    assert len(ROWS) > 150
    assert sum(not meant for _, _, meant in ROWS) > 40
