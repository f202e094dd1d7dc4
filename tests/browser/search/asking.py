"""Asking on the search page, and reading its answer."""

from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from tests.conftest import STUCK

PAGE = "vi/tim-kiem/index.html"


def wait(driver, script):
    return WebDriverWait(driver, STUCK, poll_frequency=0.05).until(
        lambda one: one.execute_script(f"return {script}")
    )


def answered(driver):
    """The heading of the answer, once it stands."""
    wait(driver, "document.querySelector('[data-answer]')?.ariaBusy === 'false'")
    return driver.find_element(By.CSS_SELECTOR, "[data-heading]").text


def titles(driver):
    return [link.text for link in driver.find_elements(By.CSS_SELECTOR, "[data-list] a")]
