"""One file, by what its name ends with."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from .examination import Examination, Flaw
from .excel import excel_flaws
from .office_parts import OfficeParts, Unreadable
from .pdf import examine_pdf
from .word import word_flaws

#: Larger ones are not got on a telephone (the agency's own bound).
LARGE = 10_000_000


def examine(suffix: str, content: bytes) -> Examination:
    """Return what is to be known of a file. It is whatever somebody has put there: this is called
    where time and memory are limited (`examiner.py`).
    """
    found = _EXAMINED[suffix](content)
    if len(content) > LARGE:
        large = Flaw("attachment-large", {"size": len(content), "largest": LARGE})
        return Examination(found.pages, (*found.flaws, large))
    return found


def _office(flaws: Callable[[OfficeParts], Iterator[Flaw]], content: bytes) -> Examination:
    try:
        return Examination(0, tuple(flaws(OfficeParts(content))))
    except Unreadable:
        return Examination(0, (Flaw("attachment-damaged"),))


_EXAMINED: dict[str, Callable[[bytes], Examination]] = {
    "pdf": examine_pdf,
    "docx": lambda content: _office(word_flaws, content),
    "xlsx": lambda content: _office(excel_flaws, content),
}
SUFFIXES = tuple(_EXAMINED)
