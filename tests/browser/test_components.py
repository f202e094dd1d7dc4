"""Components that no page of content needs yet, on their own pages."""

from urllib.parse import urlsplit

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from .pages import open_page, press, until

TABS, FIGURE, VIDEO = (f"/en/components/{name}/" for name in ("tabs", "figure", "video"))


@pytest.fixture
def at(driver, root):
    """Opens pages, with scripts or without."""

    def opened(url, scripts=True):
        driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not scripts})
        if scripts:
            open_page(driver, root, url)
        else:
            driver.get(root + url)
        return driver

    yield opened
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def shown(driver, selector):
    return [
        one.text for one in driver.find_elements(By.CSS_SELECTOR, selector) if one.is_displayed()
    ]


def test_tabs_are_headings_without_a_script(at):
    driver = at(TABS, scripts=False)
    assert shown(driver, ".c-tabs h3") == ["Online", "In person", "By post"]
    assert len(shown(driver, ".c-tabs section p")) == 3


def test_arrows_go_round_the_tabs_and_one_part_is_shown(at):
    driver = at(TABS)
    tabs = driver.find_elements(By.CSS_SELECTOR, "[role=tab]")
    assert [tab.get_attribute("tabindex") for tab in tabs] == ["0", "-1", "-1"]
    tabs[0].click()
    chosen = []
    for key in (Keys.ARROW_RIGHT, Keys.ARROW_LEFT, Keys.ARROW_LEFT, Keys.HOME, Keys.END):
        press(driver, key)
        (part,) = [
            one
            for one in driver.find_elements(By.CSS_SELECTOR, "[role=tabpanel]")
            if one.is_displayed()
        ]
        name = driver.switch_to.active_element
        assert part.get_attribute("aria-labelledby") == name.get_attribute("id")
        assert name.get_attribute("aria-selected") == "true"
        chosen.append(name.text)
    assert chosen == ["In person", "Online", "By post", "Online", "By post"]


def test_an_address_with_the_name_of_a_part_opens_it_and_paper_has_all(at):
    driver = at(TABS + "#by-post")
    assert shown(driver, "[role=tab][aria-selected=true]") == ["By post"]
    driver.execute_script("dispatchEvent(new Event('beforeprint'))")
    assert shown(driver, ".c-tabs h3") == ["Online", "In person", "By post"]
    driver.execute_script("dispatchEvent(new Event('afterprint'))")
    assert shown(driver, "[role=tab][aria-selected=true]") == ["By post"]


def test_a_figure_keeps_its_place_and_tells_all_that_it_shows(at):
    driver = at(FIGURE, scripts=False)
    picture = driver.find_element(By.CSS_SELECTOR, "figure img")
    assert picture.get_attribute("alt")
    assert round(picture.size["width"] / picture.size["height"]) == 3
    assert picture.get_attribute("loading") == "lazy"
    driver.find_element(By.CSS_SELECTOR, "figure summary").click()
    until(driver, lambda one: len(shown(one, "figure details li")), 3)


def film(driver):
    """What the film shows."""
    return driver.execute_script("""const film = document.querySelector("video");
        const track = film.textTracks[0];
        return {mode: track.mode, kind: track.kind, playing: !film.paused, seconds: film.duration,
            said: [...track.activeCues ?? []].map(cue => cue.text)}""")


def test_a_film_has_captions_that_are_on_a_transcript_and_a_file_to_fetch(at, site):
    driver = at(VIDEO)
    driver.execute_script("""const film = document.querySelector("video");
        film.currentTime = 2;
        film.load();""")
    state = until(driver, film, lambda now: now["said"])
    assert (state["mode"], state["kind"], state["playing"]) == ("showing", "captions", False)
    assert state["said"] == ["Its two leaves open, and light falls out."]
    assert state["seconds"] == pytest.approx(4, abs=0.1)
    driver.find_element(By.CSS_SELECTOR, ".c-video__words summary").click()
    until(
        driver,
        lambda one: shown(one, ".c-video__words p"),
        ["A gate stands closed. Its two leaves open, and light falls out."],
    )
    link = driver.find_element(By.CSS_SELECTOR, "a[download][href$='.webm']").get_attribute("href")
    assert (site.output / urlsplit(link).path[1:]).is_file()
