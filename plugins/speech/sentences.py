"""Where sentences end, in Vietnamese or English text."""
from __future__ import annotations

import re
from collections.abc import Iterator

from .alphabet import UPPER

#: A stop, what closes after it, and a blank before the next beginning.
_END = re.compile(rf"[.!?…]+[\"”’»)\]]*(\s+)(?=[\"“‘«(\[]*[\d{UPPER}]|[-–•+*]\s|[a-zđ][.)]\s)")
_CLAUSE = re.compile(r";(\s+)")
#: A stop after these does not end a sentence.
_SHORT = re.compile(r"(?:^|[\s(])"
                    r"(?:[A-ZĐ]|TP|Tp|TX|Tx|TT|Th|ThS|TS|PGS|GS|BS|KS|St|Mr|Mrs|Ms|Dr|No|Art|vs|e\.g|i\.e)\.$"
                    # and these where a list's mark stands
                    r"|(?:^|[.;:!?]\s+)(?:\d{1,3}(?:\.\d{1,3})*|[a-zđ]|[IVX]+)\.$")
#: A sentence longer than this is also parted at semicolons.
LONG = 160


def ends(text: str) -> Iterator[int]:
    """Yield the index after each sentence but the last, blanks included."""
    begin = 0
    for stop in [*_stops(text), len(text)]:
        if stop - begin > LONG:
            yield from (found.end() for found in _CLAUSE.finditer(text, begin, stop) if found.end() < stop)
        if stop < len(text):
            yield stop
        begin = stop


def _stops(text: str) -> Iterator[int]:
    for found in _END.finditer(text):
        if not _SHORT.search(text, max(0, found.start() - 12), found.start() + 1):
            yield found.end()
