"""A page's address as a QR code, for paper: who has the sheet finds the page, its voice and its newest form."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

import segno

from plugins.model import Site, SitePage


@dataclass(frozen=True)
class Code:
    """The address as people type it, and the code: the side in modules, the dark runs as an SVG path."""

    address: str
    side: int
    path: str


def code(page: SitePage, site: Site) -> Code | None:
    """Return the code of a page's official address; none while the portal has no address."""
    if not site.url:
        return None
    url = site.url.rstrip("/") + page.url
    # Any mask can be read; weighing all eight, as the standard advises, takes five times as long.
    made = segno.make(url, error="m", micro=False, boost_error=False, mask=2)
    rows = tuple(made.matrix)
    return Code(url.partition("://")[2], len(rows), "".join(_runs(rows)))


def _runs(rows: tuple[bytearray, ...]) -> Iterator[str]:
    """The dark runs of each row as strokes one module thick, each told by its distance from the one before."""
    for y, row in enumerate(rows):
        yield f"M0 {y}.5"
        for dark, run in groupby(row):
            yield f"{'h' if dark else 'm'}{len(tuple(run))}{'' if dark else ' 0'}"
