"""Letters that Unicode has a second time for their looks (`Ⅲ`, `½`, `ﬁ`, `Ａ`, `𝐀`), as ordinary
ones.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from . import tables

_SHAPED = re.compile(tables.SHAPED)
_MARKED = re.compile(f"{tables.SHAPED}{tables.MARKS}*")  # with the marks typed behind it: 𝐨̂
_RUN = re.compile(f"(?:{_MARKED.pattern})+")
#: Between the numbers of a fraction that was one sign, so that ½ is not taken for the first of
#: February.
FRACTION = "\u2044"


@dataclass(frozen=True)
class Ordinary:
    """A text in ordinary letters: its letter at `i` stands for `written[starts[i]:ends[i]]`."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def plain(text: str) -> str:
    """Return the text with ordinary letters in place of shaped ones: `Chương Ⅲ, 1½ ngày` → `Chương
    III, 1 1/2 ngày`.

    For search and addresses; a page shows what was written. A number never grows by it: `5①` → `5
    1`.
    """
    if not _SHAPED.search(text):
        return text
    return unicodedata.normalize("NFC", _MARKED.sub(_ordinary, text).replace(FRACTION, "/"))


def plain_with_places(text: str) -> Ordinary:
    """Return the text in ordinary letters and where each of them stands in `text`; fractions keep
    their sign `⁄`.
    """
    letters, starts, ends = list[str](), list[int](), list[int]()
    done = 0
    for found in _MARKED.finditer(text):
        letters += text[done : found.start()]
        starts += range(done, found.start())
        ends += range(done + 1, found.start() + 1)
        spelled = _ordinary(found)
        letters += spelled
        starts += [found.start()] * len(spelled)
        ends += [found.end()] * len(spelled)
        done = found.end()
    letters += text[done:]
    starts += range(done, len(text))
    ends += range(done + 1, len(text) + 1)
    return Ordinary("".join(letters), tuple(starts), tuple(ends))


def shaped(text: str) -> list[tuple[int, str, str]]:
    """Return the shaped letters of a text that people should write otherwise: place, letters,
    ordinary letters.

    Neighbours stand together; blanks and hyphens of other widths are fine as they are.
    """
    runs = ((run.start(), run[0], plain(run[0])) for run in _RUN.finditer(text))
    return [one for one in runs if one[2] != one[1] and one[2].strip(" -")]


def _ordinary(found: re.Match[str]) -> str:
    letter = unicodedata.normalize("NFKC", found[0]).replace("\u2010", "-")
    before = found.string[: found.start()][-1:]
    grows = letter[0].isdigit() and before.isdigit() and not found[0][0].isdecimal()
    return f" {letter}" if grows else letter
