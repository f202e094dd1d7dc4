"""Known faults of a site that moves in: written down with who mends them and until when, so that
the gate refuses new ones and those that are overdue.

The file is TOML: `owner` and `until` at its head hold for each `[[debt]]` that has none of its own.
A debt is a fault of a rule at an element (`fingerprint.py`), on its `pages`, or on all.
"""

from __future__ import annotations

import json
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from ..domain import Problem, error
from ..run import Portal, paths, project_folder
from .finding import Finding
from .fingerprint import Fingerprints

#: A fault on more pages than this is one of a template: it is owed on every page.
FEW = 4
#: What such a file may weigh, in bytes.
_LARGEST = 50_000_000
#: So long a draft gives for mending.
_DAYS = 90


class BaselineBroken(Exception):
    """A file that cannot be read: why, in the words of what reads it."""


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


def read_baseline(file: Path) -> tuple[Debt, ...]:
    """Return the debts of a file. Raises BaselineBroken."""
    try:
        given = tomllib.loads(paths.read(file.parent, file.name, _LARGEST).decode("utf-8-sig"))
        return tuple(_debt(one, given) for one in given.get("debt", ()))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, paths.Refused) as cause:
        raise BaselineBroken(str(cause)) from cause
    except (KeyError, TypeError, AttributeError) as cause:
        raise BaselineBroken(f"[[debt]]: {cause}") from cause


def _debt(given: Mapping[str, Any], usual: Mapping[str, Any]) -> Debt:
    until = given.get("until", usual.get("until"))
    return Debt(
        given["rule"],
        given["fingerprint"],
        tuple(given.get("pages", ())),
        str(given.get("owner", usual.get("owner", ""))).strip(),
        until if isinstance(until, date) else None,
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
        debts = read_baseline(place)
    except BaselineBroken as broken:
        return findings, [error("baseline-broken", file, reason=str(broken))]
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
