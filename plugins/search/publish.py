"""An index as files of the portal."""

from __future__ import annotations

from ..run import Made, Portal, paths
from .build import Index
from .files import MANIFEST, files
from .often import needed, often_asked
from .reader import Reader


def publish(portal: Portal, lang: str, index: Index) -> None:
    """Write an index below `search/<lang>/`. Leave at the portal the addresses under which pages
    ask for its files, and those that a first visit stores: the manifest, and what answers the
    questions that are asked most.
    """
    place, made = f"search/{lang}", portal.made.get("search", Made())
    contents: dict[str, bytes] = {}
    for path, text, digest in files(index):
        contents[path] = text.encode()
        if digest:
            portal.addresses[f"{place}/{path}"] = f"{place}/{path}?{digest}"
    paths.write_many(portal.output / place, contents, portal.live and portal.live / place)
    portal.made["search"] = made + Made(len(contents), sum(map(len, contents.values())))
    often = needed(Reader(portal.output / place), often_asked(portal, lang))
    portal.precached += [f"{place}/{MANIFEST}", *(f"{place}/{name}.js" for name in often)]
