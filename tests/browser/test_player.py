"""The player by keyboard, by ear, and while it plays."""
import time
import tomllib
from dataclasses import replace

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from plugins.audit.browser import AXE, PageAxe, resize
from plugins.audit.variants import Variant, variants
from tests.browser.spoken import tree
from tests.conftest import ROOT

PALETTES = list(tomllib.loads((ROOT / "theme" / "tokens.toml").read_text("utf-8"))["palette"])
FORCED = Variant("light", 1280, True, "forced-colours")
DISPLAYS = (*variants(PALETTES), FORCED, replace(FORCED, width=320))
PAGE = "vi/thu-tuc/dang-ky-khai-sinh/index.html"
STATE = """const audio = document.querySelector(".c-player audio"), marked = CSS.highlights.get("reading");
return {now: audio.currentTime, paused: audio.paused, rate: audio.playbackRate,
        active: document.activeElement.dataset.do,
        marked: marked ? [...marked].map(String)[0].trim() : "", more: !document.querySelector("[data-do=more]").hidden,
        place: document.querySelector("[data-do=place]").textContent,
        number: Number(document.querySelector("[data-do=seek]").value) + 1}"""
#: When each mark appeared on screen, in seconds of the recording, beside when its sentence begins.
LATENESS = """const audio = document.querySelector(".c-player audio"), done = arguments[0], late = [];
const cues = [...document.querySelector(".c-player").dataset.cues.matchAll(/(\\S+) (\\d+)/g)];
const place = document.querySelector("[data-do=place]");
new MutationObserver(() => {
  const index = Number(place.textContent.match(/\\d+/)) - 1;
  late.push((audio.currentTime - cues[index][2] / 1000) / audio.playbackRate);
  if (late.length === 4) done(late);
}).observe(place, { childList: true });"""


@pytest.fixture
def address(example):
    """The page in its folder: the strictest place, and one where a browser can go to any place of a recording."""
    return (example.output / PAGE).as_uri()


@pytest.fixture
def page(driver, address):
    driver.get(address)
    driver.execute_script("localStorage.clear()")
    driver.get(address)
    WebDriverWait(driver, 10).until(lambda _: driver.find_element(By.CSS_SELECTOR, "[data-do=play]").is_displayed())
    yield driver
    driver.execute_script("document.querySelector('.c-player audio').pause()")


def state(driver):
    return driver.execute_script(STATE)


def until(driver, wanted):
    WebDriverWait(driver, 20, 0.05).until(lambda _: wanted(state(driver)))
    return state(driver)


def press(driver, key):
    driver.switch_to.active_element.send_keys(key)


def listen(driver):
    driver.execute_script("document.querySelector('[data-do=play]').focus()")
    press(driver, Keys.ENTER)
    return until(driver, lambda now: now["more"] and now["now"] > 0.1)


def text_of(driver, number):
    return driver.execute_script("""const { cues } = document.querySelector(".c-player").dataset, range = new Range();
        const ids = [...cues.matchAll(/(\\S+) \\d+/g)];
        range.selectNodeContents(document.getElementById(ids[arguments[0] - 1][1]));
        return String(range).trim()""", number)


def controls(driver):
    region = next(node for node in tree(driver).walk() if node.role == "region" and node.name == "Nghe trang này")
    return [(node.role, node.name) for node in region.walk() if node.role in ("button", "slider", "combobox", "link")]


def test_nothing_plays_by_itself_and_one_button_is_shown(page):
    still = state(page)
    assert (still["paused"], still["now"], still["marked"], still["more"]) == (True, 0, "", False)
    (button, name), (link, file) = controls(page)
    assert (button, name, link) == ("button", "Nghe trang này", "link")
    assert file.startswith("Tải tệp MP3 (")
    assert "giọng đọc máy" in page.find_element(By.CSS_SELECTOR, ".c-player").text


def test_it_is_worked_by_keyboard(page):
    assert listen(page)["active"] == "play"
    assert controls(page)[0] == ("button", "Tạm dừng")
    assert [role for role, _ in controls(page)] == ["button", "link", "slider", "button", "button", "combobox"]
    press(page, Keys.ENTER)
    assert until(page, lambda now: now["paused"])["active"] == "play"
    assert controls(page)[0] == ("button", "Nghe tiếp")
    here = state(page)["number"]
    page.execute_script("document.querySelector('[data-do=forward]').focus()")
    press(page, Keys.SPACE)
    assert until(page, lambda now: now["number"] == here + 1)["marked"] == text_of(page, here + 1)
    page.execute_script("document.querySelector('[data-do=back]').focus()")
    press(page, Keys.SPACE)
    assert until(page, lambda now: now["number"] == here)["marked"] == text_of(page, here)
    page.execute_script("document.querySelector('[data-do=seek]').focus()")
    press(page, Keys.END)
    count = int(state(page)["place"].split()[-1])
    assert until(page, lambda now: now["number"] == count)["marked"] == text_of(page, count)


