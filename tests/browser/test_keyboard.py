"""Pages with a keyboard alone: every control reached, in order, visibly, without a trap."""

import time
from itertools import groupby

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from plugins.audit.browser import resize
from plugins.audit.listen.tree import tree
from plugins.run.time_limit import time_limit

from .pages import another_page, open_page, until

# What a Tab press should reach: one of each group of radio buttons, nothing that is not shown.
_STOPS = """
const all = [...document.querySelectorAll('*')], groups = new Set();
const kinds = 'a[href], button, input, select, textarea, summary, audio[controls], [tabindex="0"]';
return all.filter(element => element.matches(kinds) && !element.disabled && element.tabIndex >= 0
  && element.type !== 'hidden' && element.checkVisibility({checkVisibilityCSS: true}))
  .filter(({type, name}) => type !== 'radio' || !groups.has(name) && groups.add(name))
  .map(element => element.type === 'radio' ? 'radio ' + element.name : all.indexOf(element));
"""

# Notes where the focus stands each time that Tab is about to leave it.
_WATCH = """
window.stops = [];
const stop = () => {
const element = document.activeElement;
if (!element || element === document.body || element === document.documentElement) return null;
const all = [...document.querySelectorAll('*')], box = element.getClientRects()[0];
const ringed = one => one && (parseFloat(getComputedStyle(one).outlineWidth) >= 2
  && getComputedStyle(one).outlineStyle !== 'none' || getComputedStyle(one).boxShadow !== 'none');
// The middle of what is on the display: a table that scrolls may be taller than the window.
const middle = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
const at = document.elementFromPoint(box.x + Math.min(box.width / 2, 40), middle);
const label = element.closest('label') || element.labels?.[0];
return {
  index: all.indexOf(element),
  key: element.type === 'radio' ? 'radio ' + element.name : all.indexOf(element),
  what: element.localName + ' '
    + (element.className || element.id || element.textContent.trim().slice(0, 30)),
  ringed: Boolean(ringed(element) || ringed(label) || ringed(label?.parentElement)),
  seen: Boolean(at && (element.contains(at) || at.contains(element) || label?.contains(at))),
};
};
addEventListener("keydown", (event) => { if (event.key === "Tab") stops.push(stop()); }, true);
"""
#: So many presses are sent to the browser at a time.
PRESSES = 30


def settled(driver):
    """What Tab should reach, once the page has stopped adding to itself (the offline page lists
    what is stored).
    """
    pause = 0.5 if driver.find_elements("css selector", "[data-stored]") else 0.1
    before, now = None, driver.execute_script(_STOPS)
    while now != before:
        time.sleep(time_limit(pause))
        before, now = now, driver.execute_script(_STOPS)
    return now


def stops(driver):
    """Press Tab until the focus leaves the page; what stood under it each time."""
    driver.execute_script(_WATCH)
    found = []
    while len(found) < 400:
        ActionChains(driver).send_keys(Keys.TAB * PRESSES).perform()
        _, *found = driver.execute_script("return stops")  # the first press leaves the page itself
        for count, stop in enumerate(found):
            if stop is None or (count and stop["index"] == found[0]["index"]):
                return found[:count]
    pytest.fail("the focus never leaves the page")


#: Width → so many pages, those with most on them: what is narrow is the same on all.
WIDTHS = {1280: 5, 320: 3}


@pytest.mark.parametrize(
    ("width", "most"),
    [*WIDTHS.items(), pytest.param(320, None, marks=pytest.mark.whole)],
)
def test_tab_reaches_every_control_in_order_and_shows_where_it_is(driver, types, root, width, most):
    resize(driver, width)
    for url in types[:most]:
        open_page(driver, root, url)
        wanted = settled(driver)
        found = stops(driver)
        # A date field is several stops of its own: day, month, year, the calendar.
        reached = [key for key, _ in groupby(stop["key"] for stop in found)]
        assert reached == wanted, url
        assert [stop["what"] for stop in found if not stop["ringed"]] == [], (
            f"{url}: focus that is not seen"
        )
        assert [stop["what"] for stop in found if not stop["seen"]] == [], (
            f"{url}: focus behind something"
        )
    resize(driver, 1280)


def focused(driver):
    return driver.execute_script("return document.activeElement.localName")


def test_the_first_stop_skips_to_the_content(driver, types, root):
    for url in types:
        open_page(driver, root, url)
        ActionChains(driver).send_keys(Keys.TAB, Keys.ENTER).perform()
        until(driver, focused, "main")


class Listener:
    """A person with a screen reader; presses are counted.

    `2` goes to the next heading of level 2, as in NVDA and JAWS; Tab to the next control; Enter
    opens it.
    """

    def __init__(self, driver):
        self.driver = driver
        self.presses = 0
        self.read()

    def read(self):
        self.ahead = list(tree(self.driver).walk())

    def go(self, wanted):
        self.presses += 1
        while not wanted(node := self.ahead.pop(0)):
            pass
        self.at = node
        return node.name

    def two(self):
        return self.go(lambda node: node.role == "heading" and node.states.get("level") == 2)

    def tab(self):
        return self.go(lambda node: node.states.get("focusable") and node.role != "RootWebArea")

    def enter(self):
        self.presses += 1
        node = self.driver.execute_cdp_cmd("DOM.resolveNode", {"backendNodeId": self.at.backend})
        with another_page(self.driver):
            self.driver.execute_cdp_cmd(
                "Runtime.callFunctionOn",
                {
                    "objectId": node["object"]["objectId"],
                    "functionDeclaration": "function() { this.click(); }",
                },
            )
        self.read()


def test_from_the_home_page_to_the_fee_of_birth_registration_takes_ten_presses(driver, root):
    open_page(driver, root, "/vi/")
    listener = Listener(driver)
    while "làm nhiều nhất" not in listener.two():
        pass
    while "khai sinh" not in listener.tab():
        pass
    listener.enter()
    assert driver.current_url.endswith("/dang-ky-khai-sinh/index.html")
    while "chi phí" not in listener.two():
        pass
    fee = " ".join(node.name for node in listener.ahead[:120] if node.role == "StaticText")
    assert "5.000 đ" in fee
    assert listener.presses <= 10, listener.presses
