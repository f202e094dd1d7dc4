"""An audit as an accessibility conformance report in the form of OpenACR 0.1.0
(https://github.com/GSA/openacr), by the criteria of VPAT 2.5 for WCAG 2.2.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from .. import locales
from ..domain.wcag import CRITERIA
from ..run import paths
from ..run.project import VERSION
from .coverage import Coverage, coverage
from .run import Audit

_CATALOG = "2.5-edition-wcag-2.2-en"
_CHAPTERS = {"A": "success_criteria_level_a", "AA": "success_criteria_level_aa"}
#: The portal's own settings, and what such a file may weigh, in bytes.
_SITE, _LARGEST = "portal.yml", 1_000_000

Words = Mapping[str, str]


def as_openacr(audit: Audit, lang: str, today: date, content: Path) -> str:
    """Return YAML. A criterion is `supports` by the way the portal is made or by what people have
    judged; `partially-supports` where a failure or a known fault is there; where only machines have
    looked, or something waits for people, it is `not-evaluated`, and the notes say what was done.
    `content` has the portal's name and address.
    """
    words = locales.filled(lang, "words")["statement"]
    site = _site(content)
    contact = {"email": str(site.get("email") or ""), "website": str(site.get("url") or "")}
    name = (site.get("names") or {}).get(lang) or contact["website"] or "Cổng Mở"
    report = {
        "title": f"{name} – {words['title']}",
        "product": {"name": str(name), "version": VERSION},
        "author": contact,
        "vendor": contact,
        "report_date": today.isoformat(),
        "version": 1,
        "catalog": _CATALOG,
        "notes": words["limits"],
        "evaluation_methods_used": words["method"].format(
            pages=len(audit.pages), displays=len(audit.variants)
        ),
        "chapters": {
            _CHAPTERS[level]: {"criteria": list(_criteria(level, audit, lang))}
            for level in _CHAPTERS
        },
    }
    return yaml.safe_dump(report, allow_unicode=True, sort_keys=False, width=100)


def _site(content: Path) -> Mapping[str, Any]:
    """The portal's settings; nothing where it has none, or they cannot be read."""
    try:
        given = yaml.safe_load(paths.read(content, _SITE, _LARGEST))
    except (paths.Refused, yaml.YAMLError, UnicodeDecodeError):
        return {}
    return given if isinstance(given, dict) else {}


def _criteria(level: str, audit: Audit, lang: str) -> Iterator[dict[str, Any]]:
    named, words = locales.filled(lang, "criteria"), locales.filled(lang, "words")["statement"]
    served = coverage()
    bad = Counter(one.criterion for one in (*audit.findings, *audit.known) if one.outcome == "fail")
    waiting = Counter(one.criterion for one in audit.findings if one.outcome == "review")
    passed = Counter(one.criterion for one in audit.passed)
    for number in (one for one, its in CRITERIA.items() if its == level):
        made = named[number].get("construction", "")
        notes = [made, *_notes(served[number], passed[number], words)]
        if bad[number]:
            adherence = "partially-supports"
            notes.append(words["known"].format(count=bad[number]))
        elif waiting[number]:
            adherence = "not-evaluated"
            notes.append(words["waits"].format(count=waiting[number]))
        else:
            adherence = "supports" if made or passed[number] else "not-evaluated"
        said = {"level": adherence, "notes": " ".join(filter(None, notes))}
        yield {"num": number, "components": [{"name": "web", "adherence": said}]}


def _notes(served: Coverage, passed: int, words: Words) -> Iterator[str]:
    count = served.rules + served.checks + served.axe
    yield words["by_machine"].format(count=count) if count else words["not_tested"]
    if passed:
        yield words["by_people"].format(count=passed)
