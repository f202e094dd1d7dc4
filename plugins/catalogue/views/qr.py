"""A page's address as a QR code, for paper: who has the sheet finds the page, its voice and its
newest form.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from ...domain import SitePage
from .context import ViewContext


@dataclass(frozen=True)
class Code:
    """The address as people type it, and the code: the side in modules, the dark runs as an SVG
    path.
    """

    address: str
    side: int
    path: str


def code(page: SitePage, context: ViewContext) -> Code | None:
    """Return the code of a page's official address; none while the portal has no address."""
    if not context.site.url:
        return None
    return code_of(context.site.url.rstrip("/") + page.url, context)


def code_of(url: str, context: ViewContext) -> Code:
    """Return the code of a full address."""
    side, _, path = context.keep("qr-1", draw, url.encode()).decode().partition(" ")
    return Code(url.partition("://")[2], int(side), path)


def draw(url: bytes, parameters: bytes = b"") -> bytes:
    """Return the code of an address as its side in modules and its path."""
    import segno  # not above: codes are known from the last build

    # Any mask can be read; weighing all eight, as the standard advises, takes five times as long.
    made = segno.make(url.decode(), error="m", micro=False, boost_error=False, mask=2)
    rows = tuple(made.matrix)
    return f"{len(rows)} {''.join(_runs(rows))}".encode()


def _runs(rows: tuple[bytearray, ...]) -> Iterator[str]:
    """The dark runs of each row as strokes one module thick, each told by its distance from the one
    before.
    """
    for y, row in enumerate(rows):
        yield f"M0 {y}.5"
        for dark, run in groupby(row):
            yield f"{'h' if dark else 'm'}{len(tuple(run))}{'' if dark else ' 0'}"
