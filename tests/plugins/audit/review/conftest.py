"""A small site with what only people can judge."""

import pytest

from plugins.audit.finding import Finding

PAGE = """<!doctype html><html lang="vi"><head><title>{title}</title></head><body><main>
<h1>{title}</h1>
<p><img src="/cua.svg" alt="Ảnh chụp cửa trái"></p>
<p><a href="/gio.html">xem thêm</a> <a href="/gio.html">Giờ mở cửa</a></p>
{more}
</main></body></html>"""
DOUBTFUL = "page-image-phrase"


@pytest.fixture
def folder(tmp_path):
    """Two pages that show the same picture; the third says something in French."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "cua.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', "utf-8")
    for name, title, more in (
        ("index.html", "Trang chủ", "<h2>Lối vào</h2><p>Có dốc.</p>"),
        ("gio.html", "Giờ mở cửa", ""),
        ("khac.html", "Khác", '<p lang="fr">Bonjour à tous</p>'),
    ):
        (site / name).write_text(PAGE.format(title=title, more=more), "utf-8")
    return site


@pytest.fixture
def findings():
    """A doubt about the picture on two pages, and a failure."""
    doubts = [
        Finding(page, "", DOUBTFUL, "review", "1.1.1", "main > p > img", "Bắt đầu bằng “ảnh”.")
        for page in ("/", "/gio.html")
    ]
    return [*doubts, Finding("/", "", "link-name", "fail", "2.4.4", "a")]
