"""Pages as people open them: alone, without scripts, from a folder."""
import re
from urllib.parse import urlsplit

import pytest
from lxml.html import document_fromstring

from plugins.audit.browser import resize

from .walk import open_page, page_types, requests, sample


def test_twenty_pages_ask_no_other_host(chromium, example, root):
    with chromium(listen=True) as driver:
        for url in sample(example, 20):
            driver.get(root + url)
        hosts = {urlsplit(address).netloc for address in requests(driver) if address.startswith("http")}
    assert hosts == {urlsplit(root).netloc}


def test_no_page_breaks_its_own_policy_or_logs_an_error(chromium, example, root):
    with chromium() as driver:
        for url in sample(example, 20):
            driver.get(root + url)
        assert [entry["message"] for entry in driver.get_log("browser") if entry["level"] == "SEVERE"] == []


@pytest.fixture(scope="module")
def plain(chromium):
    """A browser that runs no scripts."""
    with chromium("--blink-settings=scriptEnabled=false") as driver:
        resize(driver, 1280)
        yield driver


def test_every_page_type_can_be_read_without_scripts(plain, example, root):
    for url in page_types(example):
        plain.get(root + url)
        shown = words(plain.find_element("css selector", "main").text)
        heading = words(document_fromstring(example.file(url).read_bytes()).find(".//h1").text_content())
        assert heading in shown, url


def test_what_needs_scripts_is_not_shown_without_them(plain, example, root):
    """A button that would do nothing must not be there to press."""
    for url in page_types(example):
        plain.get(root + url)
        buttons = plain.find_elements("css selector", "button:not([type=submit])")
        assert [one.text for one in buttons if one.is_displayed()] == [], url


def test_every_link_of_twenty_pages_can_be_followed_without_scripts(example):
    for url in sample(example, 20):
        file = example.file(url)
        for element in document_fromstring(file.read_bytes()).iter("a"):
            parts = urlsplit(element.get("href", ""))
            if not parts.scheme and parts.path:
                assert (file.parent / parts.path).is_file(), f"{url} → {element.get('href')}"


def test_audio_can_be_downloaded_without_scripts(plain, example, root):
    spoken = [page["url"] for page in example.pages if page["audio"]]
    assert spoken
    for url in spoken[:5]:
        plain.get(root + url)
        (link,) = plain.find_elements("css selector", "a[download][href$='.mp3']")
        file = example.output / urlsplit(link.get_attribute("href")).path.lstrip("/")
        assert link.is_displayed()
        assert re.match(rb"ID3|\xff[\xf2-\xfb]", file.read_bytes()[:3])


def test_a_folder_opened_without_a_server_shows_its_style(driver, example):
    for url in page_types(example):
        driver.get(example.file(url).as_uri())
        assert driver.execute_script("return getComputedStyle(document.body).containerType") == "inline-size", url


def test_pages_open_in_their_language(driver, example, root):
    lang = {page["url"]: page["lang"] for page in example.pages}
    for url in sample(example, 40):
        open_page(driver, root, url)
        assert driver.execute_script("return document.documentElement.lang") == lang[url], url


def words(text):
    return " ".join(text.split())