@pytest.mark.parametrize("rate", ["0.75", "1", "1.5"])
def test_the_mark_follows_the_voice(page, rate):
    listen(page)
    page.execute_script("""const rate = document.querySelector("[data-do=rate]");
        rate.value = arguments[0]; rate.dispatchEvent(new Event("change"))""", rate)
    page.set_script_timeout(60)
    late = page.execute_async_script(LATENESS)
    assert state(page)["rate"] == float(rate)
    assert max(map(abs, late)) <= 0.15


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


def test_a_recording_that_does_not_come_is_told(page):
    page.execute_script("document.querySelector('.c-player audio').src = 'nothing.mp3'")
    page.execute_script("document.querySelector('[data-do=play]').click()")
    trouble = page.find_element(By.CSS_SELECTOR, "[data-do=trouble]")
    WebDriverWait(page, 10).until(lambda _: trouble.is_displayed())
    assert "Không tải được" in trouble.text
    assert controls(page)[0] == ("button", "Nghe trang này")


def test_at_the_end_it_is_at_rest_again(page):
    listen(page)
    page.execute_script("const a = document.querySelector('.c-player audio'); a.currentTime = a.duration - 0.3")
    assert until(page, lambda now: not now["more"])["marked"] == ""
    time.sleep(0.6)
    assert "Đã đọc hết trang" in [status.text for status in page.find_elements(By.CSS_SELECTOR, "[role=status]")]


def judged(driver, axe, variant):
    """What axe and the eye find wrong with the open page in one display."""
    resize(driver, variant.width)
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", variant.media)
    driver.execute_script("audit.show(...arguments)", variant.palette, variant.mode)
    failed = [one for one in axe.run(options=variant.options)["found"] if one["outcome"] == "fail"]
    wide = driver.execute_script("return audit.sideways()") if variant.width == 320 else []
    return [(variant.name, one["rule"], one["selector"]) for one in failed] + [(variant.name, one) for one in wide]


@pytest.mark.slow
def test_axe_finds_nothing_while_it_plays_and_while_it_rests(chromium, address):
    with chromium() as driver:
        axe = PageAxe(driver, str(AXE))
        axe.inject()
        driver.get(address)
        listen(driver)
        found = [one for variant in DISPLAYS for one in judged(driver, axe, variant)]
        assert not state(driver)["paused"]
        driver.execute_script("document.querySelector('.c-player audio').pause()")
        until(driver, lambda now: now["paused"] and now["more"])
        found += [one for variant in DISPLAYS for one in judged(driver, axe, variant)]
        assert found == []


def test_where_a_browser_has_no_highlights_the_sentence_has_a_class(chromium, address):
    with chromium() as driver:
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": "delete window.Highlight"})
        driver.get(address)
        listen(driver)
        marked = driver.find_elements(By.CLASS_NAME, "c-player-reading")
        assert [one.text for one in marked] == [text_of(driver, state(driver)["number"])]


def test_the_keys_of_a_keyboard_or_headset_work(chromium, address):
    with chromium() as driver:
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": """window.keys = {};
            navigator.mediaSession.setActionHandler = (key, does) => { keys[key] = does; };"""})
        driver.get(address)
        listen(driver)  # a browser plays nothing before a person has done something
        driver.execute_script("keys.pause()")
        here = until(driver, lambda now: now["paused"])["number"]
        driver.execute_script("keys.nexttrack()")
        until(driver, lambda now: now["number"] == here + 1)
        driver.execute_script("keys.previoustrack()")
        until(driver, lambda now: now["number"] == here)
        driver.execute_script("keys.play()")
        until(driver, lambda now: not now["paused"])
        assert driver.execute_script("return navigator.mediaSession.metadata.title") == "Đăng ký khai sinh"


def test_without_a_script_there_are_the_browsers_own_controls(chromium, address):
    with chromium("--blink-settings=scriptEnabled=false") as bare:
        bare.get(address)
        player = bare.find_element(By.CSS_SELECTOR, ".c-player")
        assert player.find_element(By.TAG_NAME, "audio").is_displayed()
        assert not player.find_element(By.CSS_SELECTOR, "[data-do=play]").is_displayed()
        assert player.find_element(By.CSS_SELECTOR, "a[download]").get_attribute("href").endswith(".mp3")
