"""The open data's own description, after DCAT 3: `api/catalog.jsonld`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ..domain.linked_data import day, language, node, text
from ..run import Portal
from ..run.file_names import ALL_PAGES
from ..text import say
from .addresses import absolute, public
from .encoding import as_json
from .graph import CONTEXT
from .procedures import ALL_CSV, ALL_JSON

PATH = "api/catalog.jsonld"
_TYPES = "https://www.iana.org/assignments/media-types/"
_MEDIA = {"json": f"{_TYPES}application/json", "csv": f"{_TYPES}text/csv"}
#: Each data set: its key in the theme's words, and its files.
_SETS = {"procedures": (ALL_JSON, ALL_CSV), "pages": (ALL_PAGES,)}


def files(portal: Portal) -> Iterator[tuple[str, bytes]]:
    """Yield the catalogue."""
    yield PATH, as_json({"@context": CONTEXT, **describe(portal)})


def describe(portal: Portal) -> dict[str, Any]:
    """Return the catalogue's node: one data set for procedures, one for the list of pages."""
    newest = max((page.modified for page in public(portal) if page.modified), default=None)
    present = {page.lang for page in portal.pages}
    languages = [lang for lang in portal.languages if lang in present]
    publisher = node(
        {
            "@type": "foaf:Agent",
            "foaf:name": [text(portal.site.name(lang), lang) for lang in languages],
        }
    )
    shared = {
        "dct:publisher": publisher,
        "dct:modified": day(newest),
        "dct:language": list(map(language, languages)),
    }

    def dataset(name: str, paths: Sequence[str]) -> dict[str, Any]:
        return {
            "@id": absolute(portal, f"/{PATH}#{name}"),
            "@type": "dcat:Dataset",
            "dct:title": _words(portal, languages, f"{name}.title"),
            "dct:description": _words(portal, languages, f"{name}.sentence"),
            **shared,
            "dcat:distribution": [_distribution(path, portal) for path in paths],
        }

    return node(
        {
            "@id": absolute(portal, f"/{PATH}"),
            "@type": "dcat:Catalog",
            "dct:title": _words(portal, languages, "catalogue.title"),
            "dct:description": _words(portal, languages, "catalogue.sentence"),
            **shared,
            "dcat:dataset": [node(dataset(name, paths)) for name, paths in _SETS.items()],
        }
    )


def _distribution(path: str, portal: Portal) -> dict[str, Any]:
    return {
        "@id": absolute(portal, f"/{path}#file"),
        "@type": "dcat:Distribution",
        "dcat:downloadURL": {"@id": absolute(portal, f"/{path}")},
        "dcat:accessURL": {"@id": absolute(portal, f"/{path}")},
        "dcat:mediaType": {"@id": _MEDIA[path.rpartition(".")[2]]},
    }


def _words(portal: Portal, languages: list[str], key: str) -> list[dict[str, str] | None]:
    return [
        text(say(portal.words[lang], f"open_data.{key}", site=portal.site.name(lang)), lang)
        for lang in languages
        if lang in portal.words
    ]
