"""Where a line of text must not break: browsers part dates and numbers of documents after a
hyphen.
"""

from __future__ import annotations

import re
from itertools import zip_longest

#: `05-12-2026`, `1842/QĐ-UBND`, `7:30 – 11:30`, with the mark that follows, which must not begin a
#: line; nothing longer than a narrow column.
_DASHED = r"(?<![\w/-])\d[\w/]{0,11}-[\w-]{1,7}(?![\w/-])"
_HOURS = r"\d+:\d\d\u00a0–\u00a0\d+:\d\d"
_UNBREAKABLE = re.compile(rf"((?:{_DASHED}|{_HOURS})[.,:;!?)”]*)")


def pieces(text: str) -> list[tuple[str, str]]:
    """Return the text in pairs: what may break anywhere, then what stays whole (empty at the
    end).
    """
    parts = _UNBREAKABLE.split(text)
    return list(zip_longest(parts[::2], parts[1::2], fillvalue=""))
