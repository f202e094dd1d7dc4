"""What a reader's folder knows of each procedure: one small script a procedure and language, which
also a page that is opened from a folder can load.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from ..domain import Procedure, SitePage
from ..run import Portal
from .index import PageIndex
from .views.context import ViewContext
from .views.my_folder import folder_part


def write_folder_files(
    portal: Portal, index: PageIndex, contexts: Mapping[str, ViewContext]
) -> None:
    """Write them into the portal's output."""
    for path, script in folder_files(index, contexts):
        portal.write(path, script)


def folder_files(
    index: PageIndex, contexts: Mapping[str, ViewContext]
) -> Iterator[tuple[str, bytes]]:
    """Yield the scripts below the folder's page of each language. A procedure that has no page in a
    language is told in another.
    """
    for lang, context in contexts.items():
        if place := index.place("my_folder", lang):
            for page, record in _procedures(index, lang).values():
                part = json.dumps(
                    folder_part(page, record, context), ensure_ascii=False, separators=(",", ":")
                )
                script = f'folderPart("{record.code}",{part});\n'
                yield f"{place.url.lstrip('/')}{record.code}.js", script.encode()


def _procedures(index: PageIndex, lang: str) -> dict[str, tuple[SitePage, Procedure]]:
    """The procedures by their codes, in this language before others."""
    found: dict[str, tuple[SitePage, Procedure]] = {}
    for one in (lang, *index.languages):
        for page in index.pages("procedure", one):
            if isinstance(page.record, Procedure):
                found.setdefault(page.record.code, (page, page.record))
    return found
