"""Components as pages. They are for the people who build the portal, so in English and not in a
published site.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ..domain import Link, SitePage
from ..text import say
from .component import Component

LANG = "en"
FOLDER = f"/{LANG}/components/"


@dataclass(frozen=True)
class ComponentView:
    """What the page of a component lays out."""

    component: Component
    palettes: tuple[str, ...]


@dataclass(frozen=True)
class ComponentsView:
    """The list of all components: each with its description."""

    links: tuple[Link, ...]


def pages(
    components: Iterable[Component], palettes: Iterable[str], words: Mapping[str, Any]
) -> list[SitePage]:
    """Return one page a component, and the page that lists them."""
    home = Link(say(words, "nav.home"), f"/{LANG}/")
    top = Link(say(words, "component.all"), FOLDER)
    names = tuple(palettes)
    made = [
        _page(
            f"{FOLDER}{one.name}/",
            "component",
            say(words, "component.title", name=one.title),
            (home, top),
            ComponentView(one, names),
            one.description,
        )
        for one in components
    ]
    links = tuple(
        Link(page.view.component.title, page.url, meta=(page.description,)) for page in made
    )
    return [
        _page(
            FOLDER,
            "components",
            top.title,
            (home,),
            ComponentsView(links),
            say(words, "component.sentence"),
        ),
        *made,
    ]


def _page(
    url: str, template: str, title: str, above: tuple[Link, ...], view: object, description: str
) -> SitePage:
    return SitePage(
        url,
        LANG,
        "listing",
        template,
        title,
        view=view,
        description=description,
        listed=False,
        breadcrumbs=(*above, Link(title, url)),
    )
