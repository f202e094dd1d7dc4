"""An audit as a conformance report in OpenACR's form."""

from datetime import date

import pytest
import yaml

from plugins.audit.finding import Finding
from plugins.audit.openacr import as_openacr
from plugins.audit.run import Audit
from plugins.domain.wcag import CRITERIA

AUDIT = Audit(
    ("/",),
    ("light-1280",),
    (
        Finding("/", "", "page-x", "fail", "3.3.8", "p"),
        Finding("/", "", "page-y", "review", "2.4.5", "p"),
    ),
    known=(Finding("/", "", "page-z", "fail", "1.1.1", "p"),),
    passed=(Finding("/", "", "asked-heading", "review", "2.4.6", "h2"),),
)


@pytest.fixture(params=["vi", "en"])
def report(request, tmp_path):
    text = (
        "names: {vi: Tỉnh Hà Vân, en: Hà Vân}\nemail: a@havan.example\nurl: https://havan.example\n"
    )
    (tmp_path / "portal.yml").write_text(text, "utf-8")
    return yaml.safe_load(as_openacr(AUDIT, request.param, date(2026, 11, 30), tmp_path))


def levels(report):
    return {
        one["num"]: component["adherence"]["level"]
        for chapter in report["chapters"].values()
        for one in chapter["criteria"]
        for component in one["components"]
    }


def test_it_has_what_the_form_requires_with_the_portals_name_and_address(report):
    assert report["title"].startswith(("Tỉnh Hà Vân – ", "Hà Vân – "))
    assert report["author"] == {"email": "a@havan.example", "website": "https://havan.example"}
    assert (report["report_date"], report["catalog"]) == ("2026-11-30", "2.5-edition-wcag-2.2-en")
    assert [*report["chapters"]] == ["success_criteria_level_a", "success_criteria_level_aa"]


def test_each_criterion_has_its_level_and_its_notes(report):
    assert set(levels(report)) == set(CRITERIA)
    notes = [
        component["adherence"]["notes"]
        for chapter in report["chapters"].values()
        for one in chapter["criteria"]
        for component in one["components"]
    ]
    assert all(notes) and not [one for one in notes if "{" in one or "%" in one]


def test_nothing_is_supported_that_only_machines_have_looked_at(report):
    told = levels(report)
    assert told["3.3.8"] == told["1.1.1"] == "partially-supports"  # a failure, a known fault
    assert told["2.4.5"] == "not-evaluated"  # it waits for people
    assert told["2.4.6"] == "supports"  # people have passed it
    assert told["3.3.7"] == "supports"  # by the way the portal is made
    assert told["1.3.1"] == "not-evaluated"


def test_pages_of_nobody_known_are_reported_without_a_name(tmp_path):
    report = yaml.safe_load(as_openacr(AUDIT, "en", date(2026, 11, 30), tmp_path))
    assert report["author"]["email"] == "" and report["product"]["name"]
