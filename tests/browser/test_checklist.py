"""Ticks at the papers to prepare: kept on the device, taken back at once."""

import pytest
from selenium.webdriver.common.by import By

from .pages import open_page

BIRTH, MARRIAGE = "/vi/thu-tuc/dang-ky-khai-sinh/", "/vi/thu-tuc/dang-ky-ket-hon/"
PAPERS = ".c-checklist label"


@pytest.fixture
def at(driver, root):
    """Opens pages; forgets what was kept."""

    def opened(url):
        open_page(driver, root, url)
        return driver

    yield opened
    driver.execute_script("localStorage.clear()")


def papers(driver):
    return [one for one in driver.find_elements(By.CSS_SELECTOR, PAPERS) if one.is_displayed()]


def ticked(driver):
    return [
        one.text for one in papers(driver) if one.find_element(By.TAG_NAME, "input").is_selected()
    ]


def test_a_tick_is_there_when_one_comes_back_and_on_no_other_page(at):
    driver = at(BIRTH)
    name = papers(driver)[1].text
    papers(driver)[1].click()
    assert ticked(at(BIRTH)) == [name]
    assert ticked(at(MARRIAGE)) == []
    assert driver.get_cookies() == []


def test_one_button_takes_all_ticks_back_and_the_focus_goes_to_the_first_paper(at):
    driver = at(BIRTH)
    assert not driver.find_element(By.CSS_SELECTOR, "[data-stored]").is_displayed()
    for paper in papers(driver)[:2]:
        paper.click()
    driver.find_element(By.CSS_SELECTOR, "[data-stored] button").click()
    assert ticked(driver) == []
    assert not driver.find_element(By.CSS_SELECTOR, "[data-stored]").is_displayed()
    assert driver.switch_to.active_element.get_attribute("type") == "checkbox"
    assert ticked(at(BIRTH)) == []
    assert driver.execute_script("return localStorage.getItem('ticks')") == "{}"
