"""Where things of a rendered page stand in its Markdown."""
from __future__ import annotations


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
