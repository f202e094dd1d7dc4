"""The second stage: local pages laid over the national records that they stand on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..domain import Problem, error, warning
from ..frontmatter.record import line_of
from ..text.near import near
from .files import Place
from .overlay import lay_over
from .page import Read, finish


def merge(reads: Sequence[Read]) -> tuple[tuple[Read, ...], list[Problem]]:
    """Return the pages in their order, those that stand on a record finished with its values, and
    what is wrong between the two. A record in whose place a local page stands is `covered`.
    """
    merged, problems = list(reads), list[Problem]()
    records = {_code(read): number for number, read in enumerate(reads) if read.place.national}
    codes = [code for _, code in records if code]
    for number, read in enumerate(reads):
        if not read.base:
            continue
        place = records.get((read.place.lang, read.base))
        if place is None:
            problems.append(_unknown(read, codes))
        elif reads[place].page:
            values, hidden = lay_over(read.header, reads[place].header, read.place.path)
            problems += hidden
            merged[place] = replace(reads[place], covered=True)
            merged[number] = finish(read, values)
    return _cover(merged, problems)


def bases(reads: Sequence[Read]) -> dict[tuple[str, str], Place]:
    """The files of national records, by language and code."""
    return {_code(read): read.place for read in reads if read.place.national}


def _cover(
    reads: Sequence[Read], problems: list[Problem]
) -> tuple[tuple[Read, ...], list[Problem]]:
    """A local page of a procedure that does not stand on the national record takes its place all
    the same, and that is reported.
    """
    local = {
        _code(read): read for read in reads if read.place.kind.national and not read.place.national
    }
    covered: list[Read] = []
    for read in reads:
        alone = read.place.national and not read.covered and _code(read)[1]
        own = local.get(_code(read)) if alone else None
        covered.append(replace(read, covered=True) if own else read)
        if own:
            problems.append(_hidden(own, read))
    return tuple(covered), problems


def _code(read: Read) -> tuple[str, str]:
    """The language and the code as written; the code is empty where it is missing or no text."""
    code = read.header.values.get("code")
    return read.place.lang, code if isinstance(code, str) else ""


def _unknown(read: Read, codes: Sequence[str]) -> Problem:
    return error(
        "base-unknown",
        read.place.path,
        line_of(read.header.lines, "base.code"),
        "base.code",
        given=read.base,
        nearest=near(read.base, codes),
    )


def _hidden(own: Read, record: Read) -> Problem:
    return warning(
        "record-hidden",
        own.place.path,
        line_of(own.header.lines, "code"),
        "code",
        given=own.header.values["code"],
        other=record.place.path,
    )
