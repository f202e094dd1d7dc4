"""Pictures of places on pages."""

import pytest

from plugins.audit.browser import missing
from plugins.audit.pictures import camera

PAGE = """<!doctype html><html lang="vi"><title>A</title><body><h1>A</h1>
<p style="margin-top: 3000px">Ở dưới cùng</p><p id="away" hidden>Không hiện</p></body></html>"""


@pytest.mark.browser
@pytest.mark.skipif(bool(missing()), reason=f"this machine lacks {', '.join(missing())}")
def test_a_place_far_down_is_pictured_and_what_is_not_displayed_or_is_all_of_the_page_is_not(
    tmp_path,
):
    (tmp_path / "trang một.html").write_text(PAGE, "utf-8")
    with camera(tmp_path) as taken:
        picture = taken.picture("/trang một.html", "p")
        assert picture and picture[8:12] == b"WEBP" and len(picture) < 20_000
        for selector in ("#away", "html", "#missing", "p["):
            assert taken.picture("/trang một.html", selector) is None
