"""What each page shows, looked up, linked and written in its language, so that a template only lays
it out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from ...domain import SitePage
from ...run import Job, Portal, Work, WorkFailed, paths
from ..figures import LARGEST
from ..index import PageIndex
from .context import ViewContext
from .due import due_dates
from .former import former_units
from .home import home
from .listing import listing
from .plain import plain
from .site_map import site_map


def view(page: SitePage, portal: Portal, index: PageIndex) -> object:
    """Return what the page's template lays out: a frozen dataclass of this package."""
    context = ViewContext(
        page.lang,
        portal.page_words(page.lang),
        portal.site,
        index,
        size=lambda file: _size(portal.content / "files", file),
        read=lambda file: _read(portal.content / "files", file),
        keep=lambda name, job, given: _cached(portal.work, name, job, given),
        today=portal.options.today,
    )
    if page.record is None:
        return _made(page, context)
    return portal.kinds[page.kind].view(page, page.record, context)


#: The pages that the portal makes itself; all others are listings.
_MADE: Mapping[str, Callable[[SitePage, ViewContext], object]] = {
    "home": home,
    "due_dates": due_dates,
    "former_units": former_units,
    "site_map": site_map,
    "search": plain,
    "settings": plain,
    "offline": plain,
    "not_found": plain,
}


def _made(page: SitePage, context: ViewContext) -> object:
    return _MADE.get(page.template, listing)(page, context)


def _cached(work: Work, name: str, job: Job, given: bytes) -> bytes:
    _, result = next(work.map(name, job, [given]))
    if isinstance(result, WorkFailed):
        raise result
    return result


def _size(folder: Path, file: str) -> int | None:
    return paths.locate(folder, file).stat().st_size if paths.exists(folder, file) else None


def _read(folder: Path, file: str) -> bytes | None:
    try:
        return paths.read(folder, file, LARGEST)
    except paths.Refused:
        return None
