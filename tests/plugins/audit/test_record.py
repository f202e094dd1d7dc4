"""What an audit writes for the portal's statement."""

import json
from datetime import date

from plugins.audit.baseline import Debt
from plugins.audit.finding import Finding
from plugins.audit.record import last_record, record
from plugins.audit.run import Audit
from plugins.domain.wcag import CRITERIA

DAY = date(2026, 11, 30)


def found(page, rule, criterion, mark, outcome="review"):
    return Finding(page, "", rule, outcome, criterion, "p", "Chữ mờ", fingerprint=mark)


AUDIT = Audit(
    ("/", "/a/"),
    ("light-1280",),
    (found("/", "page-x", "2.4.4", "1"), found("/a/", "page-x", "2.4.4", "1")),
    known=(
        found("/", "page-y", "1.1.1", "2", "fail"),
        found("/a/", "page-y", "1.1.1", "2", "fail"),
    ),
    passed=(found("/", "page-z", "2.4.6", "3"), found("/", "page-z", "2.4.6", "4")),
)


def test_it_has_each_criterion_with_what_serves_it_and_what_came_of_it():
    debt = Debt("page-y", "2", owner="An", until=date(2027, 1, 31))
    given = json.loads(record(AUDIT, [debt], DAY))
    assert (given["day"], given["pages"], given["displays"]) == ("2026-11-30", 2, 1)
    assert list(given["criteria"]) == list(CRITERIA)
    came = {
        number: (one["passed"], one["open"], one["known"])
        for number, one in given["criteria"].items()
    }
    assert came["2.4.4"] == (0, 1, 0)  # one thing that two pages have
    assert came["1.1.1"] == (0, 0, 1)
    assert came["2.4.6"] == (2, 0, 0)
    assert given["criteria"]["1.1.1"]["rules"] > 5


def test_a_known_fault_is_there_once_with_its_pages_and_its_day_and_without_a_name():
    debt = Debt("page-y", "2", owner="An", until=date(2027, 1, 31))
    text = record(AUDIT, [debt], DAY).decode()
    [known] = json.loads(text)["known"]
    assert (known["rule"], known["pages"], known["until"]) == ("page-y", 2, "2027-01-31")
    assert "An" not in text.replace("Anh", "")


def test_the_same_audit_is_the_same_bytes(tmp_path):
    (tmp_path / "a.json").write_bytes(record(AUDIT, (), DAY))
    assert last_record(tmp_path / "a.json") == record(AUDIT, (), DAY)
    assert last_record(tmp_path / "b.json") is None
