"""Where sentences end, in Vietnamese or English text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .pattern import UPPER

#: A stop, what closes after it, and a blank before the next beginning.
_END = re.compile(
    rf"""
    [.!?…]+ [\"”’»)\]]* (\s+)
    (?= [\"“‘«(\[]* [\d{UPPER}] | [-–•+*]\s | [a-zđ][.)]\s )
    """,
    re.VERBOSE,
)
_CLAUSE = re.compile(r";(\s+)")
#: A stop after these does not end a sentence, nor one after a list's mark: 1.2. or a.
_TITLES = r"TP|Tp|TX|Tx|TT|Th|ThS|TS|PGS|GS|BS|KS|St|Mr|Mrs|Ms|Dr|No|Art|vs|e\.g|i\.e"
_SHORT = re.compile(
    rf"""
    (?: ^ | [\s(] ) (?: [A-ZĐ] | {_TITLES} ) \. $
    | (?: ^ | [.;:!?]\s+ ) (?: \d{{1,3}} (?: \.\d{{1,3}} )* | [a-zđ] | [IVX]+ ) \. $
    """,
    re.VERBOSE,
)
#: A sentence longer than this is also parted at semicolons.
LONG = 160


def ends(text: str) -> Iterator[int]:
    """Yield the index after each sentence but the last, blanks included, in rising order."""
    begin = 0
    for stop in [*_stops(text), len(text)]:
        if stop - begin > LONG:
            yield from (
                found.end() for found in _CLAUSE.finditer(text, begin, stop) if found.end() < stop
            )
        if stop < len(text):
            yield stop
        begin = stop


def _stops(text: str) -> Iterator[int]:
    for found in _END.finditer(text):
        if not _SHORT.search(text, max(0, found.start() - 12), found.start() + 1):
            yield found.end()
