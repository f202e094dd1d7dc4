import json

from plugins.html import WrittenPage
from plugins.search.entry import read_page

PAGE = """<!doctype html><html lang="vi"><body><header>Danh mục</header><main><nav>Mục lục</nav>
<h1>Đăng ký khai sinh</h1><p data-index="off">Cập nhật</p><p>Miễn phí</p></main></body></html>"""


def test_a_page_is_read_from_its_main_part_without_ways_to_elsewhere():
    keys = json.loads(read_page(WrittenPage.of(PAGE), b""))
    assert keys["khai_sinh"] == 1 and keys["mien_phi"] == 1
    assert not {"danh", "muc", "cap_nhat"} & keys.keys()


def test_reading_gives_the_same_bytes_each_time():
    assert read_page(WrittenPage.of(PAGE), b"") == read_page(WrittenPage.of(PAGE), b"")
