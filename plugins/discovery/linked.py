"""JSON-LD of each page (RDF 1.1), as its kind describes it: procedures after CPSV-AP 3.2 and
schema.org, the rest after schema.org.

It is a file beside the page, named in its head, and not a `script` inside: the site promises that
no page holds one.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from typing import Any, NamedTuple

from ..domain import SitePage
from ..domain.linked_data import node
from ..run import PACKAGE, Key, Portal, Work
from ..run.noted import Lookup
from ..run.packed import packed
from .addresses import linked_data, public
from .encoding import as_json
from .graph import CONTEXT, PortalGraph


def files(portal: Portal) -> Iterator[tuple[str, bytes]]:
    """Yield one file for each page that an editor wrote."""
    graph = PortalGraph(portal)
    for page in public(portal):
        if page.record is not None:
            yield linked_data(page).lstrip("/"), _file(page, graph)


class _KnownFile(NamedTuple):
    """A file, and the pages that it names, as they were when it was made."""

    lookups: tuple[Lookup, ...]
    found: list[Any]
    content: bytes


def _file(page: SitePage, graph: PortalGraph) -> bytes:
    """A page's file; that of a page which is as it was, and names the same, is known."""
    work, key = graph.portal.work, _key(page, graph.portal)
    known = _recall(key, work) if key else None
    if known is None or known.found != graph.found(known.lookups):
        with graph.notes.separate() as noted:
            content = as_json({"@context": CONTEXT, **describe(page, graph)})
        known = _KnownFile(tuple(noted), graph.found(noted), content)
        if key:
            work.put(key, pickle.dumps(known))
            work.memory.put(key, known)
    return known.content


def _recall(key: Key, work: Work) -> _KnownFile | None:
    known: _KnownFile | None = work.memory.get(key)
    if known is None and (cached := work.get(key)):
        known = pickle.loads(cached)
        work.memory.put(key, known)
    return known


def _key(page: SitePage, portal: Portal) -> Key | None:
    """What stands for all that a node reads but the pages that it names; none where its kind is
    somebody else's.
    """
    kind, digest = portal.kinds.get(page.kind), portal.layouts.of(page).digest
    if digest is None or (kind and kind.describe.__module__.partition(".")[0] != PACKAGE):
        return None
    audio, url = portal.audio.get(page.url), portal.site.url or ""
    given = packed([page.url, audio, url, portal.languages])
    return portal.work.key("linked-data", digest, given) if given else None


def describe(page: SitePage, graph: PortalGraph) -> dict[str, Any]:
    """Return a page's node without its context; empty values are left out."""
    kind = graph.portal.kinds.get(page.kind)
    return node(kind.describe(page, page.record, graph) if kind else graph.web_page(page))
