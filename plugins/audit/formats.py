"""An audit in the form that was asked for."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from .. import locales
from .changes import Changes
from .finding import Finding, Outcome
from .run import Audit

Words = Mapping[str, str]
_EXAMPLES = 3
#: The order of outcomes in a report.
_ORDER = {"fail": 0, "review": 1, "advice": 2}


@dataclass(frozen=True)
class FindingGroup:
    """What one rule found, on however many pages: a fault of a template is one group."""

    rule: str
    outcome: Outcome
    criterion: str
    findings: tuple[Finding, ...]
    new: bool = False

    @property
    def pages(self) -> int:
        """On how many pages."""
        return len({finding.page for finding in self.findings})

    @property
    def variants(self) -> list[str]:
        """In which displays."""
        return sorted({finding.variant for finding in self.findings if finding.variant})

    @property
    def advice(self) -> list[str]:
        """Who is shut out, and what to write instead, as the first finding says."""
        return [said for said in (self.findings[0].why, self.findings[0].write) if said]

    @property
    def places(self) -> list[Finding]:
        """A few of the places, of different pages first."""
        firsts = {finding.page: finding for finding in reversed(self.findings)}
        return [firsts[page] for page in sorted(firsts)][:_EXAMPLES]


def grouped(audit: Audit, changed: Changes | None = None) -> list[FindingGroup]:
    """The findings by what is wrong: failures first, of these what is new since the last audit,
    then the most frequent.
    """
    bags: dict[tuple[str, Outcome, str], list[Finding]] = defaultdict(list)
    for finding in audit.findings:
        bags[finding.rule, finding.outcome, finding.criterion].append(finding)
    groups = [
        FindingGroup(*key, tuple(bag), changed is not None and any(map(changed.has, bag)))
        for key, bag in bags.items()
    ]
    return sorted(groups, key=lambda one: (_ORDER[one.outcome], not one.new, -one.pages, one.rule))


def as_text(audit: Audit, words: Words, changed: Changes | None = None) -> str:
    """For a terminal: a paragraph for each group, a summary last."""
    lines: list[str] = []
    for group in grouped(audit, changed):
        times = words["times"].format(count=len(group.findings), pages=group.pages)
        new = f"  {words['new']}" if group.new else ""
        lines.append(f"{words[group.outcome]}  {group.rule} ({group.criterion})  {times}{new}")
        lines += [f"    {said}" for said in group.advice]
        for finding in group.places:
            lines.append(f"    {finding.place}  {finding.selector}  {finding.variant}".rstrip())
            lines.append(f"        {finding.message}")
            if finding.verdict:
                lines.append(f"        {words['verdict'].format(verdict=finding.verdict)}")
        if (rest := len(group.findings) - len(group.places)) > 0:
            lines.append("    " + words["more"].format(count=rest))
        lines.append("")
    return "\n".join([*lines, summary(audit, words, changed)])


def summary(audit: Audit, words: Words, changed: Changes | None = None) -> str:
    """How much was looked at and what came of it, in a few sentences."""
    counts = Counter(finding.outcome for finding in audit.findings)
    said = words["summary"].format(
        pages=len(audit.pages),
        variants=len(audit.variants),
        names=", ".join(audit.variants),
        fails=counts["fail"],
        reviews=counts["review"],
    )
    if counts["advice"]:
        said += " " + words["advised"].format(count=counts["advice"])
    if audit.known:
        said += " " + words["known"].format(count=len(audit.known))
    if changed:
        said += " " + words["changed"].format(new=len(changed.new), gone=changed.gone)
    return said


def as_json(audit: Audit) -> str:
    """As `reports/audit.json`."""
    return json.dumps(audit.facts(), ensure_ascii=False, indent=1)


def as_html(
    audit: Audit,
    words: Words,
    lang: str,
    changed: Changes | None = None,
    pictures: Mapping[tuple[str, str], str] | None = None,
) -> str:
    """A page to read and pass on, without script. `pictures` are addresses of pictures of places,
    each a page and a selector.
    """
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    messages = locales.filled(lang, "messages")
    return environment.get_template("report.html").render(
        titles={code: message["title"] for code, message in messages.items() if "title" in message},
        audit=audit,
        groups=grouped(audit, changed),
        words=words,
        lang=lang,
        summary=summary(audit, words, changed),
        pictures=pictures or {},
    )
