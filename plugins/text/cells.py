"""Cells of a table that spreadsheets open."""

from __future__ import annotations

import re

# What begins a formula (OWASP, CSV injection), also in the wide signs of East Asian keyboards; a
# `'` that stood there gets one more, so that nothing is lost on the way back.
_FORMULA = re.compile(r"(?<![^;\t\r\n])'*[=+\-@\t\r＝＋－＠]")
_HARMLESS = re.compile(r"(?<![^;\t\r\n])'('*[=+\-@\t\r＝＋－＠])")


def harmless(cell: str) -> str:
    """The cell with a `'` before whatever a spreadsheet would take for a formula; `as_written`
    takes it away again.

    Spreadsheets of another language part cells at `;`, and every one at the end of a line: a
    formula may begin there.
    """
    return _FORMULA.sub(r"'\g<0>", cell)


def as_written(cell: str) -> str:
    """The cell as it was before it was made harmless."""
    return _HARMLESS.sub(r"\1", cell)
