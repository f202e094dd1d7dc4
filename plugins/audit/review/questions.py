"""What is to be asked: once for what is the same on many pages, what most readers meet first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..finding import Finding
from .content import CRITERIA, subjects
from .subject import Subjects
from .verdicts import ReviewVerdict

Words = Mapping[str, Any]
#: What a person cannot answer by looking: a page that did not open, a frame that axe is not in;
#: nor what is a promise of this project (`house`).
_UNANSWERABLE = frozenset(("page-not-examined", "frame-tested"))
#: So many letters of what is asked about are told.
_ABOUT = 300


@dataclass(frozen=True)
class QuestionPlace:
    """Where it is: the page's address, the element's selector, the file of the content."""

    page: str
    selector: str
    source: str = ""


@dataclass(frozen=True)
class ReviewQuestion:
    """One question in words. `about` is what it is about, `more` what helps to judge; `hint` says
    why it is asked: what is doubtful, who is shut out.
    """

    code: str
    fingerprint: str
    criterion: str
    asks: str
    about: str
    more: str
    hint: str
    places: tuple[QuestionPlace, ...]

    @property
    def key(self) -> tuple[str, str]:
        """What a verdict on it answers."""
        return self.code, self.fingerprint


def questions(
    findings: Iterable[Finding],
    folder: Path,
    verdicts: Sequence[ReviewVerdict],
    words: Words,
    visits: Mapping[str, int],
) -> list[ReviewQuestion]:
    """Return what nobody has answered yet: first what rules have doubts about, then what only
    people see in content; among these by how often the pages are visited (`visits` by address,
    where that is known), then by how many pages have it.
    """
    answered = {one.key for one in verdicts}
    asked = [*_doubts(findings, folder, words), *_of_content(folder, words)]
    ranks = ("", *CRITERIA)

    def rank(one: ReviewQuestion) -> tuple[int, int, int, str, str]:
        pages = {place.page for place in one.places}
        place = ranks.index(one.code) if one.code in CRITERIA else 0
        return (place, -sum(visits.get(page, 0) for page in pages), -len(pages), *one.key)

    return sorted((one for one in asked if one.key not in answered), key=rank)


def _doubts(findings: Iterable[Finding], folder: Path, words: Words) -> list[ReviewQuestion]:
    of = Subjects(folder)
    same: dict[tuple[str, str], dict[QuestionPlace, Finding]] = defaultdict(dict)
    for one in findings:
        if one.outcome == "review" and one.criterion != "house" and one.rule not in _UNANSWERABLE:
            key = one.rule, of.of(one.rule, one.page, one.selector)
            same[key].setdefault(QuestionPlace(one.page, one.selector, one.source or ""), one)
    found = []
    for (rule, mark), alike in same.items():
        first = next(iter(alike.values()))
        asks, about = words["questions"]["doubt"], _words_of(of, first)
        said = (first.message or rule).replace(f" ({first.selector})", "")
        hint = f"{said} {first.why}".strip()
        found.append(
            ReviewQuestion(rule, mark, first.criterion, asks, about, "", hint, tuple(alike))
        )
    return found


def _words_of(of: Subjects, finding: Finding) -> str:
    element = of.elements.find(finding.page, finding.selector)
    if element is None or element.name in ("html", "body", "main"):
        return ""
    return (element.words or element.attribute("alt") or "")[:_ABOUT]


def _of_content(folder: Path, words: Words) -> list[ReviewQuestion]:
    same = defaultdict(list)
    for one in subjects(folder):
        same[one.key].append(one)
    return [
        ReviewQuestion(
            code,
            mark,
            CRITERIA[code],
            words["questions"][code],
            alike[0].about[:_ABOUT],
            alike[0].more,
            words["questions"][f"{code}-hint"],
            tuple({QuestionPlace(one.page, one.selector): None for one in alike}),
        )
        for (code, mark), alike in same.items()
    ]
