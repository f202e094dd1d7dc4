"""What an audit without failures says of each success criterion: kept in the content, from
where the statement of the portal takes it.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from ..run import paths
from ..run.project import VERSION
from .baseline import Debt
from .coverage import coverage
from .finding import Finding
from .run import Audit

#: Until when a known fault is to be mended, by its rule and fingerprint.
_Until = Mapping[tuple[str, str], date | None]
#: What such a file may weigh, in bytes.
_LARGEST = 10_000_000


def record(audit: Audit, debts: Iterable[Debt], today: date) -> bytes:
    """Return JSON: the day, pages and displays, and for each criterion what serves it, how many
    places people have passed, how many wait for one, how many known faults it has. `debts` say
    until when a known fault is to be mended.
    """
    until = {(one.rule, one.fingerprint): one.until for one in debts}
    reviews = [one for one in audit.findings if one.outcome == "review"]
    counts = {
        "passed": _places(audit.passed),
        "open": _places(reviews),
        "known": _places(audit.known),
    }
    criteria = {
        number: asdict(served) | {name: found[number] for name, found in counts.items()}
        for number, served in coverage().items()
    }
    facts = {
        "day": today.isoformat(),
        "version": VERSION,
        "pages": len(audit.pages),
        "displays": len(audit.variants),
        "criteria": criteria,
        "known": _known(audit.known, until),
    }
    return f"{json.dumps(facts, ensure_ascii=False, indent=1)}\n".encode()


def last_record(file: Path) -> bytes | None:
    """What was written to a file before; none where there is no such file."""
    try:
        return paths.read(file.parent, file.name, _LARGEST)
    except paths.Refused:
        return None


def _places(findings: Iterable[Finding]) -> Counter[str]:
    """How many different things were found, by criterion: one that many pages have is one."""
    return Counter(number for number, _ in {(one.criterion, _mark(one)) for one in findings})


def _mark(finding: Finding) -> tuple[str, str]:
    return finding.rule, finding.fingerprint


def _known(findings: Iterable[Finding], until: _Until) -> list[dict[str, Any]]:
    """Each known fault once, with its number of pages and its day; the earliest day first."""
    same: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for one in findings:
        same[_mark(one)].append(one)
    facts = [
        {
            "rule": rule,
            "criterion": alike[0].criterion,
            "what": alike[0].message,
            "pages": len({one.page for one in alike}),
            "until": day.isoformat() if (day := until.get((rule, mark))) else "",
        }
        for (rule, mark), alike in same.items()
    ]
    return sorted(facts, key=lambda one: (one["until"], one["rule"], one["what"]))
