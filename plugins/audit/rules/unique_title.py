"""No two pages have the same title, unless they are the same page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..page import Fault
from ..rule import AuditRule, Folder


def check(folder: Folder) -> Iterator[tuple[str, Fault]]:
    """A fault for each page whose title an earlier page with another text already has."""
    bearers: dict[str, list[str]] = defaultdict(list)
    for path, facts in sorted(folder.pages.items()):
        if facts.title:
            bearers[facts.title].append(path)
    for title, paths in bearers.items():
        first = folder.pages[paths[0]]
        for path in paths[1:]:
            if folder.pages[path].text != first.text:
                yield path, Fault("title", {"title": title, "other": paths[0]})


RULE = AuditRule("2.4.2", folder=check, outcome="review")
