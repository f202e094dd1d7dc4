"""Marks of Markdown that came out as signs, since something about them is not as Markdown has
it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ..domain import Problem, error, warning
from .commonmark import MarkdownReading

_SLIPS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    # **“Một cửa”**là → **“Một cửa”** là
    (
        re.compile(r"\*\*(?=\S)((?:(?!\*\*).)*[^\s*])\*\*(?=(\w{1,20}))"),
        lambda found: f"**{found[1]}** {found[2]}",
    ),
    # ** Lưu ý:** → **Lưu ý:**
    (re.compile(r"\*\*[ \t]*((?:(?!\*\*).)*[^\s*])[ \t]*\*\*"), lambda found: f"**{found[1]}**"),
    # ** Lưu ý → **Lưu ý**
    (
        re.compile(r"(?<![(*])\*\*(?![*)])[ \t]*(\S[^*]*?)[ \t]*(?=$|[.;:]\s)"),
        lambda found: f"**{found[1]}**",
    ),
    # stars of a hotel or a grade, apart from words, stand for themselves
    (
        re.compile(r"(?<![(*])\*\*(?!\*)|(?<!\*)\*\*(?!\*?\)|\*)|(?<=\w)\*{3,}|\*{3,}(?=\w)"),
        lambda found: "",
    ),
    (re.compile(r"~~[ \t]*((?:(?!~~).)*[^\s~])[ \t]*~~"), lambda found: f"~~{found[1]}~~"),
    (re.compile(r"~~"), lambda found: ""),
    # [Tờ khai] (/files/to-khai.docx) → [Tờ khai](/files/to-khai.docx)
    (
        re.compile(r"\[([^\[\]]+)\][ \t]+\(((?:https?:|mailto:|tel:|/|\.\.?/)[^()\s]*)\)"),
        lambda found: f"[{found[1]}]({found[2]})",
    ),
    # [ ] Tờ khai → Tờ khai: boxes to tick are for paper
    (re.compile(r"^\[[ xX]\][ \t]+(\S.*)"), lambda found: found[1]),
    (re.compile(r"^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]", re.IGNORECASE), lambda found: ""),
    # ##Giờ mở cửa → ## Giờ mở cửa
    (
        re.compile(r"^(?!#\w+(?:\s+#\w+)*\s*$)(#{1,6})(?=[^\W\d_])(.*\S)"),
        lambda found: f"{found[1]} {found[2]}",
    ),
    # -Tờ khai → - Tờ khai; 1.Tờ khai → 1. Tờ khai
    (
        re.compile(r"^([-+•]|\d{1,2}[.)]|[a-zđ]\))(?=[^\W\d_])(.*\s.*\S)"),
        lambda found: f"{found[1]} {found[2]}",
    ),
)
_NOTE = re.compile(r"\[\^([^\[\]]{1,40})\](?!:)")
_TAG = re.compile(r"<[^<>]*>")
_WITHIN = re.compile(
    r"""
    \*\* [^\s*][^*]* \*\*                                # **strong**
    | ^ [ \t]* (?: [-+*•] | \d{1,2}[.)] ) [ \t]+ \S.*    # - an item
    | \[ [^\[\]]+ \] \( [^()\s]+ \)                      # [words](address)
    """,
    re.MULTILINE | re.VERBOSE,
)


def unread_marks(reading: MarkdownReading, path: str, first_line: int) -> Iterator[Problem]:
    """Tell of each line with such marks, with the line to write."""
    for line, words in reading.words:
        for note in _NOTE.finditer(words):
            yield error("footnote-missing", path, first_line + line, given=note[1])
        if slip := _slip(words):
            yield warning(
                "markdown-unread", path, first_line + line, given=slip[0], nearest=slip[1]
            )
    for line, piece in reading.raw:
        bare = _TAG.sub(lambda tag: "\n" * tag[0].count("\n"), piece)
        if found := _WITHIN.search(bare):
            at = first_line + line + bare.count("\n", 0, found.start())
            yield warning("markdown-in-html", path, at, given=found[0].strip()[:60])
    written = reading.text.split("\n")
    for name in reading.unused_notes:
        line = next(
            (place for place, one in enumerate(written) if one.lstrip().startswith(f"[^{name}]:")),
            0,
        )
        yield error("footnote-unused", path, first_line + line, given=name)


def _slip(words: str) -> tuple[str, str] | None:
    """The first slip in a piece of text, and how it is written rightly."""
    for pattern, right in _SLIPS:
        if found := pattern.search(words):
            return found[0][:80], right(found)[:80]
    return None
