"""A former commune is found by its name, with or without marks, from the home page too."""

from selenium.webdriver.common.by import By

from .pages import another_page, open_page, until


def shown(driver):
    return [
        one.text
        for one in driver.find_elements(By.CSS_SELECTOR, "dd[data-name]")
        if one.is_displayed()
    ]


def test_the_home_page_asks_and_the_page_answers(driver, root):
    open_page(driver, root, "/vi/")
    with another_page(driver):
        driver.find_element(By.ID, "former").send_keys("ben cat\n")
    until(driver, shown, ["Thị trấn Bến Cát, nay là Xã Bãi Ngân"])
    assert "1" in driver.find_element(By.CSS_SELECTOR, "[data-told]").text


def test_what_is_no_former_name_is_said(driver, root):
    open_page(driver, root, "/en/former-units/?q=zzz")
    assert shown(driver) == []
    assert driver.find_element(By.CSS_SELECTOR, "[data-told]").text.startswith(
        "No former name is like “zzz”"
    )


def test_without_a_question_all_are_there(driver, root):
    open_page(driver, root, "/vi/don-vi-cu/")
    assert len(shown(driver)) == 10
