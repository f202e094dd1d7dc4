"""A written page's main content as sections of text."""

import pytest

from plugins.html import WrittenPage

PAGE = """<html><body><header>Đầu trang</header><main>
<h1>Khai  sinh</h1><p>Một đoạn.</p><nav>Mục lục</nav>
<h2 id="phi">Phí <em>và</em> lệ phí</h2><table><tr><th>Cách</th><td>0 đồng</td></tr></table>
<p hidden>Ẩn</p><p data-index="off">Không tìm</p><script>1</script><!--lời ghi-->
<h3 id="rong"><span data-index="off">Bước 1: </span></h3></main>
<footer>Cuối trang</footer></body></html>"""


def test_a_page_is_its_sections_in_reading_order() -> None:
    sections = WrittenPage.of(PAGE).outline.sections
    assert [(one.id, one.level, one.heading, one.text) for one in sections] == [
        ("", 1, "Khai sinh", "Một đoạn."),
        ("phi", 2, "Phí và lệ phí", "Cách 0 đồng"),
    ]


def test_words_of_neighbouring_cells_do_not_run_together() -> None:
    assert "Cách 0" in WrittenPage.of(PAGE).outline.text


def test_a_page_without_main_is_read_from_its_body() -> None:
    assert WrittenPage.of("<p>Một</p>").outline.text == "Một"


@pytest.mark.parametrize("html", ["", "<!-- nothing -->", "<html></html>"])
def test_a_page_with_nothing_in_it_has_no_sections(html):
    assert WrittenPage.of(html).outline.sections == ()
