"""Pages as people open them: alone, without scripts, from a folder."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest
from lxml.html import document_fromstring

from plugins.audit.browser import resize

from .pages import open_page, requests, sample


@dataclass
class Visit:
    """What a browser told while it went through some pages: the hosts it asked, what it logged as
    wrong, and the language that each page says it has.
    """

    hosts: set
    wrong: list
    languages: dict


@pytest.fixture(scope="module")
def visit(chromium, site, root):
    """Twenty pages, opened one after the other."""
    with chromium(listen=True) as driver:
        languages = {}
        for url in sample(site, 20):
            open_page(driver, root, url)
            languages[url] = driver.execute_script("return document.documentElement.lang")
        wrong = [one["message"] for one in driver.get_log("browser") if one["level"] == "SEVERE"]
        asked = [address for address in requests(driver) if address.startswith("http")]
        return Visit({urlsplit(address).netloc for address in asked}, wrong, languages)


def test_pages_ask_no_other_host(visit, root):
    assert visit.hosts == {urlsplit(root).netloc}


def test_no_page_breaks_its_own_policy_or_logs_an_error(visit):
    assert visit.wrong == []


def test_pages_open_in_their_language(visit, site):
    languages = {page["url"]: page["lang"] for page in site.pages}
    assert visit.languages == {url: languages[url] for url in visit.languages}
    assert set(visit.languages.values()) == {"vi", "en"}


@pytest.fixture(scope="module")
def plain(chromium):
    """A browser that runs no scripts."""
    with chromium("--blink-settings=scriptEnabled=false") as driver:
        resize(driver, 1280)
        yield driver


@pytest.fixture(scope="module")
def read_plain(plain, types, root):
    """Each page type without scripts: the words of its main part, and the buttons that show."""
    found = {}
    for url in types:
        plain.get(root + url)
        buttons = plain.find_elements("css selector", "button:not([type=submit])")
        found[url] = (
            words(plain.find_element("css selector", "main").text),
            [one.text for one in buttons if one.is_displayed()],
        )
    return found


def test_every_page_type_can_be_read_without_scripts(read_plain, site):
    for url, (text, _) in read_plain.items():
        heading = document_fromstring(site.file(url).read_bytes()).find(".//h1").text_content()
        assert words(heading) in text, url


def test_what_needs_scripts_is_not_shown_without_them(read_plain):
    """A button that would do nothing must not be there to press."""
    assert {url: buttons for url, (_, buttons) in read_plain.items() if buttons} == {}


def test_every_link_of_twenty_pages_can_be_followed_without_scripts(site):
    for url in sample(site, 20):
        file = site.file(url)
        for element in document_fromstring(file.read_bytes()).iter("a"):
            parts = urlsplit(element.get("href", ""))
            if parts.scheme or not parts.path:
                continue
            # The page for unknown addresses names them from the host's root: it is shown anywhere.
            goal = site.output / parts.path[1:] if url == "/404.html" else file.parent / parts.path
            assert goal.is_file(), f"{url} → {element.get('href')}"


def test_audio_can_be_downloaded_without_scripts(plain, site, root):
    spoken = [page["url"] for page in site.pages if page["audio"]]
    assert spoken
    for url in spoken[:5]:
        plain.get(root + url)
        (link,) = plain.find_elements("css selector", "a[download][href$='.mp3']")
        file = site.output / urlsplit(link.get_attribute("href")).path.lstrip("/")
        assert link.is_displayed()
        assert re.match(rb"ID3|\xff[\xf2-\xfb]", file.read_bytes()[:3])


def test_a_folder_opened_without_a_server_shows_its_style(driver, site, types):
    for url in types:
        driver.get(site.file(url).as_uri())
        assert (
            driver.execute_script("return getComputedStyle(document.body).containerType")
            == "inline-size"
        ), url


def words(text):
    return " ".join(text.split())
