"""Plain text of a header as paragraphs and lists, in the words it was written in."""
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

# A dash or bullet at the start of a line, as people mark the items of a list in plain text.
_BULLET = re.compile(r"^[-–—•+*·]\s+(?=\S)")


@dataclass(frozen=True)
class Block:
    """A paragraph (one line) or a list (its items)."""

    kind: Literal["paragraph", "list"]
    lines: tuple[str, ...]


def blocks(*texts: str | None) -> tuple[Block, ...]:
    """Return texts as blocks: each line a paragraph, neighbouring lines with bullets a list."""
    return tuple(_blocks(line for text in texts if text for line in text.split("\n")))


def _blocks(lines: Iterable[str]) -> Iterator[Block]:
    written = [line.strip() for line in lines if line.strip()]
    for marked, group in groupby(written, key=lambda line: bool(_BULLET.match(line))):
        members = tuple(group)
        if marked and len(members) > 1:
            yield Block("list", tuple(_BULLET.sub("", line) for line in members))
        else:
            yield from (Block("paragraph", (line,)) for line in members)
