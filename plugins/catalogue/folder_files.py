"""What a reader's folder knows of each procedure: one small script a procedure and language, which
also a page that is opened from a folder can load.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from ..domain import Procedure, SitePage
from ..run import Portal
from .index import PageIndex
from .noted_values import NotedValues
from .views.context import ViewContext
from .views.my_folder import folder_part


def write_folder_files(portal: Portal, index: PageIndex, values: NotedValues) -> None:
    """Write them into the portal's output."""
    for path, script in folder_files(index, values):
        portal.write(path, script)


def folder_files(index: PageIndex, values: NotedValues) -> Iterator[tuple[str, bytes]]:
    """Yield the scripts below the folder's page of each language. A procedure that has no page in a
    language is told in another.
    """
    asked: dict[str, tuple[SitePage, str]] = {}
    for lang in values.noted_contexts:
        if place := index.place("my_folder", lang):
            folder = place.url.lstrip("/")
            for code, page in _procedures(index, lang).items():
                asked[f"{folder}{code}.js"] = page, lang
    scripts = values.each("folder-file", [*asked.values()], _script)
    yield from zip(asked, scripts, strict=True)


def _script(page: SitePage, context: ViewContext) -> bytes:
    record = page.record
    assert isinstance(record, Procedure)
    part = folder_part(page, record, context)
    written = json.dumps(part, ensure_ascii=False, separators=(",", ":"))
    return f'folderPart("{record.code}",{written});\n'.encode()


def _procedures(index: PageIndex, lang: str) -> dict[str, SitePage]:
    """The procedures by their codes, in this language before others."""
    found: dict[str, SitePage] = {}
    for one in (lang, *index.languages):
        for page in index.pages("procedure", one):
            if isinstance(page.record, Procedure):
                found.setdefault(page.record.code, page)
    return found
