"""Texts whose ground no style sheet tells are measured on the screen."""

import pytest

from plugins.audit.browser import AXE, PageAxe, browser, missing, resize
from plugins.audit.scripted.screen import contrast

PAGE = """<!doctype html><html lang="vi"><meta charset="utf-8"><title>Nền</title><style>
p { color: #fff; padding: 1em; inline-size: 12em }
#fail { background: linear-gradient(#eee, #fff) }
#pass { background: linear-gradient(#000, #333) }
#review { background: linear-gradient(90deg, #000 70%, #fff 70%) }
</style>
<p id="fail">Giờ làm việc: từ 8 giờ</p><p id="pass">Giờ làm việc: từ 8 giờ</p>
<p id="review">Giờ làm việc: từ 8 giờ đến 17 giờ, trừ ngày lễ</p></html>"""


@pytest.mark.browser
@pytest.mark.skipif(bool(missing()), reason=f"this machine lacks {', '.join(missing())}")
def test_a_text_on_a_gradient_stands_out_does_not_or_is_for_a_person(tmp_path):
    (tmp_path / "page.html").write_text(PAGE, "utf-8")
    with browser() as driver:
        PageAxe(driver, str(AXE)).inject()
        resize(driver, 1280)
        driver.get((tmp_path / "page.html").as_uri())
        outcomes = {name: contrast(driver, f"#{name}") for name in ("fail", "pass", "review")}
        assert outcomes == {name: name for name in outcomes}
        assert contrast(driver, "#missing") == "review"
        # Letters are put back as they were.
        assert not driver.execute_script("return document.querySelector('[style]');")
