"""The search page as a person uses it: typed, submitted, spoken, narrowed, on paper."""

import re

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.browser.pages import another_page, until

from .asking import LOADED, PAGE, answered, first, titles, wait


@pytest.fixture(scope="module")
def folder(site):
    """The address of the portal as a folder of files."""
    return site.output.as_uri()


@pytest.mark.parametrize(
    "question",
    ["dang ky khai sinh", "đăng ký khai sinh", "dang%20ky%20khia%20sinh", "ddawng kys khai sinh"],
)
@pytest.mark.parametrize("place", ["root", "folder"])
def test_the_birth_registration_comes_first(place, question, driver, request):
    driver.get(f"{request.getfixturevalue(place)}/{PAGE}?q={question}")
    assert "kết quả" in answered(driver)
    assert titles(driver)[0] == "Đăng ký khai sinh"


def test_what_the_address_asks_is_looked_up_before_the_other_scripts_load(root, driver):
    driver.get(f"{root}/{PAGE}?q=kết hôn")
    answered(driver)
    wait(driver, f"{LOADED}.some((one) => one.includes('/main.'))")
    loaded = driver.execute_script(f"return {LOADED}")
    kinds = [kind for one in loaded for kind in ("/m.js", "/i/", "/d/", "/main.") if kind in one]
    assert list(dict.fromkeys(kinds)) == ["/m.js", "/i/", "/d/", "/main."]


def test_without_a_question_the_other_scripts_load_at_once(root, driver):
    driver.get(f"{root}/{PAGE}")
    assert wait(driver, f"{LOADED}.some((one) => one.includes('/main.'))")


def test_answers_come_while_typing_and_the_focus_stays_until_one_submits(root, driver):
    driver.get(f"{root}/{PAGE}")
    field = driver.find_element(By.ID, "q")
    field.send_keys("dang ky khai si")
    first(driver, "Đăng ký khai sinh")
    assert driver.switch_to.active_element == field
    field.send_keys("nh", Keys.ENTER)
    wait(driver, "document.activeElement.matches('[data-heading]')")
    until(driver, lambda one: one.title.startswith("dang ky khai sinh – "))
    assert "q=dang+ky+khai+sinh" in driver.current_url


def test_a_correction_is_told_and_can_be_undone(root, driver):
    driver.get(f"{root}/{PAGE}?q=dang ky khia sinh")
    answered(driver)
    told = driver.find_element(By.CSS_SELECTOR, "[data-understood]")
    assert "chúng tôi hiểu là “dang ky khai sinh”" in told.text
    told.find_element(By.TAG_NAME, "button").click()
    until(driver, lambda one: one.find_elements(By.CSS_SELECTOR, "[data-understood] button"), [])


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("cưới", "cưới: kết hôn."),
        ("đăng ký khia sinh", "chúng tôi hiểu là “đăng ký khai sinh”"),
    ],
)
def test_what_was_understood_is_told_with_the_marks_that_were_typed(question, told, root, driver):
    driver.get(f"{root}/{PAGE}?q={question}")
    answered(driver)
    assert told in driver.find_element(By.CSS_SELECTOR, "[data-understood]").text


@pytest.mark.parametrize(
    ("question", "title", "told"),
    [
        ("khai sinh het bao nhieu tien", "Đăng ký khai sinh", "Lệ phí: "),
        ("khai sinh cần giấy tờ gì", "Đăng ký khai sinh", "Giấy tờ: 8 giấy tờ, Tờ khai"),
        ("suoi tram so dien thoai", "Xã Suối Trầm", "Điện thoại: 0200 123 7100"),
        ("xã đèo gió", "Xã Suối Trầm", "Gộp từ: "),
    ],
)
def test_a_result_answers_what_is_asked_about_it(question, title, told, root, driver):
    driver.get(f"{root}/{PAGE}?q={question}")
    answered(driver)
    assert titles(driver)[0] == title
    assert told in driver.find_element(By.CSS_SELECTOR, "[data-list] > li").text


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("dang ky khia sinh", "Đăng ký khai sinh"),
        ("cưới", "kết hôn"),
        ("sinh", "sinh"),
    ],
)
def test_what_was_meant_is_marked_as_one(question, marked, root, driver):
    driver.get(f"{root}/{PAGE}?q={question}")
    answered(driver)
    marks = driver.find_elements(By.CSS_SELECTOR, "[data-list] h3 mark")
    assert marked in [one.text for one in marks]


