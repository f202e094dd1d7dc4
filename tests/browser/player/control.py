"""What the player is at, and how it is worked."""

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from tests.browser.screen_reader import tree
from tests.conftest import STUCK

STATE = """const audio = document.querySelector(".c-player audio");
const marked = CSS.highlights.get("reading");
return {now: audio.currentTime, paused: audio.paused, rate: audio.playbackRate,
        active: document.activeElement.dataset.do,
        marked: marked ? [...marked].map(String)[0].trim() : "",
        more: !document.querySelector("[data-do=more]").hidden,
        place: document.querySelector("[data-do=place]").textContent,
        number: Number(document.querySelector("[data-do=seek]").value) + 1}"""


def state(driver):
    return driver.execute_script(STATE)


def until(driver, wanted):
    WebDriverWait(driver, STUCK, 0.05).until(lambda _: wanted(state(driver)))
    return state(driver)


def press(driver, key):
    driver.switch_to.active_element.send_keys(key)


def listen(driver):
    driver.execute_script("document.querySelector('[data-do=play]').focus()")
    press(driver, Keys.ENTER)
    return until(driver, lambda now: now["more"] and now["now"] > 0.1)


def text_of(driver, number):
    return driver.execute_script(
        """const { cues } = document.querySelector(".c-player").dataset, range = new Range();
        const ids = [...cues.matchAll(/(\\S+) \\d+/g)];
        range.selectNodeContents(document.getElementById(ids[arguments[0] - 1][1]));
        return String(range).trim()""",
        number,
    )


def controls(driver):
    region = next(
        node
        for node in tree(driver).walk()
        if node.role == "region" and node.name == "Nghe trang này"
    )
    return [
        (node.role, node.name)
        for node in region.walk()
        if node.role in ("button", "slider", "combobox", "link")
    ]


def shown_bar(driver):
    return driver.find_elements(By.CSS_SELECTOR, ".c-player__bar[popover]")
