"""Asking on the search page, and reading its answer."""

from selenium.webdriver.common.by import By

from tests.browser.pages import until

PAGE = "vi/tim-kiem/index.html"
LOADED = "performance.getEntriesByType('resource').map((one) => one.name)"


def wait(driver, script):
    return until(driver, lambda one: one.execute_script(f"return {script}"))


def answered(driver):
    """The heading of the answer, once it stands."""
    wait(driver, "document.querySelector('[data-answer]')?.ariaBusy === 'false'")
    return driver.find_element(By.CSS_SELECTOR, "[data-heading]").text


def titles(driver):
    return [link.text for link in driver.find_elements(By.CSS_SELECTOR, "[data-list] a")]


def first(driver, title):
    """Wait until the first result is this page."""
    until(driver, titles, lambda found: found[:1] == [title])
