"""Forced colours and paper."""
import base64

import pytest

from .walk import open_page, page_types

# Controls whose edge, or what marks their state, is gone when the system sets the colours.
_FLAT = """
const shown = (style) => parseFloat(style.borderTopWidth) + parseFloat(style.borderBottomWidth) > 0
  || parseFloat(style.outlineWidth) > 0 && style.outlineStyle !== 'none';
return [...document.querySelectorAll('button, .c-button, summary.c-button, input[type=search], input[type=text]')]
  .filter(element => element.checkVisibility() && element.getBoundingClientRect().width > 1
    && !shown(getComputedStyle(element)))
  .map(element => element.className || element.id || element.localName);
"""
_OWN = """
return [...document.querySelectorAll('*')].filter(element => element.textContent.trim()
  && !element.closest('[aria-hidden=true]') && getComputedStyle(element).forcedColorAdjust === 'none')
  .map(element => element.className || element.localName);
"""

# The grounds that are painted under text.
_GROUNDS = """
return [...new Set([...document.querySelectorAll('html, header, main, footer, section, div, p, li, td, th')]
  .filter(element => element.textContent.trim()).map(element => getComputedStyle(element).backgroundColor)
  .filter(colour => !colour.startsWith('rgba')))];
"""


@pytest.fixture
def media(driver):
    """Sets what the system asks for, and takes it back."""
    def ask(medium="", **features):
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": medium, "features": [
            {"name": name.replace("_", "-"), "value": value} for name, value in features.items()]})
    yield ask
    ask()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_controls_keep_their_edges_when_the_system_forces_its_colours(driver, media, example, root, scheme):
    media(forced_colors="active", prefers_color_scheme=scheme)
    for url in page_types(example):
        open_page(driver, root, url)
        assert driver.execute_script(_FLAT) == [], url
        assert driver.execute_script(_OWN) == [], f"{url}: forced colours always win"


def test_text_has_the_colours_that_the_system_forces(driver, media, example, root):
    media(forced_colors="active", prefers_color_scheme="dark")
    for url in page_types(example):
        open_page(driver, root, url)
        assert driver.execute_script(_GROUNDS) == ["rgb(0, 0, 0)"], url


def test_paper_has_the_text_and_none_of_the_controls(driver, media, example, root):
    for url in page_types(example):
        open_page(driver, root, url)
        driver.execute_script("document.documentElement.dataset.palette = 'yellow-on-black'")
        media("print")
        shown = [one.tag_name for one in driver.find_elements(
            "css selector", "nav, button, audio, input[type=search], form") if one.is_displayed()]
        ground, ink = driver.execute_script(
            "const style = getComputedStyle(document.body); const root = getComputedStyle(document.documentElement);"
            "return [root.backgroundColor, style.color]")
        media()
        assert shown == [], url
        assert (ground, ink) in {("rgb(255, 255, 255)", "rgb(0, 0, 0)"), ("rgba(0, 0, 0, 0)", "rgb(0, 0, 0)")}, url


def printed(driver):
    """How many sheets the open page takes."""
    sheets = driver.execute_cdp_cmd("Page.printToPDF", {"paperWidth": 8.27, "paperHeight": 11.69,
                                                        "preferCSSPageSize": True})["data"]
    return base64.b64decode(sheets).count(b"/Type /Page\n")


def test_birth_registration_prints_on_at_most_four_sheets(driver, example, root):
    open_page(driver, root, "/vi/thu-tuc/dang-ky-khai-sinh/")
    assert 1 <= printed(driver) <= 4


@pytest.mark.parametrize("slug", ["dang-ky-khai-sinh", "cap-giay-phep-xay-dung-nha-o", "ban-sao-trich-luc-ho-tich"])
def test_the_posting_sheet_is_one_sheet_in_15_points(driver, media, example, root, slug):
    open_page(driver, root, f"/vi/thu-tuc/{slug}/")
    driver.execute_script("document.querySelector('[name=sheet][value=posting]').click()")
    assert printed(driver) == 1
    media("print")
    size = driver.execute_script("return getComputedStyle(document.querySelector('.c-checklist label')).fontSize")
    assert float(size.removesuffix("px")) * 72 / 96 == pytest.approx(15, abs=.01)
