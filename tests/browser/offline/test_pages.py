"""Without a network, with a bad one, and on a device without room: what was read stays readable,
and says so.
"""

import re

import pytest
from selenium.webdriver.common.by import By

from tests.browser.faulty_host import PLACE, hosted
from tests.browser.pages import until

from .reader import (
    BIRTH,
    MARRIAGE,
    NOTE,
    controlled,
    keep,
    kept,
    links,
    stored,
    styled,
    title,
    visit,
)


def notes_of_a_new_visit(driver):
    driver.refresh()
    return driver.find_elements(By.CSS_SELECTOR, NOTE)


@pytest.mark.parametrize("fault", ["away", "error", "silence", "half"])
def test_what_was_read_is_there_whatever_the_network_does_and_says_of_when_it_is(
    fault, network, reader
):
    state, root = network
    visit(reader, root, BIRTH)
    assert not reader.find_elements(By.CSS_SELECTOR, NOTE)
    state.fault = fault
    reader.get(root + BIRTH)  # a host that is silent is so for longer than a page may take
    assert title(reader) == "Đăng ký khai sinh"
    assert reader.current_url == root + BIRTH
    assert styled(reader)
    note = reader.find_element(By.CSS_SELECTOR, f"main > {NOTE}")
    assert re.fullmatch(
        r"Chưa tải được bản mới\. Đây là bản lưu trên máy này lúc \d\d:\d\d ngày \d\d-\d\d-\d{4}\.",
        note.text,
    )
    state.mend()
    until(reader, notes_of_a_new_visit, [])


def test_the_page_of_the_first_visit_and_the_contact_page_are_kept(network, reader):
    state, root = network
    reader.get(root + MARRIAGE)
    controlled(reader)
    contact = reader.find_element(By.LINK_TEXT, "các cách liên hệ khác").get_attribute("href")
    kept(reader, f"{root}{MARRIAGE}index.html", contact)
    state.fault = "away"
    reader.get(contact)
    assert title(reader) == "Liên hệ"
    reader.get(root + MARRIAGE)
    assert title(reader) == "Đăng ký kết hôn"


def test_a_page_that_is_not_kept_is_answered_under_its_own_address(network, reader):
    state, root = network
    visit(reader, root, BIRTH)
    state.fault = "away"
    reader.get(root + MARRIAGE)
    assert reader.current_url == root + MARRIAGE
    assert title(reader) == "Đọc khi không có mạng"
    assert "chưa được lưu" in reader.find_element(By.CSS_SELECTOR, "[data-unstored]").text
    assert styled(reader)
    assert all(one.startswith((root, "tel:", "mailto:")) for one in links(reader))
    until(reader, lambda one: one.find_elements(By.CSS_SELECTOR, "[data-stored] a"))
    listed = {
        one.text: one.get_attribute("href")
        for one in reader.find_elements(By.CSS_SELECTOR, "[data-stored] a")
    }
    assert "Đăng ký khai sinh" in listed and "Liên hệ" in listed
    assert not {
        "Đọc khi không có mạng",
        "Search",
        "Reading settings",
        "Reading without a network",
    } & set(listed)
    assert all(
        one.text for one in reader.find_elements(By.CSS_SELECTOR, "main h2") if one.is_displayed()
    )
    until(reader, lambda one: "Sơ đồ cổng" not in one.find_element(By.TAG_NAME, "main").text)
    assert "Lưu cả cổng vào máy" not in reader.find_element(By.TAG_NAME, "main").text
    reader.get(listed["Đăng ký khai sinh"])
    assert title(reader) == "Đăng ký khai sinh"
    state.fault = ""
    reader.get(root + MARRIAGE)
    assert title(reader) == "Đăng ký kết hôn"


def test_an_english_page_that_is_not_kept_is_answered_in_english(network, reader):
    state, root = network
    visit(reader, root)
    state.fault = "away"
    reader.get(root + "/en/procedures/nowhere/")
    assert title(reader) == "Reading without a network"


