"""The choice among a procedure's cases, by keyboard and by ear."""

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from plugins.audit.listen.tree import tree

from .pages import open_page, press, until

BIRTH = "/vi/thu-tuc/dang-ky-khai-sinh/"
SAID = "return document.querySelector('[role=status]')?.textContent"


@pytest.fixture
def page(driver, root):
    open_page(driver, root, BIRTH)
    return driver


def described_as(driver, node):
    """What is heard after a control's name."""
    [found, *_] = driver.execute_cdp_cmd(
        "Accessibility.getPartialAXTree", {"backendNodeId": node.backend, "fetchRelatives": False}
    )["nodes"]
    return found.get("description", {}).get("value", "")


def test_who_jumps_to_the_first_choice_hears_the_question(page):
    legend = page.find_element(By.CSS_SELECTOR, ".c-cases legend").text
    described = [described_as(page, node) for node in tree(page).walk() if node.role == "radio"]
    assert described.count(legend) == 1 and described[0] in ("", legend)


def test_arrows_change_the_list_and_one_sentence_says_so(page):
    page.execute_script("document.querySelector('[name=case]').focus()")
    press(page, Keys.ARROW_DOWN)
    chosen = (
        page.find_element(By.CSS_SELECTOR, "[name=case]:checked").find_element(By.XPATH, "..").text
    )
    until(
        page,
        lambda one: one.execute_script(SAID),
        f"Bên dưới là giấy tờ cho trường hợp: {chosen}.",
    )
    shown = [
        one
        for one in page.find_elements(By.CSS_SELECTOR, ".c-cases [data-case]")
        if one.is_displayed()
    ]
    assert [one.find_element(By.TAG_NAME, "h3").text.split(": ")[1] for one in shown] == [chosen]
