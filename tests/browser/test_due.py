"""The day of the answer, by the reader's own day, time and clock."""

import pytest
from selenium.webdriver.common.by import By

from .pages import open_page

PAGE = "/vi/ngay-tra-ket-qua/"


@pytest.fixture
def at(driver, root):
    """Opens a page, on Sunday 29 November 2026."""

    def opened(url):
        open_page(driver, root, url)
        return driver

    return opened


def answer(driver):
    return driver.find_element(By.CSS_SELECTOR, ".c-due output").text.replace("\xa0", " ")


def unfold(driver):
    """Open the tables of the months; `.text` says nothing of what is folded."""
    driver.execute_script(
        "document.querySelectorAll('main details').forEach(one => { one.open = true; })"
    )


def choose(driver, day):
    driver.execute_script(
        """const field = document.querySelector("#due-day");
field.value = arguments[0]; field.dispatchEvent(new InputEvent("input", {bubbles: true}));""",
        day,
    )


def test_a_procedure_leads_to_its_own_answer_for_today_also_on_a_sunday(at):
    driver = at("/vi/thu-tuc/cap-giay-phep-xay-dung-nha-o/")
    driver.get(
        driver.find_element(By.PARTIAL_LINK_TEXT, "Tính ngày trả kết quả").get_attribute("href")
    )
    assert answer(driver) == (
        "Ngày bạn chọn là ngày nghỉ, nên hồ sơ được tính từ thứ Hai, ngày 30-11-2026. "
        "Thời hạn 15 ngày: bạn nhận kết quả chậm nhất vào thứ Ba, ngày 15-12-2026."
    )


@pytest.mark.parametrize("month", [0, 1])
def test_the_answers_are_those_of_the_table(at, month):
    driver = at(PAGE)
    unfold(driver)
    table = driver.find_elements(By.CSS_SELECTOR, "table")[month]
    for row in table.find_elements(By.CSS_SELECTOR, "tbody tr")[::7]:
        choose(driver, row.get_attribute("data-day"))
        first = row.find_element(By.CSS_SELECTOR, "td time").text
        assert answer(driver).replace("\xa0", " ").endswith(f"ngày {first}.")


def test_only_today_is_marked(at):
    driver = at(PAGE)
    unfold(driver)
    marked = driver.find_elements(By.CSS_SELECTOR, "tr[aria-current=date]")
    assert [one.get_attribute("data-day") for one in marked] == ["2026-11-29"]
    assert "hôm nay" in marked[0].text


def test_around_tet_the_holidays_are_left_out(at):
    driver = at(f"{PAGE}?n=7&unit=working_day")
    choose(driver, "2027-02-03")
    assert answer(driver).endswith("thứ Sáu, ngày 19-02-2027.")


def test_the_answer_stands_before_months_that_are_folded_and_breaks_inside_no_date(at):
    driver = at(PAGE)
    assert driver.execute_script("return document.documentElement.scrollHeight") < 3000
    dates = driver.find_elements(By.CSS_SELECTOR, ".c-due output span")
    assert [one.text for one in dates] == ["30-11-2026.", "09-12-2026."]
    assert {one.value_of_css_property("display") for one in dates} == {"inline-block"}