def test_the_page_about_reading_without_a_network_says_nothing_of_a_lost_page(network, reader):
    _, root = network
    visit(reader, root, "/vi/ngoai-tuyen/")
    assert not reader.find_element(By.CSS_SELECTOR, "[data-unstored]").is_displayed()


def full(driver, root, size=1000):
    driver.execute_cdp_cmd(
        "Storage.overrideQuotaForOrigin",
        {"origin": re.match(r"http://[^/]+", root)[0], "quotaSize": size},
    )


@pytest.mark.parametrize("when", ["before the first visit", "later"])
def test_on_a_device_without_room_the_portal_is_as_the_network_has_it(when, network, reader):
    _, root = network
    if when == "later":
        visit(reader, root)
    full(reader, root)
    visit(reader, root)
    for page, heading in {BIRTH: "Đăng ký khai sinh", MARRIAGE: "Đăng ký kết hôn"}.items():
        reader.get(root + page)
        assert title(reader) == heading
        assert styled(reader)
        assert not reader.find_elements(By.CSS_SELECTOR, NOTE)
    reader.get(root + "/vi/tim-kiem/?q=khai+sinh")
    until(reader, lambda one: one.find_elements(By.CSS_SELECTOR, "[data-list] a"))


REFUSE = "const refuse = () => { throw new DOMException('no', 'SecurityError'); };\n"
#: What a browser does that lets nothing be kept.
REFUSALS = {
    "no store for pages": "delete window.caches;",
    "a store that throws": (
        "for (const name of ['keys', 'open', 'match']) CacheStorage.prototype[name] = refuse;"
    ),
    "no small values": "Object.defineProperty(window, 'localStorage', {get: refuse});",
    "no room for small values": "Storage.prototype.setItem = refuse;",
    "no worker": "delete Navigator.prototype.serviceWorker;",
    "a worker that throws": (
        "Object.defineProperty(Navigator.prototype, 'serviceWorker', {get: refuse});"
    ),
}


@pytest.mark.parametrize("refusal", REFUSALS)
def test_where_nothing_may_be_kept_every_page_works(refusal, network, reader):
    _, root = network
    reader.execute_cdp_cmd(
        "Page.addScriptToEvaluateOnNewDocument", {"source": REFUSE + REFUSALS[refusal]}
    )
    reader.get(root + BIRTH)
    assert title(reader) == "Đăng ký khai sinh"
    assert reader.find_element(By.CSS_SELECTOR, "[data-do=play]").is_displayed()
    reader.find_element(By.CSS_SELECTOR, ".c-display-panel summary").click()
    reader.find_element(By.CSS_SELECTOR, ".c-display-panel [value=dark]").find_element(
        By.XPATH, ".."
    ).click()
    assert reader.execute_script("return document.documentElement.dataset.palette") == "dark"
    reader.get(root + "/vi/ngoai-tuyen/")
    until(
        reader,
        lambda one: "Các phần chính của cổng" in one.find_element(By.TAG_NAME, "main").text,
    )
    severe = [one["message"] for one in reader.get_log("browser") if "Uncaught" in one["message"]]
    assert severe == []


def test_portals_that_share_a_host_leave_each_other_alone(site, reader):
    with hosted(site.output, "") as (_, root):
        reader.get(root + "/robots.txt")
        keep(reader, "portal-0123/another/", "/another/index.html")
        visit(reader, root)
        assert "portal-0123/another/" in reader.execute_async_script(
            "caches.keys().then(arguments[0])"
        )


def test_pages_kept_by_an_older_build_are_renewed_and_the_older_one_goes(network, reader):
    _, root = network
    reader.get(root + "/robots.txt")
    old = f"portal-0123{PLACE}/"
    keep(reader, old, f"{PLACE}{BIRTH}index.html")
    visit(reader, root)
    until(
        reader, lambda one: old not in one.execute_async_script("caches.keys().then(arguments[0])")
    )
    assert f"{root}{BIRTH}index.html" in stored(reader)
