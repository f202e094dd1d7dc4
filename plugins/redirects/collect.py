"""All that is known of old addresses in one run → redirects and problems."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..domain import ADDRESSES_FILE, Agency, Problem, Severity
from ..run import Portal, paths
from ..text import ascii_slug
from ..text.near import near
from . import addresses
from .resolve import Redirect, of_listings, resolve


def collect(portal: Portal) -> tuple[list[Redirect], list[Problem]]:
    """Return where each old address leads, sorted, and what is wrong: also with each address of
    `addresses.txt` that leads nowhere. For a portal that is to be published that is an error.
    """
    places = portal.old_places
    served = {"/", *(page.url for page in portal.pages)}
    files = {one for place in places for one in (place.address, place.to) if _is_file(portal, one)}
    redirects, problems = resolve(places, served | files)
    # a mistake in what is said of an address is told once, and not as its loss again
    answered = served | {place.address for place in places}
    published = addresses.read(portal.content)
    vanished = {one: known for one, known in published.items() if one not in answered}
    redirects += of_listings(
        [one for one, (kind, _) in vanished.items() if kind == addresses.LISTING], served
    )
    redirects += _of_units(vanished, portal)
    answered |= {one.address for one in redirects}
    problems += [
        _vanished(address, line, served, portal)
        for address, (_, line) in vanished.items()
        if address not in answered
    ]
    return sorted(redirects, key=lambda one: one.address), problems


def _is_file(portal: Portal, address: str) -> bool:
    """Whether a download of this address is written."""
    inside = address.startswith("/") and not address.endswith("/")
    return inside and paths.exists(portal.output, address.lstrip("/"))


def _of_units(vanished: Mapping[str, tuple[str, int]], portal: Portal) -> Iterator[Redirect]:
    """Lead from the page of a unit that became part of another to that one's, by the merger data
    or by what an agency's page says that it was merged from.
    """
    agencies = {
        (page.lang, page.slug): page for page in portal.pages if isinstance(page.record, Agency)
    }
    merged = {(lang, old): new for lang in portal.languages for old, new in portal.merged.items()}
    for (lang, slug), page in agencies.items():
        if isinstance(page.record, Agency):
            merged |= {(lang, ascii_slug(old)): slug for old in page.record.supersedes}
    for address, (kind, _) in vanished.items():
        lang, _, slug = address.strip("/").split("/", 2) if address.count("/") > 3 else ("", "", "")
        if kind == "agency" and (now := agencies.get((lang, merged.get((lang, slug), "")))):
            yield Redirect(address, now.url)


def _vanished(address: str, line: int, served: Iterable[str], portal: Portal) -> Problem:
    stops = portal.options.publish and not portal.options.allow_gone
    severity = Severity.ERROR if stops else Severity.WARNING
    folder = address.rstrip("/").rpartition("/")[0]
    nearest = near(address, [one for one in served if one.startswith(f"{folder}/")])
    values = {"address": address, "nearest": nearest}
    return Problem("address-vanished", severity, ADDRESSES_FILE, line, "", values)
