"""The page for unknown addresses: at any depth, under any path, with a script and without, as a
file too.
"""

import re
import shutil

import pytest
from selenium.webdriver.common.by import By

from plugins.audit.browser import AXE, PageAxe
from plugins.audit.variants import Variant

from .faulty_host import hosted
from .pages import another_page

ASKED = [
    "/khong-co",
    "/vi/khong-co/",
    "/vi/thu-tuc/gi-do/",
    "/en/a/b/c/d/e/f/?q=1#x",
    "/vi/thu-tuc/trang.html",
]
#: The path of the address that a portal declares, and the one at which it is published.
PLACES = [
    pytest.param("", "", marks=pytest.mark.whole),
    pytest.param("", "/mot/hai"),
    pytest.param("/mot/hai", ""),
    pytest.param("/mot/hai", "/mot/hai", marks=pytest.mark.whole),
]


@pytest.fixture(scope="module")
def portals(site, tmp_path_factory):
    """The built portal as `portal.yml` may declare it, by the path of its address: only the page
    for unknown addresses differs.
    """
    folders = {}
    for base in ("", "/mot/hai"):
        folders[base] = tmp_path_factory.mktemp("site") / "output"
        shutil.copytree(site.output, folders[base], ignore=shutil.ignore_patterns("audio", "api"))
        lost = folders[base] / "404.html"
        names = "href|src|action|data-worker|data-folder"
        text = re.sub(rf'({names})="/', rf'\1="{base}/', lost.read_text("utf-8"))
        lost.write_text(text, "utf-8")
    return folders


def well(driver, root):
    """The page is laid out, in the reader's colours, and each of its links leads to a page."""
    assert driver.find_element(By.TAG_NAME, "h1").text == "Không tìm thấy trang"
    assert (
        driver.execute_script(
            "return getComputedStyle(document.querySelector('.c-header__bar')).display"
        )
        == "flex"
    )
    assert (
        driver.execute_script("""
            const icon = document.querySelector(".c-display-panel summary use").getBBox();
        return icon.width * icon.height""")
        > 0
    )
    links = {one.get_attribute("href") for one in driver.find_elements(By.CSS_SELECTOR, "a[href]")}
    links = {one for one in links if one.startswith("http") and "#" not in one}
    assert len(links) > 10 and all(one.startswith(root + "/") for one in links)
    assert driver.execute_script("return document.querySelector('form').action").startswith(
        root + "/vi/tim-kiem/"
    )
    return sorted(links)


@pytest.mark.parametrize(("declared", "place"), PLACES)
def test_it_is_whole_at_any_depth_and_below_any_path(declared, place, portals, driver):
    with hosted(portals[declared], place) as (_, root):
        for asked in ASKED:
            driver.get(root + asked)
            links = well(driver, root)
        lost = driver.execute_async_script(
            """const [links, done] = arguments;
            Promise.all(links.map(async (one) => (await fetch(one)).ok ? [] : [one]))
                   .then((all) => done(all.flat()))""",
            links,
        )
        assert lost == []
        driver.execute_script("document.querySelector('.c-display-panel').open = true")
        driver.find_element(By.CSS_SELECTOR, ".c-display-panel [value=dark]").find_element(
            By.XPATH, ".."
        ).click()
        driver.get(root + ASKED[2])
        assert driver.execute_script("return document.documentElement.dataset.palette") == "dark"
        driver.execute_script("localStorage.clear()")


@pytest.mark.parametrize("base", ["", "/mot/hai"])
def test_without_a_script_it_is_whole_where_it_is_published(base, portals, driver):
    with hosted(portals[base], base) as (_, root):
        driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
        try:
            driver.get(root + "/vi/thu-tuc/gi-do/")
            assert (
                driver.find_element(By.CSS_SELECTOR, ".c-header__bar").value_of_css_property(
                    "display"
                )
                == "flex"
            )
            assert (
                driver.find_element(By.LINK_TEXT, "Thủ tục")
                .get_attribute("href")
                .startswith(root + "/vi/")
            )
        finally:
            driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_as_a_file_its_links_lead_to_files(site, driver):
    driver.get((site.output / "404.html").as_uri())
    assert (
        driver.find_element(By.CSS_SELECTOR, ".c-header__bar").value_of_css_property("display")
        == "flex"
    )
    with another_page(driver):
        driver.find_element(By.CSS_SELECTOR, "main li a").click()
    assert driver.current_url == (site.output / "vi" / "index.html").as_uri()


def test_axe_finds_nothing_at_depth(site, reader):
    with hosted(site.output) as (_, root):
        axe = PageAxe(reader, str(AXE))
        axe.inject()
        reader.get(root + "/vi/thu-tuc/gi-do/")
        found = axe.run(options=Variant("", 1280, True).options)["found"]
        assert [one["rule"] for one in found if one["outcome"] == "fail"] == []


def test_those_who_read_another_language_have_a_way_on(site, driver):
    with hosted(site.output) as (_, root):
        driver.get(root + "/en/nowhere/")
        link = driver.find_element(By.PARTIAL_LINK_TEXT, "in English")
        assert link.get_attribute("href") == root + "/en/index.html"
