"""Remarks (`<!-- … -->`) are for those who write: they are taken out before anything else reads the
text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

_SIGNS = re.compile(
    r"""(?P<fence>
            ^ [ \t>]* (?: [-+*] [ ]+ | \d{1,9} [.)] [ ]+ )? (?P<run> `{3,} | ~{3,} ) [^`\n]* $
        )
      | (?P<escaped> \\ [`<\\] )
      | (?P<ticks> `+ )
      | (?P<remark> <!-- )""",
    re.VERBOSE | re.MULTILINE,
)
_EMPTY_LINE = re.compile(r"\n[ \t]*(?=\n)")


def part_remarks(text: str) -> tuple[str, int | None]:
    """Return the text without its remarks, lines where they were; and the line (from 0) of one that
    never ends.

    What stands in code is no remark. A remark may hold empty lines.
    """
    remaining: list[str] = []
    place = 0
    for begin, end in _remarks(text):
        if end < 0:
            return text, text.count("\n", 0, begin)
        lines = text.count("\n", begin, end)
        before = text[place:begin]
        # Two blanks at the end of a line would break it.
        remaining.append(before.rstrip(" ") if lines else before)
        remaining.append("\n" * lines)
        place = end
    return "".join([*remaining, text[place:]]), None


def _remarks(text: str) -> Iterator[tuple[int, int]]:
    """Where remarks begin and end; an end below zero for one that is not closed."""
    if "<!--" not in text:
        return
    runs: dict[int, list[int]] = defaultdict(list)
    for run in re.finditer("`+", text):
        runs[len(run[0])].append(run.start())
    empty = [line.start() for line in _EMPTY_LINE.finditer(text)]
    fence, place = "", 0
    while found := _SIGNS.search(text, place):
        place = found.end()
        if found["fence"]:
            fence = "" if _closes(found["run"], fence) else fence or found["run"]
        elif fence or found["escaped"]:
            continue
        elif found["ticks"]:
            place = _code_end(found["ticks"], place, runs, empty)
        else:
            end = text.find("-->", found.start() + 2)
            yield found.start(), end + 3 if end >= 0 else -1
            if end < 0:
                return
            place = end + 3


def _closes(run: str, fence: str) -> bool:
    return bool(fence) and run[0] == fence[0] and len(run) >= len(fence)


def _code_end(ticks: str, place: int, runs: dict[int, list[int]], empty: list[int]) -> int:
    """The end of the code that begins with so many ticks; its own place where no such run closes
    it.
    """
    same = runs[len(ticks)]
    after = bisect_left(same, place)
    if after == len(same):
        return place
    gap = bisect_left(empty, place)
    if gap < len(empty) and empty[gap] < same[after]:
        return place
    return same[after] + len(ticks)
