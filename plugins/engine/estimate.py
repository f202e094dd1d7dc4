"""What the recordings of a portal will take, without making any."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from .run import Request, build, read

#: The rooms without which no page has its text, and the one that speaks.
_ROOMS = ("assets", "catalogue", "speech", "engine", "report")
_FOLDER = "estimate"


def estimate(request: Request) -> int:
    """Read all pages of the portal, and print how many recordings it will have, how long and how
    large; return the exit status. The output stays as it is.
    """
    cache = Path(read(request)["CACHE_PATH"]).resolve()
    output = cache / _FOLDER
    try:
        return build(replace(request, output=output, speech=True, estimate=True, rooms=_ROOMS))
    finally:
        shutil.rmtree(output, ignore_errors=True)
