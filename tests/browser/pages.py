"""Ways through a built portal."""

import json
from contextlib import contextmanager
from itertools import zip_longest

from lxml.html import document_fromstring
from selenium.common.exceptions import (
    JavascriptException,
    NoSuchElementException,
    StaleElementReferenceException,
    TimeoutException,
)
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from plugins.run.time_limit import time_limit

#: Seconds after which what a page does has failed to come.
PATIENCE = 30
#: What reading a page that is just being replaced ends with.
_BETWEEN = (JavascriptException, NoSuchElementException, StaleElementReferenceException)


def page_types(site, lang="vi"):
    """One page of each template, in order: the longest file of it, as the hardest."""
    templates = sorted({page["template"] for page in site.pages})
    return [
        max(
            (
                page["url"]
                for page in site.pages
                if page["template"] == template and page["lang"] == lang
            ),
            key=lambda url: (site.file(url).stat().st_size, url),
            default=None,
        )
        for template in templates
        if any(page["template"] == template and page["lang"] == lang for page in site.pages)
    ]


def richest(site, urls):
    """Few of some pages that between them have each element, kind of field and class that any of
    them has.
    """
    left = {url: parts(site.file(url)) for url in urls}
    chosen = []
    while any(left.values()):
        chosen.append(max(urls, key=lambda url: len(left[url])))
        had = left[chosen[-1]]
        left = {url: has - had for url, has in left.items()}
    return chosen


def parts(file):
    """What a page is made of: names of elements, types of fields, classes."""
    elements = [
        one for one in document_fromstring(file.read_bytes()).iter() if isinstance(one.tag, str)
    ]
    return {
        *(one.tag for one in elements),
        *(f"{one.tag} {one.get('type')}" for one in elements),
        *(f".{name}" for one in elements for name in one.get("class", "").split()),
    }


def sample(site, count):
    """Some pages: of every kind in turn, both languages."""
    kinds = sorted({(page["kind"], page["lang"]) for page in site.pages})
    rows = [
        [page["url"] for page in site.pages if (page["kind"], page["lang"]) == kind]
        for kind in kinds
    ]
    turns = [url for turn in zip_longest(*rows) for url in turn if url]
    return turns[:count]


def until(driver, read, expected=bool):
    """What `read(driver)` returns once it is the value, or of the kind, that is expected.

    What follows on a key or a click, and what scripts, workers and networks do, comes in its own
    time: a test that reads it at once passes on a fast machine and fails on a busy one. Where it
    never comes, the test fails with what was there last.
    """
    last = None

    def reached(_):
        nonlocal last
        last = read(driver)
        return expected(last) if callable(expected) else last == expected

    try:
        WebDriverWait(driver, time_limit(PATIENCE), 0.05, _BETWEEN).until(reached)
    except TimeoutException:
        if callable(expected):
            assert expected(last), f"there is {last!r}"
        assert last == expected
    return last


@contextmanager
def another_page(driver):
    """Goes on when what is done here has led to another document, and that is loaded."""
    before = driver.find_element(By.TAG_NAME, "html")
    yield
    until(driver, lambda one: one.find_element(By.TAG_NAME, "html") != before)
    until(driver, lambda one: one.execute_script("return document.readyState"), "complete")


def open_page(driver, root, url):
    """Open a page and wait until it is quiet: fonts there, scripts run, all of it drawn."""
    # From a page to a place on the same page a browser only scrolls: what an earlier test left
    # there, scripts that were off included, would stay.
    if "#" in url:
        driver.get("about:blank")
    driver.get(root + url)
    driver.execute_async_script(
        "document.fonts.ready.then(() => "
        "requestAnimationFrame(() => requestAnimationFrame(arguments[arguments.length - 1])))"
    )


def requests(driver):
    """The addresses that a listening browser asked for since the last call."""
    messages = (json.loads(entry["message"])["message"] for entry in driver.get_log("performance"))
    return [
        message["params"]["request"]["url"]
        for message in messages
        if message["method"] == "Network.requestWillBeSent"
    ]


def press(driver, key=Keys.TAB):
    """Press a key where the focus is."""
    driver.switch_to.active_element.send_keys(key)
