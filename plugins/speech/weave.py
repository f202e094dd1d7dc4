"""Put what is known only after speaking into a written page: sentence marks, and the player's facts.

A player stands between two comments, with blanks in double square brackets.
"""
from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape

from .plan import Line

_MAIN = re.compile(r"<main\b.*?</main>", re.DOTALL)
_PLAYER = re.compile(r"[ \t]*<!--player-->(.*?)<!--/player-->\n?", re.DOTALL)
_BLANK = re.compile(r"\[\[(\w+)\]\]")


def main_part(html: str) -> tuple[int, int] | None:
    """Where a page's main part begins and ends."""
    found = _MAIN.search(html)
    return found.span() if found else None


def mark(html: str, begin: int, lines: Sequence[Line]) -> str:
    """Return the page with each line's text, counted from `begin`, in an element that has the line's id."""
    # Closing marks first where one sentence ends and the next begins.
    marks = []
    for line in lines:
        if line.named > 0:
            marks.append((begin + line.named, 1, f' id="{line.id}"'))
        elif line.named == 0:
            marks += [(begin + line.start, 1, f'<span id="{line.id}">'), (begin + line.end, 0, "</span>")]
    parts, at = [], 0
    for place, _, text in sorted(marks):
        parts += [html[at:place], text]
        at = place
    return "".join([*parts, html[at:]])


def fill(html: str, facts: Mapping[str, str]) -> str:
    """Return the page with its player's blanks filled."""
    return _PLAYER.sub(lambda player: _BLANK.sub(lambda blank: escape(facts[blank[1]]), player[1]), html)


def without_player(html: str) -> str:
    """Return the page without its player."""
    return _PLAYER.sub("", html)
