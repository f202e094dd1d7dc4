"""One file, by what its name ends with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from .examination import Examination, Flaw
from .excel import excel_flaws
from .office_parts import OfficeParts, Unreadable
from .pdf import examine_pdf
from .word import word_flaws


def examine(suffix: str, content: bytes, roots: Sequence[bytes] = ()) -> Examination:
    """Return what is to be known of a file; `roots` are certificates (DER) that are trusted. It is
    whatever somebody has put there: this is called where time and memory are limited
    (`examiner.py`).
    """
    found = _EXAMINED[suffix](content)
    if suffix == "pdf" and has_signature(content):
        from .signatures import read_signatures  # not above: it takes long, few files need it

        return replace(found, signatures=read_signatures(content, roots))
    return found


def has_signature(content: bytes) -> bool:
    """Whether a PDF has what every signed one has (ISO 32000, 12.8.1)."""
    return b"/ByteRange" in content


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
