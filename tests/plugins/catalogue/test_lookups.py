"""Whatever is asked of an index is noted."""

import pytest

from plugins.catalogue.lookups import noted_index
from plugins.run.noted import Notes

from .portal import read

ASKED = {
    "_of_kind": lambda index, page: index.pages("procedure", "vi"),
    "_names": lambda index, page: index.find("agency", "xa", "vi"),
    "_places": lambda index, page: index.place("home", "vi"),
    "_facets": lambda index, page: index.facet("field", "vi"),
    "_listings": lambda index, page: index.listing("field", "Hộ tịch", "vi"),
    "_titles": lambda index, page: index.namesakes(page),
    "_referring": lambda index, page: index.procedures_of(page),
    "_numbers": lambda index, page: index.document("1/2026/QĐ-UBND", "vi"),
    "by_url": lambda index, page: index.by_url.get(page.url),
}


@pytest.mark.parametrize("table", ASKED)
def test_what_is_asked_of_an_index_is_found_and_noted(table, tmp_path):
    index, notes = read(tmp_path).index, Notes()
    page, ask = index.by_url["/vi/co-quan/xa/"], ASKED[table]
    with notes.separate() as noted:
        found = ask(noted_index(index, notes), page)
    assert found and found == ask(index, page)
    assert table in {where for where, _ in noted}


def test_who_cites_a_document_is_noted(tmp_path):
    index, notes = read(tmp_path).index, Notes()
    with notes.separate() as noted:
        cited = noted_index(index, notes).citing(index.by_url["/vi/van-ban/quyet-dinh/"])
    assert [page.url for page in cited] == ["/vi/thu-tuc/khai-sinh/"]
    assert "_citing" in {where for where, _ in noted}
