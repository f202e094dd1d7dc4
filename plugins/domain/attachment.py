"""What is known of an attached file, once somebody has looked into it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Attachment:
    """A file below `content/files/`. `pages` is 0 where a file has none or they are not known.

    `notes` are what readers should know before they open it, as keys of the words below
    `file.note` (`scan`), the gravest first.
    """

    pages: int = 0
    notes: tuple[str, ...] = ()
