"""The fourth stage: pages with all that their templates lay out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from ..domain import SitePage
from .breadcrumbs import breadcrumbs
from .views.commune import commune
from .views.context import ViewContext
from .views.due import due_dates
from .views.former import former_units
from .views.home import home
from .views.listing import listing
from .views.my_folder import my_folder
from .views.pictures import DisplayedPicture, with_sizes
from .views.plain import plain
from .views.site_map import site_map

#: The pages that the portal makes itself; all others are listings.
_MADE: Mapping[str, Callable[[SitePage, ViewContext], object]] = {
    "home": home,
    "commune": commune,
    "due_dates": due_dates,
    "former_units": former_units,
    "my_folder": my_folder,
    "site_map": site_map,
    "search": plain,
    "settings": plain,
    "offline": plain,
    "not_found": plain,
}


def view(
    pages: Iterable[SitePage],
    contexts: Mapping[str, ViewContext],
    pictures: Mapping[str, DisplayedPicture],
) -> tuple[SitePage, ...]:
    """Return linked pages with the way to them from the home page, the sizes of their pictures, and
    their view: a frozen dataclass of `views`.

    `contexts` are what lies at hand in each language, `pictures` those that texts show, by name.
    """
    return tuple(lay_out(page, contexts[page.lang], pictures) for page in pages)


def lay_out(
    page: SitePage, context: ViewContext, pictures: Mapping[str, DisplayedPicture]
) -> SitePage:
    """Return one page as `view` returns all."""
    ready = replace(
        page,
        body=with_sizes(page.body, pictures),
        breadcrumbs=breadcrumbs(page, context.index),
        read_from=b"",
    )
    return replace(ready, view=_view(ready, context))


def _view(page: SitePage, context: ViewContext) -> object:
    if page.record is None:
        return _MADE.get(page.template, listing)(page, context)
    return context.index.kinds[page.kind].view(page, page.record, context)
