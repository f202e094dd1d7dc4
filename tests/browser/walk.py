"""Ways through the example portal."""
import json
from itertools import zip_longest

from selenium.webdriver.common.keys import Keys


def page_types(example, lang="vi"):
    """One page of each template, in order: the longest file of it, as the hardest."""
    templates = sorted({page["template"] for page in example.pages})
    return [max((page["url"] for page in example.pages if page["template"] == template and page["lang"] == lang),
                key=lambda url: (example.file(url).stat().st_size, url), default=None) for template in templates
            if any(page["template"] == template and page["lang"] == lang for page in example.pages)]


def sample(example, count):
    """Some pages: of every kind in turn, both languages."""
    kinds = sorted({(page["kind"], page["lang"]) for page in example.pages})
    rows = [[page["url"] for page in example.pages if (page["kind"], page["lang"]) == kind] for kind in kinds]
    turns = [url for turn in zip_longest(*rows) for url in turn if url]
    return turns[:count]


def open_page(driver, root, url):
    """Open a page and wait until it is quiet: fonts there, scripts run, all of it drawn."""
    driver.get(root + url)
    driver.execute_async_script("document.fonts.ready.then(() => "
                                "requestAnimationFrame(() => requestAnimationFrame(arguments[arguments.length - 1])))")


def requests(driver):
    """The addresses that a listening browser asked for since the last call."""
    messages = (json.loads(entry["message"])["message"] for entry in driver.get_log("performance"))
    return [message["params"]["request"]["url"] for message in messages
            if message["method"] == "Network.requestWillBeSent"]


def press(driver, key=Keys.TAB):
    """Press a key where the focus is."""
    driver.switch_to.active_element.send_keys(key)
