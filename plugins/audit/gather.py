"""Findings as problems: a fault that a template put on many pages is one problem."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from ..domain import Problem, Severity
from .finding import Finding, Outcome
from .source_lines import with_lines

#: How bad what was found is.
SEVERITIES: Mapping[Outcome, Severity] = {
    "fail": Severity.ERROR,
    "review": Severity.WARNING,
    "advice": Severity.ADVICE,
}
#: On more pages than this, editors of all of them cannot be at fault.
FEW = 4


def gather(
    findings: Iterable[Finding],
    sources: Mapping[str, str],
    output: Path | None = None,
    content: Path | None = None,
) -> list[Problem]:
    """Return a problem for each finding, but one for all findings that say the same of many pages.

    `sources` gives a page's file in the content; a page without one stands for itself by its
    address. Where the folders of pages and of content are given, a problem has the line, too.
    """
    if output and content:
        known = [replace(one, source=sources.get(one.page)) for one in findings]
        findings = with_lines(known, output, content)
    same: dict[tuple[object, ...], list[Finding]] = defaultdict(list)
    for finding in findings:
        same[finding.rule, finding.outcome, tuple(sorted(finding.values.items()))].append(finding)
    problems: list[Problem] = []
    for alike in same.values():
        pages = len({finding.page for finding in alike})
        reported = alike[:1] if pages > FEW else alike
        problems += [
            _problem(finding, sources, pages - 1 if pages > FEW else 0) for finding in reported
        ]
    return problems


def _problem(finding: Finding, sources: Mapping[str, str], more: int) -> Problem:
    page = f"{finding.page} (+{more})" if more else finding.page
    return Problem(
        finding.rule,
        SEVERITIES[finding.outcome],
        sources.get(finding.page, finding.page),
        0 if more else finding.line,
        values={**finding.blanks, "page": page},
    )
