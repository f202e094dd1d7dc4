"""The player by keyboard, by the keys of a headset, and by taps."""

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.browser.pages import press, until

from .control import comes, controls, listen, state, text_of, trouble

KEYS = {
    "right": Keys.ARROW_RIGHT,
    "left": Keys.ARROW_LEFT,
    "down": Keys.PAGE_DOWN,
    "up": Keys.PAGE_UP,
}
PART = "return document.querySelector('[data-do=part]').textContent"


def test_it_is_worked_by_keyboard(page):
    assert listen(page)["active"] == "play"
    assert controls(page)[0] == ("button", "Tạm dừng")
    assert controls(page)[1:3] == [("button", "Câu trước"), ("button", "Câu sau")]
    assert [role for role, name in controls(page)[3:] if name != "Các phần"] == [
        "link",
        "slider",
        "combobox",
    ]
    press(page, Keys.ENTER)
    assert comes(page, lambda now: now["paused"])["active"] == "play"
    until(page, lambda one: controls(one)[0], ("button", "Nghe tiếp"))
    here = state(page)["number"]
    page.execute_script("document.querySelector('[data-do=forward]').focus()")
    press(page, Keys.SPACE)
    assert comes(page, lambda now: now["number"] == here + 1)["marked"] == text_of(page, here + 1)
    page.execute_script("document.querySelector('[data-do=back]').focus()")
    press(page, Keys.SPACE)
    assert comes(page, lambda now: now["number"] == here)["marked"] == text_of(page, here)
    page.execute_script("document.querySelector('[data-do=seek]').focus()")
    press(page, Keys.END)
    count = int(state(page)["place"].split()[-1])
    assert comes(page, lambda now: now["number"] == count)["marked"] == text_of(page, count)


def test_the_keys_of_a_keyboard_or_headset_work(reader, address):
    reader.execute_cdp_cmd(
        "Page.addScriptToEvaluateOnNewDocument",
        {
            "source": """window.keys = {};
        navigator.mediaSession.setActionHandler = (key, does) => { keys[key] = does; };"""
        },
    )
    reader.get(address)
    listen(reader)  # a browser plays nothing before a person has done something
    reader.execute_script("keys.pause()")
    here = comes(reader, lambda now: now["paused"])["number"]
    reader.execute_script("keys.nexttrack()")
    comes(reader, lambda now: now["number"] == here + 1)
    reader.execute_script("keys.previoustrack()")
    comes(reader, lambda now: now["number"] == here)
    reader.execute_script("keys.play()")
    comes(reader, lambda now: not now["paused"])
    title = "return navigator.mediaSession.metadata.title"
    until(reader, lambda one: one.execute_script(title), "Đăng ký khai sinh")


def test_presses_in_a_row_are_no_fault(page):
    button = page.find_element(By.CSS_SELECTOR, "[data-do=play]")
    button.send_keys(Keys.ENTER * 2)
    until(page, lambda one: controls(one)[0], ("button", "Nghe tiếp"))
    assert state(page)["paused"]
    assert not trouble(page)
    button.send_keys(Keys.ENTER * 3)
    comes(page, lambda now: not now["paused"] and now["more"])
    assert not trouble(page)


@pytest.mark.parametrize("focus", ["play", "seek", "back"])
def test_keys_lead_from_sentence_to_sentence_and_from_part_to_part(focus, page):
    listen(page)
    page.execute_script("document.querySelector('.c-player audio').pause()")
    page.execute_script("document.querySelector(`[data-do=${arguments[0]}]`).focus()", focus)
    here = comes(page, lambda now: now["paused"])["number"]
    press(page, KEYS["right"])
    comes(page, lambda now: now["number"] == here + 1)
    press(page, KEYS["left"])
    comes(page, lambda now: now["number"] == here)
    parts = []
    for _ in range(3):
        press(page, KEYS["down"])
        parts.append(page.execute_script(PART))
    assert parts == ["Ai được làm", "Cần chuẩn bị gì", "Thời gian và chi phí"]
    press(page, KEYS["up"])
    until(page, lambda one: one.execute_script(PART), "Cần chuẩn bị gì")
    comes(page, lambda now: now["marked"] == "Cần chuẩn bị gì")


def test_the_fees_are_a_few_presses_away_in_the_list_of_parts(page):
    listen(page)
    presses = 0
    while page.execute_script("return document.activeElement.textContent.trim()") != "Các phần":
        press(page, Keys.TAB)
        presses += 1
    press(page, Keys.ENTER)
    while (
        page.execute_script("return document.activeElement.textContent.trim()")
        != "Thời gian và chi phí"
    ):
        press(page, Keys.TAB)
        presses += 1
    press(page, Keys.ENTER)
    comes(page, lambda now: now["marked"] == "Thời gian và chi phí" and not now["paused"])
    assert presses <= 12


def test_the_sliders_words_change_only_with_the_part_or_when_the_reader_moves_it(page):
    listen(page)
    page.execute_script("""const seek = document.querySelector("[data-do=seek]");
        window.said = [];
        seek.focus();
        new MutationObserver(() => said.push(seek.getAttribute("aria-valuetext")))
          .observe(seek, {attributes: true,
          attributeFilter: ["aria-valuetext"]});""")
    press(page, KEYS["down"])
    press(page, KEYS["down"])
    begin = state(page)["number"]
    page.execute_script("document.querySelector('.c-player audio').playbackRate = 4")
    comes(page, lambda now: now["number"] >= begin + 4)
    said = page.execute_script("return said")
    assert [one.split(", ", 1)[1] for one in said] == ["Ai được làm", "Cần chuẩn bị gì"]