def test_what_no_page_is_about_is_told_as_it_was_typed(root, driver):
    driver.get(f"{root}/{PAGE}?q=xin thả đèn trời")
    answered(driver)
    told = driver.find_element(By.CSS_SELECTOR, "[data-understood]")
    assert "Không có trang nào về “thả đèn trời”" in told.text
    assert told.find_element(By.CSS_SELECTOR, "a[href^='tel:']").text == "1800 1234"
    driver.find_element(By.ID, "q").send_keys(" x")
    until(driver, lambda _: told.text, "")


def test_results_can_be_narrowed_and_widened_again(root, driver):
    driver.get(f"{root}/{PAGE}?q=đăng ký")
    answered(driver)
    driver.find_element(By.CSS_SELECTOR, "[data-filters] summary").click()
    wait(driver, "document.querySelectorAll('[data-filters] input').length > 1")
    every = answered(driver)
    counted = driver.find_element(By.XPATH, "//fieldset[.//input[@name='kind']]").text
    assert sum(map(int, re.findall(r"\((\d+)\)", counted))) == int(every.split()[0])
    box = driver.find_element(By.CSS_SELECTOR, "[data-filters] input[name=field]")
    box.click()
    driver.find_element(By.CSS_SELECTOR, "[data-filters] button").click()
    until(driver, answered, lambda now: now != every)
    assert "field=" in driver.current_url
    driver.find_element(By.XPATH, "//button[starts-with(., 'Bỏ lọc')]").click()
    until(driver, answered, every)


def test_what_was_chosen_is_in_the_address_and_going_back_undoes_it(root, driver):
    driver.get(f"{root}/{PAGE}?q=đăng ký&field=Hộ tịch")
    narrowed = answered(driver)
    driver.find_element(By.XPATH, "//button[. = 'Bỏ lọc: Hộ tịch']").click()
    until(driver, answered, lambda now: now != narrowed)
    assert "field" not in driver.current_url
    driver.execute_script("history.back()")
    until(driver, answered, narrowed)


@pytest.mark.parametrize("place", ["root", "folder"])
def test_a_question_asked_is_in_the_address_and_can_be_loaded_again(place, driver, request):
    driver.get(f"{request.getfixturevalue(place)}/{PAGE}")
    driver.find_element(By.ID, "q").send_keys("kết hôn", Keys.ENTER)
    wait(driver, "document.activeElement.matches('[data-heading]')")
    heading = answered(driver)
    driver.refresh()
    until(driver, answered, heading)


def test_words_between_quotation_marks_stand_side_by_side_in_each_result(root, driver):
    driver.get(f"{root}/{PAGE}?q=giấy khai sinh")
    loose = answered(driver)
    driver.get(f'{root}/{PAGE}?q="khai sinh"')
    assert answered(driver) != loose
    assert titles(driver)[0] == "Đăng ký khai sinh"
    driver.get(f'{root}/{PAGE}?q="sinh hôn"')
    assert answered(driver).startswith("Chưa tìm thấy")


def test_pages_in_another_language_that_answer_are_one_link_away(root, driver):
    driver.get(f"{root}/{PAGE}?q=birth registration")
    answered(driver)
    link = until(driver, lambda one: one.find_element(By.CSS_SELECTOR, "[data-other] a"))
    assert link.text.startswith("Results in English: ")
    with another_page(driver):
        link.click()
    assert driver.execute_script("return document.documentElement.lang") == "en"
    answered(driver)
    assert any("birth" in one for one in titles(driver))


