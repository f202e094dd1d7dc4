"""Narrow displays, large text, wide spacing: nothing scrolls sideways, nothing is cut off."""
import pytest

from plugins.audit.browser import PAGE, resize

from .walk import open_page, page_types

#: WCAG 1.4.12.
SPACING = ("*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}"
           "p{margin-block-end:2em!important}")

_SPACED = """
const sheet = new CSSStyleSheet(); sheet.replaceSync(arguments[0]);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
"""

# Text that its box hides: overflow is not visible, and more is inside than fits.
_CUT = """
const hides = value => value === 'hidden' || value === 'clip';
return [...document.body.querySelectorAll('*')].filter(element => {
  const style = getComputedStyle(element), box = element.getBoundingClientRect();
  const unseen = box.width <= 1 || box.height <= 1 || !element.textContent.trim() || !element.checkVisibility();
  return !unseen && (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 2
                  || hides(style.overflowX) && element.scrollWidth > element.clientWidth + 2);
}).map(element => element.className || element.localName);
"""


@pytest.fixture(scope="module")
def measured(chromium):
    """A browser that brings our measurements into each page."""
    with chromium() as driver:
        source = "window.axe = {run() {}};\n" + PAGE.read_text("utf-8")
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": source})
        yield driver


@pytest.mark.parametrize(("width", "size", "spaced"), [
    pytest.param(320, "100", False, id="320px"),
    pytest.param(320, "100", True, id="320px-spaced"),
    pytest.param(320, "200", False, id="320px-text-200"),
    pytest.param(640, "200", False, id="640px-text-200"),
    pytest.param(1280, "200", True, id="1280px-text-200-spaced"),
    pytest.param(1280, "250", False, id="1280px-text-250"),
])
def test_every_page_type_fits(measured, example, root, width, size, spaced):
    resize(measured, width)
    wide, cut = {}, {}
    for url in page_types(example):
        open_page(measured, root, url)
        measured.execute_script("document.documentElement.dataset.size = arguments[0]", size)
        if spaced:
            measured.execute_script(_SPACED, SPACING)
        if found := measured.execute_script("return audit.sideways()"):
            wide[url] = found
        if found := measured.execute_script(_CUT):
            cut[url] = found
    assert (wide, cut) == ({}, {})
