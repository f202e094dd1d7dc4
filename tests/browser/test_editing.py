"""While an editor writes, the browser shows the page as it is saved, at the same place, and what is
wrong with it.
"""

from itertools import count

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from tests.conftest import STUCK
from tests.plugins.engine.test_serve import PAGE, PORTAL, address, started, write

BOX = "#problems-of-the-build"
LONG = "\n\n".join(f"Đoạn {number}: mở cửa từ tám giờ." for number in range(200))
TIMES = count()
OTHER = "vi/trang/lien-he.md"


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    folder = tmp_path_factory.mktemp("editing")
    (folder / "portal.yml").write_text(PORTAL, "utf-8")
    write(folder, LONG)
    (folder / OTHER).write_text("---\ntitle: Liên hệ\n---\n\nTại trụ sở.\n", "utf-8")
    return folder


@pytest.fixture(scope="module")
def served(content, tmp_path_factory):
    with started(
        content, tmp_path_factory.mktemp("served"), "--no-speech", "--today=2026-11-29"
    ) as at:
        yield address(at)


@pytest.fixture
def page(reader, served, content):
    """The page of opening hours in a browser, as it was saved last."""
    mark = f"Lần {next(TIMES)}."
    write(content, f"{LONG}\n\n{mark}")
    reader.get(served + PAGE.replace(".md", "/"))
    until(reader, lambda: mark in text(reader) and not told(reader))
    return reader


def until(driver, seen):
    """Wait until something is seen; the document may be exchanged meanwhile."""
    return WebDriverWait(driver, STUCK, ignored_exceptions=[Exception]).until(lambda _: seen())


def text(driver):
    return driver.execute_script("return document.querySelector('main')?.textContent ?? ''")


def told(driver):
    """What the box over the page says; empty where there is none."""
    return driver.execute_script(
        f"return document.querySelector('{BOX}')?.shadowRoot.textContent ?? ''"
    )


def test_a_saved_page_is_shown_at_the_place_where_it_stood(page, content):
    page.execute_script("scrollTo({top: 1500, behavior: 'instant'})")
    write(content, LONG.replace("tám", "bảy"))
    until(page, lambda: "Đoạn 199: mở cửa từ bảy giờ." in text(page))
    until(page, lambda: page.execute_script("return scrollY") == 1500)


def test_a_page_that_is_not_touched_is_not_loaded_again(page, served, content):
    page.get(served + OTHER.replace(".md", "/"))
    page.execute_script("window.stays = true")
    write(content, LONG.replace("tám", "chín"))
    until(page, lambda: "từ chín giờ" in fetched(page, served + PAGE.replace(".md", "/")))
    assert page.execute_script("return window.stays")


def fetched(driver, url):
    return driver.execute_async_script(
        "fetch(arguments[0]).then((it) => it.text()).then(arguments[1])", url
    )


def test_what_is_wrong_is_shown_over_the_page_and_goes_when_it_is_mended(page, content):
    focused = "a[href]"
    page.find_element(By.CSS_SELECTOR, focused).send_keys("")
    write(content, LONG, title="")
    until(page, lambda: f"{PAGE}:2" in told(page))
    box = page.find_element(By.CSS_SELECTOR, BOX).shadow_root
    section = box.find_element(By.CSS_SELECTOR, "section")
    assert section.get_attribute("lang") == "en" and "To mend: 1" in section.text
    assert box.find_element(By.CSS_SELECTOR, "[role=alert]")
    assert page.execute_script("return document.activeElement.matches(arguments[0])", focused)
    assert "tám giờ" in text(page)
    write(content, LONG)
    until(page, lambda: not told(page))


def test_what_is_wrong_is_put_away_by_keyboard_until_something_else_is(page, content):
    write(content, LONG, title="")
    until(page, lambda: told(page))
    page.find_element(By.TAG_NAME, "body").send_keys(Keys.ESCAPE)
    assert not told(page)
    write(content, LONG, title="[")
    until(page, lambda: told(page))
    button = page.find_element(By.CSS_SELECTOR, BOX).shadow_root.find_element(
        By.CSS_SELECTOR, "button"
    )
    button.send_keys(Keys.ENTER)
    assert not told(page)
