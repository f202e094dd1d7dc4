"""A kind of somebody else's is read, checked, shown, listed, found and described as our own are."""

import json
from pathlib import Path

import pytest

from plugins.catalogue.catalogue import read_catalogue
from plugins.domain import Procedure, SearchContext, Site, error
from plugins.report.format_problem import format_problems
from plugins.run import load_kinds
from plugins.run.command import Stopped
from plugins.run.messages import read_messages
from tests import commands

from ..portal import PAGES, write

HERE = Path(__file__).parent
ROOT = HERE.parents[3]
EXAMPLE = HERE / "example"
JOB = "title: Cán bộ hộ tịch\nagency: xa\npublished: 2026-11-01\ndeadline: 2026-12-01\nplaces: 2"
SETTINGS = f"""
import sys
sys.path[:0] = [{str(ROOT)!r}, {str(EXAMPLE)!r}]
from plugins.settings import *
PORTAL_KINDS = ["job"]
PORTAL_SPEECH = False
PORTAL_TODAY = "2026-11-29"
PORTAL_JOBS = 1
THEME_TEMPLATES_OVERRIDES = [{str(EXAMPLE / "templates")!r}]
"""


@pytest.fixture
def kinds(monkeypatch):
    monkeypatch.syspath_prepend(EXAMPLE)
    return load_kinds(["job"])


def codes(content, kinds):
    found = read_catalogue(content, ("vi", "en"), kinds=kinds)
    return {(one.code, one.field) for one in found.problems if "viec-lam" in one.path}


@pytest.mark.parametrize(
    ("levels", "distance"),
    [
        ((), 0),
        (("commune",), 0),
        (("ministry", "province"), 2),
        (("ministry",), 3),
        (("other",), 3),
    ],
)
def test_a_procedure_tells_search_how_far_its_nearest_level_is(levels, distance):
    found = load_kinds([])["procedure"].facts(
        Procedure(title="Đăng ký", code="1.000001", levels=levels),
        SearchContext("vi", Site(), lambda key, **_: key, lambda *_: ""),
    )
    assert found.distance == distance


def test_its_header_is_checked_like_those_of_our_own_kinds(tmp_path, kinds):
    header = JOB.replace("agency: xa", "agency: xaa").replace("2026-12-01", "1/12/2026")
    write(tmp_path, PAGES | {"vi/viec-lam/ho-tich.md": header})
    assert codes(tmp_path, kinds) == {("agency-unknown", "agency"), ("not-a-date", "deadline")}


def test_its_own_rule_is_put_to_its_pages(tmp_path, kinds):
    late = JOB.replace("2026-12-01", "2026-10-01")
    write(tmp_path, PAGES | {"vi/viec-lam/ho-tich.md": late})
    assert codes(tmp_path, kinds) == {("job-over-before-it-begins", "deadline")}


def test_a_kind_that_is_not_there_is_said_in_words():
    with pytest.raises(Stopped) as stopped:
        load_kinds(["no.such.kind"])
    assert stopped.value.key == "no_kind_module"
    with pytest.raises(Stopped) as stopped:
        load_kinds(["json"])
    assert stopped.value.key == "no_kind"


def test_two_kinds_of_one_name_are_said_in_words():
    with pytest.raises(Stopped) as stopped:
        load_kinds(["plugins.catalogue.kinds.news"])
    assert (stopped.value.key, str(stopped.value.values["name"])) == ("kind_twice", "news")


def test_its_rule_is_told_in_its_own_words(kinds):
    problem = error("job-over-before-it-begins", "a.md", field="deadline", given="2026-10-01")
    [told] = format_problems([problem], read_messages("en", kinds.values()), kinds)
    assert told.message == "The deadline 2026-10-01 is before the day of publishing."
    assert read_messages("vi", kinds.values()).codes[problem.code].title == "Hết hạn trước khi đăng"


def test_words_beside_a_kind_that_cannot_be_read_are_said_with_their_line(tmp_path, monkeypatch):
    (tmp_path / "vacancy.py").write_text("from job import KIND\n", "utf-8")
    (tmp_path / "vacancy.toml").write_text("[vi.words]\nvacancy = Việc\n", "utf-8")
    monkeypatch.syspath_prepend(EXAMPLE)
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(Stopped) as stopped:
        load_kinds(["vacancy"])
    assert (stopped.value.key, stopped.value.values["line"]) == ("table_broken", 2)


@pytest.mark.slow
def test_its_page_is_shown_listed_found_and_described(tmp_path):
    write(tmp_path / "content", PAGES | {"vi/viec-lam/ho-tich.md": JOB})
    (tmp_path / "pelicanconf.py").write_text(SETTINGS, "utf-8")
    built = commands.run("pelican", "-s", "pelicanconf.py", cwd=tmp_path, REPORT_LANG="en")
    assert built.returncode == 0, built.stdout + built.stderr
    output = tmp_path / "output"
    page = (output / "vi/viec-lam/ho-tich/index.html").read_text("utf-8")
    assert "Hạn nộp hồ sơ" in page
    assert "01-12-2026" in page
    assert "Cán bộ hộ tịch" in (output / "vi/viec-lam/index.html").read_text("utf-8")
    pages = json.loads((output / "api/pages.json").read_text("utf-8"))
    assert [one["kind"] for one in pages if one["source"] == "vi/viec-lam/ho-tich.md"] == ["job"]
    described = json.loads((output / "vi/viec-lam/ho-tich/index.jsonld").read_text("utf-8"))
    assert described["@type"] == "schema:JobPosting"
    assert (output / "api/schema/job.json").is_file()
    facets = [file for file in output.glob("search/vi/**/*") if file.is_file()]
    assert any("Việc làm".encode() in file.read_bytes() for file in facets)
