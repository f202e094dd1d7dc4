"""The questions with their graded answers, in each way of typing."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from plugins.text import fold

FOLDER = Path(__file__).parent
#: Typed with all marks; of the others, what was typed is all there is.
MARKED = ("marks", "sentence", "north", "centre", "south", "mixed", "voice")
WAYS = ("as asked", "without marks", "a slip", "both")


@dataclass(frozen=True)
class Question:
    """A question in one way of typing; `relevant` is empty where nothing answers it."""

    text: str
    way: str
    typed: str
    relevant: dict[str, int] = field(default_factory=dict)


HALVES = ("dev", "held")
#: The second set, on which rules and words are written as on `dev`.
FRESH = "fresh"
PARTS = (*HALVES, FRESH)


def half(name):
    """`dev` or `held`: rules and words are written on the first, the second is only counted."""
    return HALVES[blake2b(name.encode(), digest_size=1).digest()[0] & 1]


def rows(name):
    """The lines of a table, as lists."""
    with open(FOLDER / name, encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def rows_of(part, table, key):
    """The lines of a table that belong to a part; `key` is the column by which they are split."""
    if part == FRESH:
        return rows(f"{table}-fresh.tsv")
    return [row for row in rows(f"{table}.tsv") if half(row[key]) == part]


def needs(part):
    """What people need → the codes of the procedures that answer it, with their grades."""
    found = {}
    for need, code, grade in rows_of(part, "needs", 0):
        found.setdefault(need, {})[code] = int(grade)
    return found


def answerable(part):
    """The questions of a part that have an answer, in all ways of typing. Those of one need are in
    one part: a word learned from one of them would answer its twin.
    """
    relevant = needs(part)
    return [
        Question(text, way, typed, relevant[need])
        for need, typed, asked in rows_of(part, "questions", 0)
        for way, text in ways(asked, typed)
    ]


def unanswerable(part):
    """The questions of a part that nothing in the collection answers, as they were asked."""
    return [Question(text, kind, typed) for kind, typed, text in rows_of(part, "unanswerable", 2)]


def ways(text, typed):
    """A question in each way of typing that it can be had in."""
    yield WAYS[0], text
    if typed in MARKED:
        yield from zip(WAYS[1:], (fold(text), slip(text), slip(fold(text))), strict=True)


def slip(text):
    """The text with one slip of the finger, the same each time: two letters swapped, one left out
    or one typed twice, in a word of four letters or more, where there is one.
    """
    words = text.split(" ")
    long = [place for place, word in enumerate(words) if len(word) > 3 and word.isalpha()]
    chance = int.from_bytes(blake2b(text.encode(), digest_size=6).digest())
    where = (long or range(len(words)))[chance % max(1, len(long))]
    word = words[where]
    at = chance // 97 % max(1, len(word) - 1)
    words[where] = (
        word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
        word[:at] + word[at + 1 :],
        word[: at + 1] + word[at:],
    )[chance // 9973 % 3]
    return " ".join(words)
