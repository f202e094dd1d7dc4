"""JSON-LD of each page (RDF 1.1), as its kind describes it: procedures after CPSV-AP 3.2 and
schema.org, the rest after schema.org.

It is a file beside the page, named in its head, and not a `script` inside: the site promises that
no page holds one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..domain import SitePage
from ..domain.linked_data import node
from ..run import Portal
from .addresses import linked_data, public
from .encoding import as_json
from .graph import CONTEXT, PortalGraph


def files(portal: Portal) -> Iterator[tuple[str, bytes]]:
    """Yield one file for each page that an editor wrote."""
    graph = PortalGraph(portal)
    for page in public(portal):
        if page.record is not None:
            yield (
                linked_data(page).lstrip("/"),
                as_json({"@context": CONTEXT, **describe(page, graph)}),
            )


def describe(page: SitePage, graph: PortalGraph) -> dict[str, Any]:
    """Return a page's node without its context; empty values are left out."""
    kind = graph.portal.kinds.get(page.kind)
    return node(kind.describe(page, page.record, graph) if kind else graph.web_page(page))
