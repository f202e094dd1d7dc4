"""What the player is at, and how it is worked."""

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from plugins.audit.listen.tree import tree
from tests.browser.pages import press, until

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


def comes(driver, wanted):
    """What the player is at, once that is as wanted."""
    return until(driver, state, wanted)


def listen(driver):
    driver.execute_script("document.querySelector('[data-do=play]').focus()")
    press(driver, Keys.ENTER)
    return comes(driver, lambda now: now["more"] and now["now"] > 0.1)


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


def trouble(driver):
    """What the player says is wrong."""
    return driver.find_element(By.CSS_SELECTOR, "[data-do=trouble]").text


def shown_bar(driver):
    return driver.find_elements(By.CSS_SELECTOR, ".c-player__bar[popover]")