def test_a_word_is_looked_for_once_an_input_method_has_composed_it(root, driver):
    driver.get(f"{root}/{PAGE}")
    driver.execute_script("""const field = document.getElementById("q");
field.value = "kết hôn";
field.dispatchEvent(new InputEvent("input", {isComposing: true, bubbles: true}));
field.dispatchEvent(new CompositionEvent("compositionend", {bubbles: true}));""")
    until(driver, titles, lambda found: found[:2] == ["Kết hôn", "Đăng ký kết hôn"])


HEARD = """globalThis.SpeechRecognition = class {
  start() { setTimeout(() => {
    this.onresult({results: [[{transcript: "kết hôn"}]]});
    this.onend();
  }, 50); }
};"""
DEAF = "delete globalThis.webkitSpeechRecognition; delete globalThis.SpeechRecognition;"


@pytest.mark.parametrize(("browser_has", "offered"), [(HEARD, True), (DEAF, False)])
def test_a_question_is_taken_by_voice_where_the_browser_can_hear(
    browser_has, offered, root, driver
):
    script = driver.execute_cdp_cmd(
        "Page.addScriptToEvaluateOnNewDocument", {"source": browser_has}
    )
    try:
        driver.get(f"{root}/{PAGE}")
        place = driver.find_element(By.CSS_SELECTOR, "[data-listen]")
        until(driver, lambda _: place.is_displayed(), offered)
        if offered:
            assert "gửi tiếng nói" not in place.text
            place.find_element(By.TAG_NAME, "button").click()
            until(driver, lambda _: "gửi tiếng nói" in place.text)
            until(driver, titles, lambda found: found[:2] == ["Kết hôn", "Đăng ký kết hôn"])
    finally:
        driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", script)


def test_nothing_found_is_said_with_other_ways(root, driver):
    driver.get(f"{root}/{PAGE}?q=zzzzzz")
    assert answered(driver) == "Chưa tìm thấy gì cho “zzzzzz”."
    assert driver.find_elements(By.CSS_SELECTOR, "#ways ~ ul a")


def test_on_paper_there_are_results_without_what_needs_a_finger(root, driver):
    driver.get(f"{root}/{PAGE}?q=đăng ký")
    answered(driver)
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        shown = [
            one.is_displayed() for one in driver.find_elements(By.CSS_SELECTOR, "[data-list] a")
        ]
        assert len(shown) > 3 and all(shown)
        touched = driver.find_elements(By.CSS_SELECTOR, ".c-search button, .c-search form")
        assert not any(one.is_displayed() for one in touched)
    finally:
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


# A slow machine may have said before that it is looking.
SAID = """window.said = new Set();
new MutationObserver(() => {
  const text = document.querySelector("[role=status]")?.textContent;
  const looking = document.querySelector("[data-say-loading]")?.dataset.sayLoading;
  if (text && text !== looking) said.add(text);
}).observe(document, {childList: true, subtree: true, characterData: true});"""
#: What was said, once all that was to be said has been: words wait for 400 ms of silence.
HEARD_AT_LAST = "setTimeout(() => arguments[0]([...said]), 500)"


def test_the_count_is_heard_once(root, driver):
    script = driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": SAID})
    try:
        driver.get(f"{root}/{PAGE}?q=kết hôn")
        heading = answered(driver)
        wait(driver, "document.activeElement.matches('[data-heading]')")
        assert driver.execute_async_script(HEARD_AT_LAST) == []
        assert not any(letter.isdigit() for letter in driver.title)
        # As one key: letters that come slowly would be several questions.
        driver.find_element(By.ID, "q").send_keys(Keys.BACK_SPACE)
        wait(driver, "said.size")
        assert len(driver.execute_async_script(HEARD_AT_LAST)) == 1 and "kết quả" in heading
        assert driver.switch_to.active_element.get_attribute("id") == "q"
    finally:
        driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", script)
