"""What leads to one place from a menu is called the same on all pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..page import Fault
from ..rule import AuditRule, Folder

#: On fewer pages than these nothing is usual.
_LEAST = 3


def check(folder: Folder) -> Iterator[tuple[str, Fault]]:
    """A fault for each page on which an entry has a name that it has on no more than a few."""
    bearers: dict[tuple[str, str, str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for path, facts in folder.pages.items():
        for link in facts.menu:
            if link.part != "main":
                bearers[link.lang, link.label, link.target][link.name].add(path)
    for names in bearers.values():
        pages = set().union(*names.values())
        usual, known = max(names.items(), key=lambda one: (len(one[1]), one[0]))
        if len(pages) < _LEAST or len(known) * 2 <= len(pages):
            continue
        for path in sorted(pages - known):
            name = min(one for one, having in names.items() if path in having)
            yield path, Fault("html", {"name": name, "usual": usual})


RULE = AuditRule("3.2.4", folder=check, outcome="review", at_build=False)
