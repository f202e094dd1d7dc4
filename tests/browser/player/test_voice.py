"""The voice: heard, followed by the mark, remembered, and what is said when it does not come."""

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from plugins.run.time_limit import time_limit
from tests.conftest import STUCK

from .control import controls, listen, state, text_of, until

#: When each mark appeared on screen, in seconds of the recording, beside when its sentence begins.
LATENESS = """const audio = document.querySelector(".c-player audio");
const done = arguments[0], late = [];
const cues = [...document.querySelector(".c-player").dataset.cues.matchAll(/(\\S+) (\\d+)/g)];
const place = document.querySelector("[data-do=place]");
new MutationObserver(() => {
  const index = Number(place.textContent.match(/\\d+/)) - 1;
  late.push((audio.currentTime - cues[index][2] / 1000) / audio.playbackRate);
  if (late.length === 4) done(late);
}).observe(place, { childList: true });"""


def test_nothing_plays_by_itself_and_one_button_is_shown(page):
    still = state(page)
    assert (still["paused"], still["now"], still["marked"], still["more"]) == (True, 0, "", False)
    (button, name), (link, file) = controls(page)
    assert (button, name, link) == ("button", "Nghe trang này", "link")
    assert file.startswith("Tải tệp MP3 (")
    assert "giọng đọc máy" in page.find_element(By.CSS_SELECTOR, ".c-player").text


@pytest.mark.parametrize(
    "rate",
    [
        pytest.param("0.75", marks=pytest.mark.whole),
        pytest.param("1", marks=pytest.mark.whole),
        "1.5",
    ],
)
def test_the_mark_follows_the_voice(page, rate):
    listen(page)
    page.execute_script(
        """const rate = document.querySelector("[data-do=rate]");
        rate.value = arguments[0]; rate.dispatchEvent(new Event("change"))""",
        rate,
    )
    late = page.execute_async_script(LATENESS)
    assert state(page)["rate"] == float(rate)
    assert max(map(abs, late)) <= time_limit(
        0.15
    )  # beside other programs the screen itself is late


def test_a_sentence_that_is_selected_is_heard_from_its_beginning(page):
    listen(page)
    page.execute_script("document.getElementById('s8').click()")
    assert until(page, lambda now: now["number"] == 8)["marked"] == text_of(page, 8)


def test_where_one_stopped_is_remembered(page, address):
    listen(page)
    page.execute_script("document.getElementById('s8').click()")
    until(page, lambda now: now["number"] == 8)
    page.get(address)
    assert controls(page)[0] == ("button", "Nghe tiếp")
    listen(page)
    assert state(page)["number"] >= 8


def test_at_the_end_it_is_at_rest_again(page):
    listen(page)
    page.execute_script(
        "const a = document.querySelector('.c-player audio'); a.currentTime = a.duration - 0.3"
    )
    assert until(page, lambda now: not now["more"])["marked"] == ""
    WebDriverWait(page, STUCK).until(
        lambda _: (
            "Đã đọc hết trang"
            in [status.text for status in page.find_elements(By.CSS_SELECTOR, "[role=status]")]
        )
    )


def test_a_recording_that_does_not_come_is_told(page):
    page.execute_script("document.querySelector('.c-player audio').src = 'nothing.mp3'")
    page.execute_script("document.querySelector('[data-do=play]').click()")
    trouble = page.find_element(By.CSS_SELECTOR, "[data-do=trouble]")
    WebDriverWait(page, STUCK).until(lambda _: trouble.is_displayed())
    assert "Không tải được" in trouble.text
    assert controls(page)[0] == ("button", "Nghe trang này")


def test_without_a_network_it_says_that_the_recording_is_not_stored(page):
    page.execute_script("""Object.defineProperty(navigator, "onLine", {get: () => false});
        document.querySelector('.c-player audio').src = 'nothing.mp3';
        document.querySelector('[data-do=play]').click()""")
    trouble = page.find_element(By.CSS_SELECTOR, "[data-do=trouble]")
    WebDriverWait(page, 10).until(lambda _: trouble.is_displayed())
    assert "chưa được lưu" in trouble.text and "MP3" not in trouble.text


def test_after_a_fault_it_goes_on_where_it_stopped(page):
    listen(page)
    page.execute_script("document.getElementById('s8').click()")
    until(page, lambda now: now["number"] == 8)
    page.execute_script("""const audio = document.querySelector('.c-player audio');
        audio.pause();
        audio.dispatchEvent(new Event("error"));
        audio.load();""")
    trouble = page.find_element(By.CSS_SELECTOR, "[data-do=trouble]")
    WebDriverWait(page, 10).until(lambda _: trouble.is_displayed())
    page.find_element(By.CSS_SELECTOR, "[data-do=play]").click()
    assert until(page, lambda now: not now["paused"] and now["now"] > 0.5)["number"] >= 8
    assert not trouble.is_displayed()
