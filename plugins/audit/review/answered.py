"""Findings with the answers of people to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ...domain import Problem, warning
from ...run import Portal, project_folder
from ..baseline import left_in
from ..finding import Finding
from .content import CRITERIA, Subject, subjects
from .subject import Subjects
from .verdicts import ReviewVerdict, Verdicts, read_verdicts


@dataclass(frozen=True)
class Answered:
    """Findings that are left: what nobody has judged, what somebody has judged to be wrong. Those
    that `passed`, also where no rule had doubts; the verdicts whose subject is `gone` or changed.
    """

    left: tuple[Finding, ...]
    passed: tuple[Finding, ...] = ()
    gone: tuple[ReviewVerdict, ...] = ()


def answer(
    findings: Sequence[Finding],
    folder: Path,
    verdicts: Sequence[ReviewVerdict],
    *,
    content: bool = True,
) -> Answered:
    """Let verdicts decide on what is for a person to look at; with `content`, also where no rule
    had doubts.
    """
    if not verdicts:
        return Answered(tuple(findings))
    by_key = {one.key: one for one in verdicts}
    asked = {one.question for one in verdicts}
    of = Subjects(folder)
    left, passed, used = list[Finding](), list[Finding](), set[tuple[str, str]]()
    for finding in findings:
        verdict = None
        if finding.outcome == "review" and finding.rule in asked:
            mark = of.of(finding.rule, finding.page, finding.selector)
            verdict = by_key.get((finding.rule, mark))
        if verdict:
            used.add(verdict.key)
            finding = _with_verdict(finding, verdict)
        (passed if verdict and verdict.passes else left).append(finding)
    if content and asked & {*CRITERIA}:
        for subject in subjects(folder):
            if verdict := by_key.get(subject.key):
                used.add(verdict.key)
                (passed if verdict.passes else left).append(_judged(subject, verdict))
    gone = [one for one in verdicts if one.key not in used and _has_changed(one, of, content)]
    return Answered(tuple(left), tuple(passed), tuple(gone))


def _with_verdict(finding: Finding, verdict: ReviewVerdict) -> Finding:
    said = f"{verdict.name}, {verdict.day:%d-%m-%Y}"
    said = f"{said}: {verdict.note}" if verdict.note else said
    return replace(finding, outcome=finding.outcome if verdict.passes else "fail", verdict=said)


def _judged(subject: Subject, verdict: ReviewVerdict) -> Finding:
    finding = Finding(
        subject.page,
        "",
        subject.question,
        "review",
        CRITERIA[subject.question],
        subject.selector,
        values={"about": subject.about, "more": subject.more},
    )
    return _with_verdict(finding, verdict)


def _has_changed(verdict: ReviewVerdict, of: Subjects, content: bool) -> bool:
    """Whether what it was about is not there any more: a rule may have no doubts in this audit, and
    others in the next one, which displays pages in more ways.
    """
    if verdict.question in CRITERIA:
        return content
    return of.of(verdict.question, verdict.page, verdict.selector) != verdict.fingerprint


def changed(gone: Sequence[ReviewVerdict], place: str) -> Iterator[Problem]:
    """A warning for each verdict whose subject is gone or changed."""
    for one in gone:
        values = {"about": one.about or one.page, "question": one.question, "name": one.name}
        yield warning("verdict-gone", place, one.line, **values)


def left_of(
    findings: Sequence[Finding], portal: Portal, settings: Mapping[str, Any]
) -> tuple[Sequence[Finding], list[Problem]]:
    """Return the findings in a portal's output as they are left by the verdicts and the known
    faults beside its content, and what is wrong with these files.
    """
    name = str(settings.get("PORTAL_AUDIT_VERDICTS") or "")
    file = project_folder(portal.content) / name if name else None
    verdicts = read_verdicts(file, name) if file else Verdicts()
    answers = answer(findings, portal.output, verdicts.answers, content=False)
    left, wrong = left_in(answers.left, portal, settings.get("PORTAL_AUDIT_BASELINE"))
    return left, [*verdicts.problems, *wrong]
