"""Help stands at the same place on all pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..page import Fault
from ..rule import AuditRule, Folder

#: On fewer pages than these nothing is usual.
_LEAST = 3


def check(folder: Folder) -> Iterator[tuple[str, Fault]]:
    """A fault for each page that has a way to help in another part than most."""
    places: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for path, facts in folder.pages.items():
        for link in facts.menu:
            if link.helps:
                places[link.lang, link.target][path].add(link.part)
    for (_, target), pages in places.items():
        parts = {one for having in pages.values() for one in having}
        counts = {one: sum(one in having for having in pages.values()) for one in parts}
        usual = max(sorted(counts), key=lambda one: counts[one])
        if len(pages) < _LEAST or counts[usual] * 2 <= len(pages):
            continue
        for path in sorted(pages):
            if usual not in pages[path]:
                yield path, Fault("html", {"target": target, "usual": usual})


RULE = AuditRule("3.2.6", folder=check, outcome="review", at_build=False)
