"""How often each page, file, question and broken address was asked for, day by day."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from ..locales import ByLanguage, languages
from ..run.file_names import SERVICE_WORKER
from .entry import LogEntry

ADDRESSES: ByLanguage[str] = ByLanguage("addresses", "places")

#: So many addresses, questions and links are told apart; a scanner invents more, which are counted
#: together.
MOST = 20_000
#: The columns of a day, in the order in which they are told.
COLUMNS = ("pages", "files", "searches", "broken", "robots")

# What people take home; all else with a dot in its name is a part of a page.
_FILES = frozenset(
    (
        "csv", "doc", "docx", "epub", "geojson", "ics", "mp3", "mp4", "odp", "ods", "odt", "pdf",
        "ppt", "pptx", "rtf", "webm", "xls", "xlsx", "zip",
    )
)  # fmt: skip
_FOUND = frozenset((200, 304))
_GONE = frozenset((404, 410))
#: A recording is asked for in pieces.
_PIECE = 206


@dataclass
class Counts:
    """How often each of some names came, in all and by day; names beyond `MOST` are one, `""`."""

    by_day: defaultdict[str, Counter[str]] = field(
        default_factory=lambda: defaultdict(Counter[str])
    )
    total: Counter[str] = field(default_factory=Counter[str])

    def add(self, day: str, name: str) -> None:
        """Count one."""
        if name not in self.total and len(self.total) >= MOST:
            name = ""
        self.total[name] += 1
        self.by_day[day][name] += 1


@dataclass
class Tally:
    """What a log's entries come to; `days` has the columns of `COLUMNS` by day."""

    days: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter[str]))
    pages: Counts = field(default_factory=Counts)
    files: Counts = field(default_factory=Counts)
    searches: Counts = field(default_factory=Counts)
    broken: Counts = field(default_factory=Counts)
    #: broken address → the page that links there, as far as one of ours does
    linked_from: dict[str, str] = field(default_factory=dict)

    def add(self, entry: LogEntry) -> None:
        """Count an entry in the one place where it belongs."""
        if entry.robot:
            self.days[entry.day]["robots"] += 1
        elif entry.status in _GONE:
            self._add_broken(entry)
        elif entry.question and entry.status in _FOUND and entry.path.endswith(_search_pages()):
            self._count("searches", entry.day, entry.question)
            self._count("pages", entry.day, entry.path)
        elif (column := _column(entry)) and not entry.referrer.endswith(f"/{SERVICE_WORKER}"):
            self._count(column, entry.day, entry.path)

    def _count(self, column: str, day: str, name: str) -> None:
        self.days[day][column] += 1
        counts: Counts = getattr(self, column)
        counts.add(day, name)

    def _add_broken(self, entry: LogEntry) -> None:
        self._count("broken", entry.day, entry.path)
        if entry.referrer and (entry.path in self.linked_from or len(self.linked_from) < MOST):
            self.linked_from[entry.path] = entry.referrer

    def links(self) -> dict[str, str]:
        """Of each broken address the page of ours that links there: a page that people opened."""
        return {path: page for path, page in self.linked_from.items() if page in self.pages.total}


def tally(entries: Iterable[LogEntry]) -> Tally:
    """Count all entries."""
    done = Tally()
    for entry in entries:
        done.add(entry)
    return done


@cache
def _search_pages() -> tuple[str, ...]:
    """The ends of the addresses at which questions are asked."""
    return tuple(f"/{lang}/{ADDRESSES[lang]['search']}" for lang in languages("addresses"))


def _column(entry: LogEntry) -> str:
    """`pages`, `files`, or nothing for what is a part of a page."""
    name = entry.path.rpartition("/")[2]
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    if ending in _FILES and entry.status in {*_FOUND, _PIECE}:
        return "files"
    if ending in ("", "html", "htm") and entry.status in _FOUND:
        return "pages"
    return ""
