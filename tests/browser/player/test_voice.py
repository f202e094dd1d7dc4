"""The voice: heard, followed by the mark, remembered, and what is said when it does not come."""

import pytest
from selenium.webdriver.common.by import By

from tests.browser.pages import until

from .control import comes, controls, listen, state, text_of, trouble

#: Looks each time the screen is drawn, until four sentences have begun; answers with those that
#: were heard in two pictures in a row while another was marked. A machine with much to do draws few
#: pictures: seconds would say more about it than about the player.
NOT_FOLLOWED = """const audio = document.querySelector(".c-player audio");
const done = arguments[0], marked = new Set(), wrong = [];
const cues = [...document.querySelector(".c-player").dataset.cues.matchAll(/(\\S+) (\\d+)/g)];
const place = document.querySelector("[data-do=place]");
const heard = (seconds) => cues.findLastIndex((cue) => cue[2] / 1000 <= seconds) + 1;
let off = 0;
const look = () => {
  const now = audio.currentTime, shown = Number(place.textContent.match(/\\d+/));
  marked.add(shown);
  off = shown === heard(now) || shown === heard(now + 0.05) ? 0 : off + 1;
  if (off > 1) wrong.push([shown, heard(now)]);
  if (marked.size > 4) done(wrong);
  else requestAnimationFrame(look);
};
look();"""


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
    assert page.execute_async_script(NOT_FOLLOWED) == []
    assert state(page)["rate"] == float(rate)


def test_a_sentence_that_is_selected_is_heard_from_its_beginning(page):
    listen(page)
    page.execute_script("document.getElementById('s8').click()")
    assert comes(page, lambda now: now["number"] == 8)["marked"] == text_of(page, 8)


def test_where_one_stopped_is_remembered(page, address):
    listen(page)
    page.execute_script("document.getElementById('s8').click()")
    comes(page, lambda now: now["number"] == 8)
    page.get(address)
    until(page, lambda one: controls(one)[0], ("button", "Nghe tiếp"))
    listen(page)
    assert state(page)["number"] >= 8


def test_at_the_end_it_is_at_rest_again(page):
    listen(page)
    page.execute_script(
        "const a = document.querySelector('.c-player audio'); a.currentTime = a.duration - 0.3"
    )
    assert comes(page, lambda now: not now["more"])["marked"] == ""
    until(
        page,
        lambda one: one.find_element(By.CSS_SELECTOR, "[role=status]").text,
        "Đã đọc hết trang",
    )


def test_a_recording_that_does_not_come_is_told(page):
    page.execute_script("document.querySelector('.c-player audio').src = 'nothing.mp3'")
    page.execute_script("document.querySelector('[data-do=play]').click()")
    assert "Không tải được" in until(page, trouble)
    until(page, lambda one: controls(one)[0], ("button", "Nghe trang này"))


def test_without_a_network_it_says_that_the_recording_is_not_stored(page):
    page.execute_script("""Object.defineProperty(navigator, "onLine", {get: () => false});
        document.querySelector('.c-player audio').src = 'nothing.mp3';
        document.querySelector('[data-do=play]').click()""")
    said = until(page, trouble)
    assert "chưa được lưu" in said and "MP3" not in said


def test_after_a_fault_it_goes_on_where_it_stopped(page):
    listen(page)
    page.execute_script("document.getElementById('s8').click()")
    comes(page, lambda now: now["number"] == 8)
    page.execute_script("""const audio = document.querySelector('.c-player audio');
        audio.pause();
        audio.dispatchEvent(new Event("error"));
        audio.load();""")
    until(page, trouble)
    page.find_element(By.CSS_SELECTOR, "[data-do=play]").click()
    assert comes(page, lambda now: not now["paused"] and now["now"] > 0.5)["number"] >= 8
    until(page, trouble, "")
