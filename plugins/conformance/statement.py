"""The statement on accessibility in each language: what was tested and how, how each success
criterion is met as far as is known, which faults are known and until when.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .. import locales
from ..domain import SitePage
from ..domain.wcag import CRITERIA
from ..run import Portal, own_pages
from ..run.messages import read_messages
from ..text import say
from .record import AuditRecord, CriterionFacts, KnownFault


@dataclass(frozen=True)
class CriterionView:
    """A row: number, name and level; in sentences how it is known; what is known, in words. `tone`
    is `good`, `caution` or `plain`.
    """

    number: str
    name: str
    level: str
    ways: tuple[str, ...]
    result: str
    tone: str


@dataclass(frozen=True)
class FaultView:
    """A known fault: what it is, its criterion, how many pages have it, until when."""

    what: str
    criterion: str
    pages: int
    until: str


@dataclass(frozen=True)
class StatementView:
    """What was tested, in sentences; a row for each criterion; the known faults."""

    tested: tuple[str, ...]
    criteria: tuple[CriterionView, ...]
    faults: tuple[FaultView, ...]


def statement_pages(found: AuditRecord, portal: Portal) -> Iterator[SitePage]:
    """Yield one page a language that the portal's content has."""
    return own_pages(
        portal, "statement", lambda lang: statement(found, lang, portal.page_words(lang))
    )


def statement(found: AuditRecord, lang: str, words: Mapping[str, Any]) -> StatementView:
    """Lay out an audit in a language."""
    named = locales.filled(lang, "criteria")
    rows = tuple(
        _criterion(number, named[number], found.criteria.get(number) or CriterionFacts(), words)
        for number in CRITERIA
    )
    counts = {
        "day": f"{found.day:%d-%m-%Y}",
        "pages": found.pages,
        "displays": found.displays,
        "construction": sum("construction" in one for one in named.values()),
        "machine": sum(bool(_served(one)) for one in found.criteria.values()),
        "people": sum(one.passed for one in found.criteria.values()),
        "open": sum(one.open for one in found.criteria.values()),
        "untested": sum(one.tone == "plain" and not one.ways for one in rows),
    }
    tested = tuple(
        say(words, f"statement.{key}", **counts)
        for key in ("machine", "construction", "people", "untested", "limits")
    )
    titles = {code: one.title for code, one in read_messages(lang).codes.items()}
    faults = tuple(_fault(one, titles, words) for one in found.known)
    return StatementView(tested, rows, faults)


def _served(facts: CriterionFacts) -> int:
    return facts.rules + facts.checks + facts.axe


def _criterion(
    number: str, named: Mapping[str, str], facts: CriterionFacts, words: Mapping[str, Any]
) -> CriterionView:
    made = named.get("construction", "")
    ways = [made] if made else []
    if count := _served(facts):
        ways.append(say(words, "statement.by_machine", count=count))
    if facts.passed:
        ways.append(say(words, "statement.by_people", count=facts.passed))
    result, tone = _result(facts, made=bool(made), words=words)
    return CriterionView(number, named["name"], CRITERIA[number], tuple(ways), result, tone)


def _result(facts: CriterionFacts, *, made: bool, words: Mapping[str, Any]) -> tuple[str, str]:
    """What is known, and its tone: who finds nothing by machine has not found all there is."""
    if facts.known:
        return say(words, "statement.known", count=facts.known), "caution"
    if facts.open:
        return say(words, "statement.waits", count=facts.open), "caution"
    if made or facts.passed:
        return say(words, "statement.met"), "good"
    if _served(facts):
        return say(words, "statement.nothing_found"), "plain"
    return say(words, "statement.not_tested"), "plain"


def _fault(fault: KnownFault, titles: Mapping[str, str], words: Mapping[str, Any]) -> FaultView:
    until = f"{fault.until:%d-%m-%Y}" if fault.until else say(words, "statement.no_day")
    what = titles.get(fault.rule) or fault.what or fault.rule
    return FaultView(what, fault.criterion, fault.pages, until)
