"""Pages looked up."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from plugins.catalogue.index import PageIndex
from plugins.domain import SitePage

from .portal import read


@pytest.fixture
def index(tmp_path: Path) -> PageIndex:
    found = read(tmp_path)
    assert found.problems == ()
    return found.index


def slugs(pages: Iterable[SitePage]) -> list[str]:
    return [page.slug for page in pages]


def test_a_procedure_is_found_by_name_and_by_code(index: PageIndex) -> None:
    by_name, by_code = (
        index.find("procedure", "khai-sinh", "vi"),
        index.find("procedure", "9.1", "vi"),
    )
    assert by_name is by_code is index.by_url["/vi/thu-tuc/khai-sinh/"]


def test_a_page_is_found_in_the_readers_language_or_else_in_the_first(index: PageIndex) -> None:
    commune, department = index.find("agency", "xa", "en"), index.find("agency", "so", "en")
    assert commune is not None and department is not None
    assert (commune.lang, department.lang) == ("en", "vi")
    assert index.find("agency", "khong-co", "en") is None


def test_agencies_stand_in_a_tree(index: PageIndex) -> None:
    top = index.by_url["/vi/co-quan/tinh/"]
    assert slugs(index.children(top)) == ["xa", "so"], "by their order"
    assert slugs(index.ancestors(index.by_url["/vi/co-quan/ap/"])) == ["tinh", "xa"]
    assert index.parent(top) is None


def test_relations_are_told_among_pages_of_one_language(index: PageIndex) -> None:
    assert slugs(index.procedures_of(index.by_url["/vi/co-quan/xa/"])) == ["khai-sinh"]
    assert [page.url for page in index.procedures_of(index.by_url["/en/agencies/xa/"])] == [
        "/en/procedures/khai-sinh/"
    ]
    assert index.procedures_of(index.by_url["/vi/co-quan/so/"]) == ()


def test_life_events_are_known_from_both_sides(index: PageIndex) -> None:
    event = index.by_url["/vi/su-kien/gia-dinh/"]
    assert index.life_events_of(index.by_url["/vi/thu-tuc/khai-sinh/"]) == (event,)
    assert index.life_events_of(index.by_url["/vi/thu-tuc/ho-tich/ket-hon/"]) == (event,)
    assert slugs(index.procedures_of_event(event)) == ["ho-tich/ket-hon"]


def test_a_document_is_found_by_its_number_however_it_is_typed(index: PageIndex) -> None:
    document = index.document("1/2026/qđ-ubnd ", "vi")
    assert document is not None
    assert slugs(index.citing(document)) == ["khai-sinh"]


def test_news_come_newest_first(index: PageIndex) -> None:
    assert slugs(index.pages("news", "vi")) == ["moi", "cu"]


def test_drafts_are_no_pages_of_the_portal(index: PageIndex) -> None:
    assert "/vi/trang/nhap/" not in index.by_url
    assert index.find("page", "nhap", "vi") is None


def test_translations_are_pages_of_one_name(index: PageIndex) -> None:
    assert index.by_url["/vi/thu-tuc/khai-sinh/"].translations == {
        "en": "/en/procedures/khai-sinh/"
    }
    assert index.by_url["/vi/thu-tuc/ho-tich/ket-hon/"].translations == {}


def test_mistakes_in_drafts_are_told(tmp_path: Path) -> None:
    found = read(tmp_path, vi__trang__moi="title: Mới\nstatus: draft\norder: hai")
    assert [problem.code for problem in found.problems] == ["not-a-whole-number"]
