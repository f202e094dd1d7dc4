"""The files for machines of a site that is not ours, beside those that it has already."""

from __future__ import annotations

from collections.abc import Iterator

from ..domain import Problem, warning
from ..run import Key, Portal, paths
from ..run.project import SETTINGS_FILE
from . import linked, pages, sitemap

#: The job under whose name what was written is remembered.
_WRITTEN = "discovery-written-1"
_LARGEST = 100_000_000
#: So many names are said in a message.
_NAMED = 3


def files(portal: Portal) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of each file. Pelican has feeds of its own; what must name full
    addresses needs the site's own.
    """
    yield from pages.files(portal)
    yield from linked.files(portal)
    if portal.site.url:
        yield from sitemap.files(portal)


def write(portal: Portal) -> Iterator[Problem]:
    """Write the files, but for those that are there and that no earlier run of ours has written:
    they are another's, and named in one warning.
    """
    others: list[str] = []
    for path, content in files(portal):
        if _is_anothers(portal, path):
            others.append(path)
        else:
            paths.write(portal.output, path, content)
            portal.work.put(_mark(portal, path, content), b"")
    if others:
        named = others[:_NAMED] + (["…"] if len(others) > _NAMED else [])
        yield warning("file-of-another", SETTINGS_FILE, given=named)
    if not portal.site.url:
        yield warning("siteurl-missing", SETTINGS_FILE)


def _is_anothers(portal: Portal, path: str) -> bool:
    if not paths.exists(portal.output, path):
        return False
    there = paths.read(portal.output, path, _LARGEST)
    return not portal.work.has(_mark(portal, path, there))


def _mark(portal: Portal, path: str, content: bytes) -> Key:
    """What remembers that a run of ours has written a file, by whatever version of ours."""
    return portal.work.key(_WRITTEN, content, path.encode(), lasting=True)
