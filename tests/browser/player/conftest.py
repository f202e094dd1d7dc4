"""The page with a player, opened fresh."""

import pytest
from selenium.webdriver.common.by import By

from tests.browser.pages import until

PAGE = "vi/thu-tuc/dang-ky-khai-sinh/index.html"


@pytest.fixture
def address(site):
    """The page in its folder: the strictest place, and one where a browser can go to any place of a
    recording.
    """
    return (site.output / PAGE).as_uri()


@pytest.fixture
def page(driver, address):
    driver.get(address)
    driver.execute_script("localStorage.clear()")
    driver.get(address)
    until(driver, lambda one: one.find_element(By.CSS_SELECTOR, "[data-do=play]").is_displayed())
    yield driver
    driver.execute_script("document.querySelector('.c-player audio').pause()")
