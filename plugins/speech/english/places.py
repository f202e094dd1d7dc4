"""Where a house stands: what is before and behind its number."""

from __future__ import annotations

import re

#: Ends before the number of a house.
AT_HOUSE = re.compile(
    r"""
    (?<!\w) (?: address | house | lane | alley | flat | apartment | room )
    (?: \s (?: No\.? | number ) )? [\s:]* $
    """,
    re.IGNORECASE | re.VERBOSE,
)
#: Begins behind it.
ON_STREET = re.compile(
    r"""
    \s (?: [A-Z][\w’']*\s ){1,4}
    (?: St(?:reet)? | Rd | Road | Ave(?:nue)? | Lane | Blvd | Boulevard ) (?!\w)
    """,
    re.VERBOSE,
)
