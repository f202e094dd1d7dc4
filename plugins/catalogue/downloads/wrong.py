"""What is wrong with a file, before anybody knows where it lies."""

from __future__ import annotations


class Wrong:
    """A problem's code, and the values of its message."""

    def __init__(self, code: str, **values: object) -> None:
        self.code, self.values = code, values
