"""Where things of a rendered page stand in its Markdown."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate


def too_deep(text: str, opening: str, closing: str, most: int) -> int:
    """The line of the text on which more than `most` brackets are open at once; 0 where there is
    none.
    """
    depth = 0
    for found in re.finditer(f"[{re.escape(opening + closing)}]", text):
        depth = depth + 1 if found[0] in opening else max(0, depth - 1)
        if depth > most:
            return text.count("\n", 0, found.start()) + 1
    return 0


class Lines:
    """Finds the lines of things in the Markdown, each time the next one."""

    def __init__(self, text: str, first_line: int) -> None:
        self.text, self.first_line = text.lower(), first_line
        self.after: dict[str, int] = {}
        self.starts = [0, *accumulate(len(line) + 1 for line in self.text.split("\n"))]

    def of(self, given: str, near: int | None = None) -> int:
        """The line on which the text stands next; with `near`, that line or one below it."""
        wanted = given.lower()
        begin = self.after.get(wanted, 0)
        if near is not None:
            begin = max(begin, self.starts[min(near - self.first_line, len(self.starts) - 1)])
        place = self.text.find(wanted, begin) if wanted else -1
        if place < 0:
            return self.first_line if near is None else near
        self.after[wanted] = place + 1
        return self.first_line + bisect_right(self.starts, place) - 1
