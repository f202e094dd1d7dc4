"""Doubts about the portal as a whole: its settings, the pages that every portal needs, what is left
of the example.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ...domain import Content, Page, Problem, Severity, Site, SitePage, texts, warning
from ...frontmatter.record import line_of
from ...text.near import near
from ..index import PageIndex
from . import hosts, plausible

SITE = "portal.yml"
#: Pages that a state portal must have, by role.
ROLES = ("about", "contact", "help", "accessibility", "privacy")


@dataclass(frozen=True)
class Own:
    """A page with its text as written: what an agency put into its content folder."""

    page: SitePage
    record: Content
    text: str


def check_portal(
    site: Site,
    lines: Mapping[str, int],
    pages: Sequence[Own],
    *,
    duties: bool,
    publish: bool = False,
) -> Iterator[Problem]:
    """Yield what is doubtful about the settings and the pages together. `lines` are those of
    `portal.yml`; `duties` says whether there are any of the law.
    """
    for rule in hosts.rules(site):
        for field, values in rule.find(site):
            severity = Severity.ERROR if rule.strict else Severity.WARNING
            yield Problem(
                rule.code, severity, SITE, line_of(lines, field), field, {"count": 1, **values}
            )
    for field, values in plausible.undialled(site):
        yield warning("phone-without-number", SITE, line_of(lines, field), field, **values)
    if site.url:
        yield from _needed(pages, duties)
    yield from _example(site, lines, pages, Severity.ERROR if publish else Severity.WARNING)


def _needed(pages: Sequence[Own], duties: bool) -> Iterator[Problem]:
    """The pages and duties that a published portal has."""
    roles = {own.record.role for own in pages if isinstance(own.record, Page)}
    if missing := [role for role in ROLES if role not in roles]:
        yield warning("pages-missing", SITE, 0, given=missing)
    if not duties:
        yield warning("duties-missing", SITE, 0)


def _example(
    site: Site, lines: Mapping[str, int], pages: Sequence[Own], severity: Severity
) -> Iterator[Problem]:
    """What is left of the example in a portal of one's own; the example itself has nothing but
    samples.
    """
    if not pages or all(own.record.sample for own in pages):
        return
    facts = _facts()
    values = site.model_dump(exclude={"levels", "top_tasks", "frequent_searches"})
    for field, text in texts(values):
        if (word := _word(text)) or (field == "phone" and text == facts["phone"]):
            yield Problem(
                "example-left",
                severity,
                SITE,
                line_of(lines, field),
                field,
                {"given": word or text},
            )
    if site.sample:
        yield Problem(
            "example-left",
            severity,
            SITE,
            line_of(lines, "sample"),
            "sample",
            {"given": "sample: true"},
        )
    if samples := [own.page for own in pages if own.record.sample]:
        first = samples[0]
        yield Problem(
            "sample-left",
            severity,
            first.source or "",
            line_of(first.lines, "sample"),
            "sample",
            {"count": len(samples), "paths": [page.source for page in samples[1:6]]},
        )
    for own in (one for one in pages if not one.record.sample):
        path = own.page.source or ""
        for number, line in enumerate(own.text.split("\n"), 1):
            if word := _word(line):
                yield Problem("example-left", severity, path, number, "", {"given": word})


def unknown_tasks(site: Site, lines: Mapping[str, int], index: PageIndex) -> Iterator[Problem]:
    """Yield each task on the home page that is no procedure (yet); the home page goes without
    it.
    """
    languages = index.languages
    names = {page.slug for lang in languages for page in index.pages("procedure", lang)}
    for place, name in enumerate(site.top_tasks):
        if index.find("procedure", name, languages[0]) is None:
            field = f"top_tasks.{place}"
            nearest = near(name, sorted(names))
            line = line_of(lines, field)
            yield warning("procedure-unknown", SITE, line, field, given=name, nearest=nearest)


@cache
def _facts() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("example.toml").read_text(encoding="utf-8"))


def _word(text: str) -> str:
    return next((word for word in _facts()["words"] if word in text), "")
