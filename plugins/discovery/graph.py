"""The names of linked data, and how pages name one another in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..domain import SitePage, identifiers
from ..domain.linked_data import day, text
from ..run import Portal
from ..run.noted import Lookup, NotedMapping, Notes
from .addresses import absolute, public

CONTEXT = {
    "cpsv": "http://purl.org/vocab/cpsv#",
    "cv": "http://data.europa.eu/m8g/",
    "dct": "http://purl.org/dc/terms/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "eli": "http://data.europa.eu/eli/ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def called(page: SitePage) -> tuple[str, ...]:
    """The names by which others may call a page."""
    return (page.slug, *(identifiers(page.record) if page.record else ()))


class PortalGraph:
    """The nodes of one portal; `notes` has which pages were looked for."""

    def __init__(self, portal: Portal) -> None:
        self.portal = portal
        self.notes = Notes()
        self._named = {
            (page.kind, page.lang, name): page for page in public(portal) for name in called(page)
        }
        self._pages = NotedMapping("pages", self._named, self.notes)

    def found(self, lookups: Iterable[Lookup]) -> list[tuple[str, str, str] | None]:
        """What nodes say of the pages that are found under these names."""
        pages = (self._named.get(name) for _, name in lookups)
        return [(page.url, page.title, page.lang) if page else None for page in pages]

    def url(self, page: SitePage) -> str:
        """A page's full address."""
        return absolute(self.portal, page.url)

    def agency(self, slug: str, lang: str) -> dict[str, Any]:
        """An agency of this portal, by the name in headers."""
        page = self._find("agency", slug, lang)
        if page is None:
            return self.organisation(slug, lang)
        return {"@id": f"{self.url(page)}#agency", **self.organisation(page.title, page.lang)}

    def organisation(self, name: str | None, lang: str) -> dict[str, Any]:
        """An agency that is known by its name only."""
        return (
            {
                "@type": ["cv:PublicOrganisation", "schema:GovernmentOrganization"],
                "skos:prefLabel": text(name, lang),
                "schema:name": text(name, lang),
            }
            if name
            else {}
        )

    def procedure(self, name: str, lang: str) -> str | None:
        """The node of a procedure, by its code or the name in headers."""
        page = self._find("procedure", name, lang)
        return f"{self.url(page)}#service" if page else None

    def life_event(self, name: str, lang: str) -> str | None:
        """The node of a life event."""
        page = self._find("life_event", name, lang)
        return f"{self.url(page)}#event" if page else None

    def _find(self, kind: str, name: str, lang: str) -> SitePage | None:
        languages = (lang, *self.portal.languages)
        return next(
            (found for one in languages if (found := self._pages.get((kind, one, name)))), None
        )

    def web_page(self, page: SitePage) -> dict[str, Any]:
        """What is said of every page."""
        return {
            "@id": self.url(page),
            "@type": "schema:WebPage",
            "schema:name": text(page.title, page.lang),
            "schema:description": text(page.description, page.lang),
            "schema:inLanguage": page.lang,
            "schema:dateModified": day(page.modified),
            "schema:audio": self._audio(page),
            "schema:workTranslation": [
                {"@id": absolute(self.portal, url)} for _, url in sorted(page.translations.items())
            ],
        }

    def _audio(self, page: SitePage) -> dict[str, Any] | None:
        audio = self.portal.audio.get(page.url)
        if not audio:
            return None
        return {
            "@type": "schema:AudioObject",
            "schema:contentUrl": {"@id": absolute(self.portal, audio.mp3)},
            "schema:encodingFormat": "audio/mpeg",
            "schema:contentSize": audio.size,
        }
