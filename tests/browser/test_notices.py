"""What has days keeps to the reader's day: the build may be older."""

import pytest
from selenium.webdriver.common.by import By

from .pages import open_page

CENTRE = "/vi/co-quan/trung-tam-phuc-vu-hanh-chinh-cong-phuong-cau-lim/"
CLOCK = """{ const Real = Date; globalThis.Date = class extends Real {
constructor(...given) { super(...(given.length ? given : ["%s"])); } }; }"""


@pytest.fixture
def at(driver, root):
    """Opens a page on a day."""
    kept = []

    def opened(url, now):
        kept.append(
            driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": CLOCK % now})
        )
        open_page(driver, root, url)
        return [
            one.text
            for one in driver.find_elements(By.CSS_SELECTOR, ".c-notices__lead")
            if one.is_displayed()
        ], [
            one.text.replace("\xa0", " ")
            for one in driver.find_elements(By.CSS_SELECTOR, ".c-facts__fact")
            if "Đường dốc" in one.text and one.is_displayed() and "LỐI VÀO" not in one.text.upper()
        ]

    yield opened
    for one in kept:
        driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", one)


def test_before_both_the_usual_and_the_days_are_told(at):
    notices, ramp = at(CENTRE, "2026-12-01T08:00+07:00")
    assert len(notices) == 3
    assert len(ramp) == 2 and "Cửa bên trái" in ramp[0] and "07-12-2026" in ramp[1]


def test_on_its_days_only_what_the_notice_tells_stands(at):
    _, ramp = at(CENTRE, "2026-12-08T08:00+07:00")
    assert len(ramp) == 1 and "Đang sửa" in ramp[0]


def test_what_has_ended_is_gone(at):
    notices, ramp = at(CENTRE, "2026-12-10T08:00+07:00")
    assert len(notices) == 1 and "Tết" in notices[0]
    assert len(ramp) == 1 and "Cửa bên trái" in ramp[0]


def test_the_end_is_an_hour_in_vietnam_wherever_the_reader_is(at):
    assert len(at("/vi/", "2026-12-05T21:59:00Z")[0]) == 3, "4:59 in Hà Vân"
    assert len(at("/vi/", "2026-12-05T22:01:00Z")[0]) == 2
