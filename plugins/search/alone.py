"""The client of a site that is not ours: the scripts by which its theme asks the index."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..run.project import theme_folder

#: Of our theme, what asks an index; it needs nothing of a page.
MODULES = (
    "ask.js",
    "correct.js",
    "deeds.js",
    "doubt.js",
    "index.js",
    "meant.js",
    "postings.js",
    "rank.js",
    "text.js",
)
_FORM = Path(__file__).with_name("form.js")


def client() -> Iterator[tuple[str, bytes]]:
    """Yield path and content of each module, below the output folder."""
    component = theme_folder() / "components" / "search"
    for file in (*(component / name for name in MODULES), _FORM):
        yield f"search/client/{file.name}", file.read_bytes()
