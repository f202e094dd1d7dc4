"""The way from the home page to a page."""

from pathlib import Path

from plugins.catalogue.breadcrumbs import breadcrumbs
from plugins.domain import Link

from .portal import read


def test_breadcrumbs_lead_from_home_to_the_page(tmp_path: Path) -> None:
    index = read(tmp_path).index

    def crumbs(url: str) -> tuple[Link, ...]:
        return breadcrumbs(index.by_url[url], index)

    def way(url: str) -> list[str]:
        return [link.url for link in crumbs(url)]

    assert way("/vi/") == []
    assert way("/vi/thu-tuc/khai-sinh/") == ["/vi/", "/vi/thu-tuc/", "/vi/thu-tuc/khai-sinh/"]
    assert way("/vi/co-quan/ap/") == [
        "/vi/",
        "/vi/co-quan/",
        "/vi/co-quan/tinh/",
        "/vi/co-quan/xa/",
        "/vi/co-quan/ap/",
    ]
    assert way("/vi/co-quan/xa/tin-tuc/") == [
        "/vi/",
        "/vi/co-quan/",
        "/vi/co-quan/tinh/",
        "/vi/co-quan/xa/",
        "/vi/co-quan/xa/tin-tuc/",
    ]
    assert way("/vi/thu-tuc/linh-vuc/ho-tich/") == [
        "/vi/",
        "/vi/thu-tuc/",
        "/vi/thu-tuc/linh-vuc/",
        "/vi/thu-tuc/linh-vuc/ho-tich/",
    ]
    assert crumbs("/vi/thu-tuc/khai-sinh/")[-1].title == "Khai sinh"
