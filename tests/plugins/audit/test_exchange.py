"""What other programs read of an audit."""

import csv
import io
import json

import pytest
from rdflib import Graph, Namespace

from plugins.audit.exchange import as_csv, as_earl, as_sarif
from plugins.audit.finding import Finding
from plugins.audit.run import Audit

EARL = Namespace("http://www.w3.org/ns/earl#")


@pytest.fixture
def audit():
    findings = (
        Finding("/vi/", "", "color-contrast", "fail", "1.4.3", "p", "Chữ, mờ", fingerprint="12"),
        Finding("/vi/a/", "", "page-x", "review", "house", "h1", "=1+1", "vi/trang/a.md"),
        Finding("/404.html", "", "page-x", "review", "house", "h1"),
    )
    return Audit(("/vi/", "/vi/a/", "/404.html"), ("dark-320",), findings)


def test_a_table_has_a_row_for_each_finding_and_no_formula(audit):
    first, second, _ = csv.DictReader(io.StringIO(as_csv(audit)))
    assert first["message"] == "Chữ, mờ" and first["outcome"] == "fail"
    assert second["message"] == "'=1+1" and second["source"] == "vi/trang/a.md"


def test_sarif_names_files_levels_and_what_stands_for_a_fault(audit):
    [run] = json.loads(as_sarif(audit))["runs"]
    assert [one["id"] for one in run["tool"]["driver"]["rules"]] == ["color-contrast", "page-x"]
    assert [one["level"] for one in run["results"]] == ["error", "warning", "warning"]
    assert all(one["message"]["text"] for one in run["results"])
    files = [
        place["physicalLocation"]["artifactLocation"]["uri"]
        for one in run["results"]
        for place in one["locations"]
    ]
    assert files == ["vi/index.html", "vi/trang/a.md", "404.html"]
    assert run["results"][0]["partialFingerprints"] == {"element/v1": "12"}


def test_earl_is_a_graph_of_assertions(audit):
    graph = Graph().parse(data=as_earl(audit, "https://thu.example"), format="json-ld")
    outcomes = sorted(str(one).rpartition("#")[2] for one in graph.objects(None, EARL.outcome))
    assert outcomes == ["cantTell", "cantTell", "failed"]
    assert len(set(graph.subjects(EARL.result))) == 3
    assert '"https://thu.example/vi/a/"' in as_earl(audit, "https://thu.example")
