"""The pages that the portal makes itself."""

from pathlib import Path

import pytest

from plugins.catalogue.catalogue import Catalogue, read_catalogue
from plugins.catalogue.listings import SHEET
from plugins.domain import PLACES

from .portal import PAGES, read, write


@pytest.fixture
def portal(tmp_path: Path) -> Catalogue:
    return read(tmp_path)


def test_every_place_is_there_in_every_language(portal: Catalogue) -> None:
    for lang, places in PLACES.items():
        for template, folder in places.items():
            assert portal.index.by_url[f"/{lang}/{folder}"].template == template


def test_every_kind_with_a_listing_has_it_in_every_language(portal: Catalogue) -> None:
    for kind in portal.index.kinds.values():
        for lang in PLACES if kind.listing else ():
            listing = portal.index.by_url[f"/{lang}/{kind.folder(lang)}/"]
            assert listing.template == kind.listing


def test_an_unknown_address_has_a_page(portal: Catalogue) -> None:
    assert portal.index.by_url["/404.html"].save_as == "404.html"


def test_a_language_without_content_has_no_places(tmp_path: Path) -> None:
    write(tmp_path, {path: header for path, header in PAGES.items() if path.startswith("vi")})
    urls = set(read_catalogue(tmp_path, ("vi", "en")).index.by_url)
    assert not any(url.startswith("/en/") for url in urls)


def test_procedures_are_listed_by_each_of_their_values(portal: Catalogue) -> None:
    def shown(url: str) -> tuple[str, ...]:
        listing = portal.index.by_url[url].listing
        assert listing is not None
        return tuple(portal.index.by_url[item].slug for item in listing.items)

    assert shown("/vi/thu-tuc/") == ("ho-tich/ket-hon", "khai-sinh")
    assert shown("/vi/thu-tuc/linh-vuc/ho-tich/") == ("ho-tich/ket-hon", "khai-sinh")
    assert shown("/vi/thu-tuc/linh-vuc/gia-dinh/") == ("ho-tich/ket-hon",)
    assert shown("/vi/thu-tuc/co-quan/xa/") == ("khai-sinh",)
    assert shown("/vi/thu-tuc/truc-tuyen/full/") == ("khai-sinh",)
    assert shown("/vi/co-quan/xa/tin-tuc/") == ("moi", "cu")
    assert shown("/vi/co-quan/tinh/van-ban/") == ("quyet-dinh",)
    assert "/vi/co-quan/so/tin-tuc/" not in portal.index.by_url
    assert shown("/vi/thu-tuc/a-z/dd/") == ("ho-tich/ket-hon", "khai-sinh")


def test_the_values_of_a_facet_are_found(portal: Catalogue) -> None:
    names = [page.listing.name for page in portal.index.facet("field", "vi") if page.listing]
    assert sorted(names) == ["Gia đình", "Hộ tịch"]
    values = portal.index.values("field", "vi")
    assert values is not None and values.url == "/vi/thu-tuc/linh-vuc/"


def test_a_long_listing_has_sheets(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            f"vi/tin-tuc/tin-{n}.md": f"title: Tin {n}\ndate: 2026-01-01"
            for n in range(SHEET * 2 + 1)
        },
    )
    by_url = read(tmp_path).index.by_url
    sheets = [by_url[f"/vi/tin-tuc/{part}"].listing for part in ("", "trang-2/", "trang-3/")]
    assert [len(sheet.items) for sheet in sheets if sheet] == [SHEET, SHEET, 3]
    assert {sheet.sheets for sheet in sheets if sheet} == {
        ("/vi/tin-tuc/", "/vi/tin-tuc/trang-2/", "/vi/tin-tuc/trang-3/")
    }


def test_no_two_pages_have_one_address(portal: Catalogue) -> None:
    assert len({page.url for page in portal.pages}) == len(portal.pages)


def test_places_and_shared_values_are_translations_of_each_other(portal: Catalogue) -> None:
    by_url = portal.index.by_url
    assert by_url["/vi/"].translations == {"en": "/en/"}
    assert by_url["/vi/thu-tuc/co-quan/xa/"].translations == {"en": "/en/procedures/agencies/xa/"}
