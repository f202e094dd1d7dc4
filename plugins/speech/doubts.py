"""Abbreviations that were read without knowing how, each told once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from ..domain import Problem, SitePage, warning
from ..run import paths
from .plan import Plan

_LARGEST_SOURCE = 1_000_000
#: What is doubtful, and a page that has it.
_Found = tuple[tuple[str, ...], SitePage]


class ReadingDoubts:
    """Collects what is doubtful in the plans of pages."""

    def __init__(self) -> None:
        self._unread: list[_Found] = []
        self._unsure: list[_Found] = []

    def note(self, page: SitePage, plan: Plan) -> None:
        """Take what is doubtful in a page's plan."""
        self._unread += [((given,), page) for given in plan.unread]
        self._unsure += [(one, page) for one in plan.unsure]

    def problems(self, content: Path) -> Iterator[Problem]:
        """Yield one warning for each abbreviation without a reading, and for each that was read in
        one of its meanings with nothing beside it to tell which: at the first place where it
        stands.
        """
        for (given,), pages in _where(self._unread):
            path, line = _first(content, pages, given)
            yield warning("abbreviation-unread", path, line, given=given, pages=len(pages))
        for (given, said), pages in _where(self._unsure):
            path, line = _first(content, pages, given)
            yield warning(
                "abbreviation-unsure", path, line, given=given, said=said, pages=len(pages)
            )


def _where(
    found: Iterable[_Found],
) -> list[tuple[tuple[str, ...], list[SitePage]]]:
    """What was found, each with its pages in the order of their sources."""
    places: dict[tuple[str, ...], list[SitePage]] = {}
    for given, page in found:
        places.setdefault(given, []).append(page)
    return [
        (given, sorted(pages, key=lambda page: page.source or page.url))
        for given, pages in sorted(places.items())
    ]


def _first(content: Path, pages: list[SitePage], given: str) -> tuple[str, int]:
    """The source of the first page, and the line on which an abbreviation stands there; 0 when it
    is not in the source.
    """
    path = pages[0].source or pages[0].url
    try:
        raw = paths.read(content, pages[0].source or "", _LARGEST_SOURCE)
    except paths.Refused:
        return path, 0
    lines = enumerate(raw.decode("utf-8", "replace").splitlines(), 1)
    return path, next((number for number, line in lines if given in line), 0)
