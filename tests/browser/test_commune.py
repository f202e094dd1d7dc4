"""A commune is chosen once: pages answer for it, and it is forgotten in one step."""

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from .pages import open_page, until

STORED = "return localStorage.getItem('commune')"


def one(driver, selector):
    return driver.find_element(By.CSS_SELECTOR, selector)


def test_a_commune_is_chosen_by_an_old_name_by_keyboard_and_pages_answer_for_it(driver, root):
    open_page(driver, root, "/vi/xa-phuong-cua-ban/")
    driver.execute_script("localStorage.removeItem('commune')")  # of a run that failed
    open_page(driver, root, "/vi/xa-phuong-cua-ban/")
    until(driver, lambda _: one(driver, "#commune").is_displayed())
    assert driver.execute_script(STORED) is None
    one(driver, "#commune").send_keys("ben da\n")
    until(driver, lambda _: driver.switch_to.active_element.text == "Tìm thấy:")
    one(driver, "[data-results] button").send_keys(Keys.ENTER)
    until(driver, lambda _: driver.switch_to.active_element.text == "Bạn đã chọn Phường Cầu Lim")
    open_page(driver, root, "/vi/thu-tuc/dang-ky-khai-sinh/")
    answer = "[data-module=commune] article"
    until(driver, lambda _: "Đang đóng cửa. Ngày mai mở lúc 7:30." in one(driver, answer).text)
    assert one(driver, ".c-commune-bar strong").text == "Phường Cầu Lim"
    one(driver, ".c-commune-bar button").send_keys(Keys.ENTER)
    until(driver, lambda _: not driver.find_elements(By.CSS_SELECTOR, answer))
    assert driver.execute_script(STORED) is None
    assert not one(driver, ".c-commune-bar").is_displayed()
