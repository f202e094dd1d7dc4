"""Values of linked data (JSON-LD 1.1) that descriptions of pages are made of."""

from __future__ import annotations

from datetime import date
from typing import Any, Protocol

from ..locales import iso639_3
from .page import SitePage


class Graph(Protocol):
    """The nodes of one portal, as a description of a page refers to them."""

    def url(self, page: SitePage) -> str:
        """A page's full address."""

    def web_page(self, page: SitePage) -> dict[str, Any]:
        """What is said of every page: its name, language, last change, recording, translations."""

    def agency(self, slug: str, lang: str) -> dict[str, Any]:
        """An agency of this portal, by the name in headers."""

    def organisation(self, name: str | None, lang: str) -> dict[str, Any]:
        """An agency that is known by its name only."""

    def procedure(self, name: str, lang: str) -> str | None:
        """The address of a procedure's node, by its code or the name in headers."""

    def life_event(self, name: str, lang: str) -> str | None:
        """The address of a life event's node."""


def node(values: dict[str, Any]) -> dict[str, Any]:
    """Return a node of JSON-LD without the keys whose values are none or empty."""
    return {key: value for key, value in values.items() if value not in (None, "", [], {})}


def text(value: str | None, lang: str) -> dict[str, str] | None:
    """Return a text as a JSON-LD value with its language; none where there is no text."""
    return {"@value": value, "@language": lang} if value else None


def day(value: date | None) -> dict[str, str] | None:
    """Return a day as a JSON-LD value of type xsd:date; none where there is no day."""
    return {"@value": value.isoformat(), "@type": "xsd:date"} if value else None


def language(lang: str) -> dict[str, str] | str:
    """A language by its name in the EU's authority table, where it is there."""
    name = iso639_3(lang).upper()
    if not name:
        return lang
    return {"@id": f"http://publications.europa.eu/resource/authority/language/{name}"}
