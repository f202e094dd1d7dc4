"""The names of linked data, and how pages name one another in it."""
from __future__ import annotations

from datetime import date
from typing import Any

from plugins.model import Kind, Portal, Procedure, SitePage

from .addresses import absolute, public

CONTEXT = {
    "cpsv": "http://purl.org/vocab/cpsv#", "cv": "http://data.europa.eu/m8g/", "dct": "http://purl.org/dc/terms/",
    "dcat": "http://www.w3.org/ns/dcat#", "eli": "http://data.europa.eu/eli/ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/", "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#", "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_LANGUAGES = {"vi": "VIE", "en": "ENG"}


class Graph:
    """The nodes of one portal."""

    def __init__(self, portal: Portal) -> None:
        self.portal = portal
        self._pages = {(page.kind, page.lang, name): page for page in public(portal) for name in _names(page)}

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
        return {"@type": ["cv:PublicOrganisation", "schema:GovernmentOrganization"],
                "skos:prefLabel": text(name, lang), "schema:name": text(name, lang)} if name else {}

    def procedure(self, name: str, lang: str) -> str | None:
        """The node of a procedure, by its code or the name in headers."""
        page = self._find("procedure", name, lang)
        return f"{self.url(page)}#service" if page else None

    def life_event(self, name: str, lang: str) -> str | None:
        """The node of a life event."""
        page = self._find("life_event", name, lang)
        return f"{self.url(page)}#event" if page else None

    def _find(self, kind: Kind, name: str, lang: str) -> SitePage | None:
        languages = (lang, *self.portal.languages)
        return next((found for one in languages if (found := self._pages.get((kind, one, name)))), None)

    def node(self, values: dict[str, Any]) -> dict[str, Any]:
        """A node without its empty values."""
        return {key: value for key, value in values.items() if value not in (None, "", [], {})}


def _names(page: SitePage) -> tuple[str, ...]:
    return (page.slug, page.record.code) if isinstance(page.record, Procedure) else (page.slug,)


def text(value: str | None, lang: str) -> dict[str, str] | None:
    """A text in its language."""
    return {"@value": value, "@language": lang} if value else None


def day(value: date | None) -> dict[str, str] | None:
    """A day."""
    return {"@value": value.isoformat(), "@type": "xsd:date"} if value else None


def language(lang: str) -> dict[str, str] | str:
    """A language by its name in the EU's authority table, where it is there."""
    name = _LANGUAGES.get(lang)
    return {"@id": f"http://publications.europa.eu/resource/authority/language/{name}"} if name else lang
