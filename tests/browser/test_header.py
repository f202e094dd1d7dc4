"""The header on narrow displays and with large text, by its height and by keyboard."""

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from plugins.audit.browser import resize

from .pages import open_page, until

PAGES = ["/vi/thu-tuc/dang-ky-khai-sinh/", "/en/procedures/dang-ky-khai-sinh/", "/vi/tin-tuc/"]
LARGE = [(375, "200"), (320, "200"), (320, "250")]
#: The rows of what the header shows: how many different heights its buttons and its name stand at.
ROWS = """const rows = ".c-header__top, .c-header__bar > * > summary, "
    + ".c-header__bar > * > details > summary";
return new Set([...document.querySelectorAll(rows)]
    .filter((one) => one.checkVisibility())
    .map((one) => Math.round(one.getBoundingClientRect().top / 20))).size"""


@pytest.fixture
def opened(driver, root):
    def open_at(url, width, size="100"):
        resize(driver, width)
        open_page(driver, root, url)
        driver.execute_script("document.documentElement.dataset.size = arguments[0]", size)
        return driver

    yield open_at
    resize(driver, 1280)


@pytest.mark.parametrize("width", [320, 360, 375, 400])
@pytest.mark.parametrize("page", PAGES)
def test_on_a_telephone_it_is_two_rows_and_low(opened, page, width):
    driver = opened(page, width)
    assert driver.execute_script(ROWS) == 2
    assert driver.find_element(By.TAG_NAME, "header").size["height"] <= 160


@pytest.mark.parametrize(("width", "size"), LARGE)
def test_with_large_text_it_is_one_row_that_opens(opened, width, size):
    driver = opened(PAGES[0], width, size)
    bar = driver.find_element(By.CLASS_NAME, "c-header__bar")
    assert driver.execute_script(ROWS) == 1
    low = bar.size["height"]
    summary = driver.find_element(By.CSS_SELECTOR, ".c-header__all summary")
    summary.send_keys(Keys.ENTER)
    until(driver, lambda _: bar.size["height"] > low)
    assert driver.find_element(By.LINK_TEXT, "English").is_displayed()
    menu = driver.find_element(By.CSS_SELECTOR, ".c-header__nav summary")
    menu.send_keys(Keys.ENTER)
    until(driver, lambda one: one.find_element(By.LINK_TEXT, "Liên hệ").is_displayed())
    summary.send_keys(Keys.ENTER)
    until(driver, lambda _: not menu.is_displayed())


def test_with_large_text_the_skip_link_still_reaches_the_search_field(opened):
    driver = opened(PAGES[0], 375, "200")
    driver.find_element(By.CSS_SELECTOR, ".c-skip-links a[href='#q']").send_keys(Keys.ENTER)
    field = driver.find_element(By.ID, "q")
    until(driver, lambda one: one.switch_to.active_element, field)
    assert field.is_displayed()


def test_with_the_largest_text_a_search_field_has_room_for_what_is_typed(opened):
    driver = opened("/vi/tim-kiem/", 320, "250")
    inside = driver.execute_script("""const style = getComputedStyle(document.getElementById("q"));
        return parseFloat(style.width)
          - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)""")
    assert inside >= 230
