"""Where things of a rendered page stand in its Markdown."""
from __future__ import annotations

import re


def too_deep(text: str, opening: str, closing: str, most: int) -> int:
    """The line of the text on which more than `most` brackets are open at once; 0 where there is none."""
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

    def of(self, given: str) -> int:
        """The line on which the text stands next, or the body's first."""
        wanted = given.lower()
        place = self.text.find(wanted, self.after.get(wanted, 0)) if wanted else -1
        if place < 0:
            return self.first_line
        self.after[wanted] = place + 1
        return self.first_line + self.text.count("\n", 0, place)
