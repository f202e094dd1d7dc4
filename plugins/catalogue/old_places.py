"""What content says of old addresses: in its pages' headers, and as it is handed to who judges
where they lead, before any page is built.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict

from ..domain import Kinds, OldPlace, SitePage
from ..frontmatter.record import line_of


def of_headers(pages: Iterable[SitePage]) -> Iterator[OldPlace]:
    """Yield the addresses that pages say they had, with their lines."""
    for page in pages:
        for number, address in enumerate(page.record.moved_from if page.record else ()):
            name = f"moved_from.{number}"
            yield OldPlace(address, page.url, page.source or "", line_of(page.lines, name), name)


def unbuilt(
    places: Sequence[OldPlace], pages: Iterable[SitePage], kinds: Kinds
) -> Mapping[str, object]:
    """The places, and the addresses that are `served`; nothing where there is no place.

    Below the folder of a kind only the content's pages and their lists are served. What else there
    will be, only a build knows (files, pages of other rooms): of such targets no fault is found.
    """
    if not places:
        return {}
    targets = {place.to for place in places if not kinds.at(place.to.lstrip("/"))}
    targets -= {"", *(place.address for place in places)}
    served = targets.union(page.url for page in pages)
    return {"served": sorted(served), "places": [asdict(place) for place in places]}
