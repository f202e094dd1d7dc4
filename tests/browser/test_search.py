"""The search page as a visitor uses it, from the network and from a folder."""
import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

QUERIES = ("dang ky khai sinh", "đăng ký khai sinh", "ĐĂNG KÝ KHAI SINH", "khai sinh")


@pytest.fixture(params=["http", "file"])
def search(request, driver, example, root):
    """Asks a question on the search page, by typing; returns the addresses it answers, best first."""
    page = f"{root}/vi/tim-kiem/index.html" if request.param == "http" else example.file("/vi/tim-kiem/").as_uri()

    def ask(question):
        driver.get(page)
        field = driver.find_element(By.ID, "q")
        field.send_keys(question, Keys.ENTER)
        return answers(driver)
    return ask


def answers(driver):
    """The addresses of the results, once the page says it is done."""
    WebDriverWait(driver, 20).until(
        lambda driver: driver.find_elements(By.CSS_SELECTOR, "[data-answer][aria-busy=false]:not([hidden])"))
    return [link.get_attribute("href") for link in driver.find_elements(By.CSS_SELECTOR, "[data-list] a")]


@pytest.mark.parametrize("question", QUERIES)
def test_birth_registration_comes_first(search, question):
    assert search(question)[0].endswith("/vi/thu-tuc/dang-ky-khai-sinh/index.html")


def test_every_answer_can_be_opened(search, driver):
    for address in search("khai sinh")[:5]:
        driver.get(address)
        assert driver.find_element(By.TAG_NAME, "h1").text


def test_the_search_box_of_any_page_leads_to_the_answer(driver, root):
    driver.get(f"{root}/vi/tin-tuc/index.html")
    driver.find_element(By.ID, "q").send_keys("dang ky ket hon", Keys.ENTER)
    WebDriverWait(driver, 20).until(lambda driver: "/tim-kiem/" in driver.current_url)
    assert answers(driver)[0].endswith("/dang-ky-ket-hon/index.html")


def test_the_number_of_answers_is_told_to_listeners(search, driver):
    search("khai sinh")
    said = driver.execute_async_script(
        "const [tell] = arguments; setTimeout(() => tell(document.querySelector('[role=status]').textContent), 600)")
    assert "khai sinh" in said


def test_an_unknown_word_says_so_and_offers_a_way_on(search, driver):
    assert search("xyzzyplugh") == []
    assert driver.find_element(By.CSS_SELECTOR, "[data-heading]").text
    assert driver.find_element(By.CSS_SELECTOR, "[data-missing]").text


def test_without_scripts_the_page_leads_by_letter_to_the_procedure(chromium, root):
    with chromium("--blink-settings=scriptEnabled=false", "--force-prefers-reduced-motion") as driver:
        driver.get(f"{root}/vi/tim-kiem/index.html")
        driver.find_element(By.CSS_SELECTOR, "main a[href$='a-z/d/index.html']").click()
        driver.find_element(By.CSS_SELECTOR, "main a[href$='/dang-ky-khai-sinh/index.html']").click()
        assert "khai sinh" in driver.find_element(By.TAG_NAME, "h1").text.lower()
