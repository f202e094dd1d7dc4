"""An audit as other programs read it: a table, SARIF 2.1.0 and EARL 1.0."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from typing import Any

from ..run.project import VERSION
from ..text.cells import harmless
from .finding import Finding, file_of
from .run import Audit

_COLUMNS = (
    "outcome",
    "rule",
    "criterion",
    "page",
    "source",
    "line",
    "selector",
    "variant",
    "message",
)
_CRITERION = re.compile(r"\d\.\d\.\d+")
_NAME = "Cổng Mở"
_SARIF = "https://json.schemastore.org/sarif-2.1.0.json"
_WCAG = "https://www.w3.org/TR/WCAG22/"
#: Outcomes in the words of EARL: what is certain, and what a person must tell.
_EARL = {"fail": "earl:failed", "review": "earl:cantTell", "advice": "earl:passed"}
#: And in those of SARIF.
_LEVELS = {"fail": "error", "review": "warning", "advice": "note"}
_CONTEXT = {
    "earl": "http://www.w3.org/ns/earl#",
    "dct": "http://purl.org/dc/terms/",
    "ptr": "http://www.w3.org/2009/pointers#",
}


def as_csv(audit: Audit) -> str:
    """Return a table after RFC 4180, a row for each finding; no cell is a formula."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(_COLUMNS)
    for finding in audit.findings:
        facts = finding.facts()
        writer.writerow(harmless(str(facts[one] or "")) for one in _COLUMNS)
    return text.getvalue()


def as_sarif(audit: Audit) -> str:
    """Return SARIF, as hosts of repositories show it beside the lines of a change. A result names
    the file of the content, or else that of the output.
    """
    rules = {one.rule: one for one in reversed(audit.findings)}
    tool = {
        "name": _NAME,
        "version": VERSION,
        "rules": [
            {"id": name, "properties": {"tags": [f"WCAG {one.criterion}"]}}
            for name, one in sorted(rules.items())
        ],
    }
    results = [_result(one) for one in audit.findings]
    run = {"tool": {"driver": tool}, "columnKind": "unicodeCodePoints", "results": results}
    return _json({"$schema": _SARIF, "version": "2.1.0", "runs": [run]})


def _result(finding: Finding) -> dict[str, Any]:
    place = {
        "physicalLocation": {
            "artifactLocation": {"uri": finding.source or file_of(finding.page)},
            **({"region": {"startLine": finding.line}} if finding.line else {}),
        },
        "logicalLocations": [{"fullyQualifiedName": f"{finding.page} {finding.selector}"}],
    }
    return {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.outcome],
        "message": {"text": finding.message or finding.rule},
        "locations": [place],
        "partialFingerprints": {"element/v1": finding.fingerprint},
        "properties": {"criterion": finding.criterion, "variant": finding.variant},
    }


def as_earl(audit: Audit, root: str = "") -> str:
    """Return EARL as JSON-LD: an assertion for each finding. `root` is the site's address."""
    assertor = {"@id": "_:assertor", "@type": "earl:Software", "dct:title": _NAME}
    return _json({"@context": _CONTEXT, "@graph": [assertor, *_assertions(audit, root)]})


def _assertions(audit: Audit, root: str) -> Iterator[dict[str, Any]]:
    for finding in audit.findings:
        met = _CRITERION.fullmatch(finding.criterion)
        yield {
            "@type": "earl:Assertion",
            "earl:assertedBy": {"@id": "_:assertor"},
            "earl:mode": {"@id": "earl:automatic"},
            "earl:subject": {"@type": "earl:TestSubject", "dct:source": root + finding.page},
            "earl:test": {
                "@type": "earl:TestCase",
                "dct:title": finding.rule,
                **({"dct:isPartOf": {"@id": _WCAG}, "dct:identifier": met[0]} if met else {}),
            },
            "earl:result": {
                "@type": "earl:TestResult",
                "earl:outcome": {"@id": _EARL[finding.outcome]},
                "dct:description": finding.message,
                "earl:pointer": {
                    "@type": "ptr:CSSSelectorPointer",
                    "ptr:expression": finding.selector,
                },
            },
        }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)
