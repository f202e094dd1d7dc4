"""The entries of a menu come in the same order on all pages."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from ..page import Fault
from ..rule import AuditRule, Folder

#: On fewer pages than these nothing is usual.
_LEAST = 3


def check(folder: Folder) -> Iterator[tuple[str, Fault]]:
    """A fault for each page on which two entries of a menu have changed places."""
    menus: dict[tuple[str, str, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for path, facts in folder.pages.items():
        for link in facts.menu:
            if link.part != "main":
                menus[link.lang, link.part, link.label][path].append(link.target)
    for (_, part, label), pages in menus.items():
        orders = Counter(tuple(one) for one in pages.values())
        usual, times = orders.most_common(1)[0]
        if times < _LEAST - 1 or times * 2 < len(pages) or len({*usual}) < len(usual):
            continue
        for path, order in pages.items():
            both = [one for one in order if one in usual]
            if both != [one for one in usual if one in both]:
                yield path, Fault("html", {"menu": label or part})


RULE = AuditRule("3.2.3", folder=check, outcome="review", at_build=False)
