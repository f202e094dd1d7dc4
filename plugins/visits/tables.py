"""What was counted, as tables that spreadsheets open."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..run import paths
from ..run.command import Words
from ..text.cells import harmless
from .tally import COLUMNS, Counts, Tally

#: Below the folder of tables: all questions that are reported, a line for each time one was asked.
QUESTIONS = "questions.txt"


def write_tables(counted: Tally, folder: Path, least: int, words: Words) -> list[str]:
    """Write the tables; return their names. A question that was asked fewer than `least` times is
    not reported: it may be about one person.
    """
    reported = {
        one: times for one, times in counted.searches.total.items() if times >= least and one
    }
    tables = {
        "days.csv": _days(counted, words),
        "pages.csv": _totals(counted.pages, words),
        "files.csv": _totals(counted.files, words),
        "broken.csv": _broken(counted, words),
        "searches.csv": _searches(reported, words),
        "by-day.csv": _by_day(counted, set(reported), words),
    }
    for name, rows in tables.items():
        paths.write(folder, name, _csv(rows))
    questions = "".join(f"{one}\n" * times for one, times in _ranked(reported.items()))
    paths.write(folder, QUESTIONS, questions.encode())
    return [*tables, QUESTIONS]


def _csv(rows: Iterable[Iterable[object]]) -> bytes:
    """With a mark of UTF-8, without which spreadsheets read Vietnamese as something else."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerows([harmless(str(cell)) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _days(counted: Tally, words: Words) -> Iterator[list[object]]:
    yield [words("visits.day"), *(words(f"visits.{column}") for column in COLUMNS)]
    for day, counts in sorted(counted.days.items()):
        yield [day, *(counts[column] for column in COLUMNS)]


def _totals(counts: Counts, words: Words) -> Iterator[list[object]]:
    yield [words("visits.address"), words("visits.times")]
    yield from ([_name(name, words), times] for name, times in _ranked(counts.total.items()))


def _broken(counted: Tally, words: Words) -> Iterator[list[object]]:
    yield [words("visits.address"), words("visits.times"), words("visits.linked_from")]
    links = counted.links()
    ranked = sorted(
        counted.broken.total.items(), key=lambda one: (one[0] not in links, -one[1], one[0])
    )
    yield from ([_name(name, words), times, links.get(name, "")] for name, times in ranked)


def _searches(reported: dict[str, int], words: Words) -> Iterator[list[object]]:
    yield [words("visits.question"), words("visits.times")]
    yield from ([question, times] for question, times in _ranked(reported.items()))


def _by_day(counted: Tally, reported: set[str], words: Words) -> Iterator[list[object]]:
    yield [words(f"visits.{head}") for head in ("day", "what", "address", "times")]
    for what in ("pages", "files", "searches", "broken"):
        counts: Counts = getattr(counted, what)
        for day, by_name in sorted(counts.by_day.items()):
            for name, times in _ranked(by_name.items()):
                if what != "searches" or name in reported:
                    yield [day, words(f"visits.{what}"), _name(name, words), times]


def _ranked(counts: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    """The most frequent first, then by name."""
    return sorted(counts, key=lambda one: (-one[1], one[0]))


def _name(name: str, words: Words) -> str:
    return name or words("visits.others")
