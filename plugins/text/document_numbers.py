"""The number of a Vietnamese document (decree 30/2020, annex I)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .normal import fold

#: Two letters that are written for one another.
_BARS = str.maketrans({"_": "/", "\\": "/", "–": "-", "—": "-", "‑": "-"})
_PARTS = re.compile(
    r"""
    (?P<ordinal> \d+ (?: [.]\d+ )? \w? )
    (?: / (?P<year> (?: 19 | 20 ) \d\d ) )?
    (?: [/-] (?P<sign> [^\W\d_] [\w-]* (?: [-/&] [^\W_] [\w-]* )* ) )?
    """,
    re.VERBOSE,
)


@dataclass(frozen=True)
class DocumentNumber:
    """`27/2026/NQ-HĐND` in parts: the ordinal, the year where it is written, and the sign."""

    ordinal: str
    year: int | None
    sign: str

    @property
    def kind(self) -> str:
        """What stands for the type of the document, before the issuer's letters (`NQ`)."""
        return re.split(r"[-/]", self.sign)[0]


def document_number(text: str) -> DocumentNumber | None:
    """Return the parts of a number; none where it is no number of that form."""
    found = _PARTS.fullmatch("".join(text.translate(_BARS).split()))
    if not found:
        return None
    year = found["year"]
    return DocumentNumber(found["ordinal"], int(year) if year else None, found["sign"] or "")


def number_key(text: str) -> str:
    """What is the same of two writings of one number: `Số: 09/NQ-HĐND` and `9 /nq-hđnd`."""
    folded = fold(text.translate(_BARS)).replace(" ", "").removeprefix("so:")
    return re.sub(r"^0+(?=\d)", "", folded)
