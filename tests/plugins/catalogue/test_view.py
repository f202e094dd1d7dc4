"""Linked pages with what their templates lay out."""

from pathlib import Path

from plugins.catalogue.view import view
from plugins.catalogue.views.context import ViewContext
from plugins.locales import table

from .portal import read


def test_pages_get_their_way_from_home_and_their_view(tmp_path: Path) -> None:
    found = read(tmp_path)
    contexts = {
        lang: ViewContext(lang, table(lang, "words"), found.site, found.index, lambda file: None)
        for lang in ("vi", "en")
    }
    pages = view(found.pages, contexts, {})
    assert [page.url for page in pages] == [page.url for page in found.pages]
    assert all(page.view is not None for page in pages)
    way = {page.url: [link.url for link in page.breadcrumbs] for page in pages}
    assert way["/en/procedures/khai-sinh/"] == [
        "/en/",
        "/en/procedures/",
        "/en/procedures/khai-sinh/",
    ]
