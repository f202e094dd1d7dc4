"""An index as files of the portal."""

from __future__ import annotations

from ..run import Made, Portal
from .build import MANIFEST, Index, files
from .often import needed, often_asked
from .reader import Reader


def publish(portal: Portal, lang: str, index: Index) -> None:
    """Write an index below `search/<lang>/`. Leave at the portal the addresses under which pages
    ask for its files, and those that a first visit stores: the manifest, and what answers the
    questions that are asked most.
    """
    place = f"search/{lang}"
    folder = portal.output / place
    for part in ("i", "d"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    made = portal.made.get("search", Made())
    build, texts = files(index)
    for path, text in texts:
        with open(f"{folder}/{path}", "wb") as file:  # named by numbers, and tens of thousands
            made += Made(1, file.write(text.encode()))
        if path != MANIFEST:  # which says of which build the others are
            portal.addresses[f"{place}/{path}"] = f"{place}/{path}?{build}"
    portal.made["search"] = made
    often = needed(Reader(folder), often_asked(portal, lang))
    portal.precached += [f"{place}/{MANIFEST}", *(f"{place}/{name}.js" for name in often)]
