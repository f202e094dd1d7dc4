"""What the build can count of a duty."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..domain import Check, Page, SitePage
from ..run import Portal

LINKED = "application/ld+json"


@dataclass(frozen=True)
class Measure:
    """So many of so many fulfil a duty."""

    met: int
    of: int

    @property
    def complete(self) -> bool:
        """Whether all do; where there is none, nothing is wrong."""
        return self.met == self.of


def measure(check: Check, portal: Portal) -> Measure:
    """Count what a check asks for."""
    found = list(_answers(check, portal))
    return Measure(sum(found), len(found))


def _answers(check: Check, portal: Portal) -> Iterator[bool]:
    """One answer for each thing that is looked at."""
    if check.pages:
        wrong = {problem.path for problem in portal.problems if problem.code in check.free_of}
        yield from (_fulfils(page, check, wrong) for page in portal.pages if _asked(page, check))
    first = next(
        (lang for lang in portal.languages if portal.page(f"/{lang}/")), portal.languages[0]
    )
    roles = {
        page.record.role
        for page in portal.pages
        if isinstance(page.record, Page) and page.lang == first
    }
    yield from (role in roles for role in check.roles)
    yield from (bool(getattr(portal.site, name, None)) for name in check.settings)
    if check.contrast:
        yield from portal.contrast


def _asked(page: SitePage, check: Check) -> bool:
    """Published pages of the kind, in every language; where a version is asked for, those it is a
    version of.
    """
    return (
        page.record is not None
        and page.listed
        and check.pages in (page.kind, "all")
        and (not check.translated or page.lang != check.translated)
    )


def _fulfils(page: SitePage, check: Check, wrong: set[str]) -> bool:
    return (
        all(getattr(page.record, name, None) not in (None, "", ()) for name in check.having)
        and page.source not in wrong
        and (not check.translated or check.translated in page.translations)
        and (not check.described or any(LINKED in link.meta for link in page.alternates))
    )
