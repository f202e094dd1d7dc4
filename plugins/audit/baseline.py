"""Known faults of a site that moves in: written down with who mends them and until when, so that
the gate refuses new ones and those that are overdue.

The file is TOML: `owner` and `until` at its head hold for each `[[debt]]` that has none of its own.
A debt is a fault of a rule at an element (`fingerprint.py`), on its `pages`, or on all.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from ..domain import Problem, error
from ..run import Portal, project_folder
from .entries import EntriesUnread, TomlEntry, read_entries
from .finding import Finding
from .fingerprint import Fingerprints

#: A fault on more pages than this is one of a template: it is owed on every page.
FEW = 4
#: So long a draft gives for mending.
_DAYS = 90


class BaselineBroken(Exception):
    """A file that is no list of known faults: all `problems` with it."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(problems)
        self.problems = problems


@dataclass(frozen=True)
class Debt:
    """A fault that is known: on these pages, or on whatever page where there are none; who mends
    it, and until when.
    """

    rule: str
    fingerprint: str
    pages: tuple[str, ...] = ()
    owner: str = ""
    until: date | None = None

    @property
    def accepted(self) -> bool:
        """Whether somebody has said to mend it, and until when."""
        return bool(self.owner and self.until)

    def covers(self, finding: Finding, fingerprint: str) -> bool:
        """Whether a finding is this fault."""
        same = self.rule == finding.rule and self.fingerprint == fingerprint
        return same and (not self.pages or finding.page in self.pages)


@dataclass(frozen=True)
class Judged:
    """Findings with the known ones set apart; the debts that nobody owns, those that are overdue,
    and those of which nothing is seen any more.
    """

    left: tuple[Finding, ...]
    known: tuple[Finding, ...]
    unowned: tuple[Debt, ...]
    overdue: tuple[Debt, ...]
    mended: tuple[Debt, ...]


def read_baseline(file: Path, place: str) -> tuple[Debt, ...]:
    """Return the debts of a file; `place` is how people call it. Raises BaselineBroken."""
    try:
        head, entries = read_entries(file, "debt")
    except EntriesUnread as unread:
        problem = error("baseline-broken", place, unread.line, given=unread.given)
        raise BaselineBroken(problem) from None
    problems = [*_mistakes(head, ("owner", "until"), (), place)]
    for entry in entries:
        problems += _mistakes(entry, tuple(_FITTING), ("rule", "fingerprint"), place)
    if problems:
        raise BaselineBroken(*problems)
    return tuple(_debt(one.values, head.values) for one in entries)


def _text(given: object) -> bool:
    return isinstance(given, str)


#: What an entry may say, and whether a value can stand for it.
_FITTING: dict[str, Callable[[object], bool]] = {
    "rule": lambda given: bool(_text(given) and given),
    "fingerprint": lambda given: bool(_text(given) and given),
    "pages": lambda given: isinstance(given, list) and all(map(_text, given)),
    "owner": _text,
    "until": lambda given: type(given) is date,
    "what": _text,
}


def _mistakes(
    entry: TomlEntry, known: Sequence[str], needed: Sequence[str], place: str
) -> Iterator[Problem]:
    """Each value that is missing, is not what it should be, or has no meaning here."""
    for name in dict.fromkeys((*needed, *entry.values)):
        given = entry.values.get(name)
        if name not in known or not _FITTING[name](given):
            said = "" if given is None else str(given)[:80]
            yield error("debt-wrong", place, entry.line_of(name), field=name, given=said)


def _debt(given: Mapping[str, Any], usual: Mapping[str, Any]) -> Debt:
    both = {**usual, **given}
    return Debt(
        given["rule"],
        given["fingerprint"],
        tuple(given.get("pages", ())),
        both.get("owner", "").strip(),
        both.get("until"),
    )


def judge(findings: Sequence[Finding], folder: Path, debts: Sequence[Debt], today: date) -> Judged:
    """Set those failures of pages in a folder apart that are accepted debts and not overdue."""
    by_print: dict[str, list[Debt]] = defaultdict(list)
    for debt in debts:
        by_print[debt.fingerprint].append(debt)
    prints = Fingerprints(folder)
    left, known, seen = list[Finding](), list[Finding](), set[Debt]()
    for finding in findings:
        owing = debts and finding.outcome == "fail"
        mark = finding.fingerprint or prints.of(finding) if owing else ""
        owed = [one for one in by_print.get(mark, ()) if one.covers(finding, mark)]
        seen.update(owed)
        fine = any(one.accepted and one.until and one.until >= today for one in owed)
        (known if fine else left).append(finding)
    return Judged(
        tuple(left),
        tuple(known),
        tuple(one for one in debts if one in seen and not one.accepted),
        tuple(one for one in debts if one in seen and one.until and one.until < today),
        tuple(one for one in debts if one not in seen),
    )


def left_in(
    findings: Sequence[Finding], portal: Portal, file: str | None
) -> tuple[Sequence[Finding], list[Problem]]:
    """Return the findings in a portal's output without the faults that a file of its project lets
    pass, and what is wrong with that. Where there is no such file, nothing passes.
    """
    place = project_folder(portal.content) / (file or "")
    if not file or not place.is_file():
        return findings, []
    try:
        debts = read_baseline(place, file)
    except BaselineBroken as broken:
        return findings, [*broken.problems]
    today = portal.options.today or date.today()
    return judge(findings, portal.output, debts, today).left, []


def draft(findings: Sequence[Finding], folder: Path, today: date, head: str) -> str:
    """Return a file with a debt for each failure, whose owner is to be filled in; `head` says
    how.
    """
    prints = Fingerprints(folder)
    same: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.outcome == "fail":
            same[finding.rule, finding.fingerprint or prints.of(finding)].append(finding)
    until = today + timedelta(days=_DAYS)
    lines = [*(f"# {line}" for line in head.splitlines()), 'owner = ""', f"until = {until}"]
    for (rule, mark), findings in sorted(same.items()):
        lines += _drafted(rule, mark, findings)
    return "\n".join([*lines, ""])


def _drafted(rule: str, mark: str, findings: Sequence[Finding]) -> Iterator[str]:
    pages = sorted({one.page for one in findings})
    first = findings[0]
    yield from ("", "[[debt]]", f"rule = {toml_text(rule)}", f"fingerprint = {toml_text(mark)}")
    if len(pages) <= FEW:
        yield f"pages = [{', '.join(map(toml_text, pages))}]"
    yield f"what = {toml_text(f'{first.page} {first.selector} {first.message}'.strip())}"


def toml_text(value: str) -> str:
    """A string as TOML writes it."""
    return json.dumps(" ".join(value.split()), ensure_ascii=False).replace("\x7f", "")
