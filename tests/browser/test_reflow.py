"""Narrow displays, large text, wide spacing: nothing scrolls sideways, nothing is cut off."""

import pytest

from plugins.audit.browser import PAGE, resize

from .pages import open_page

#: WCAG 1.4.12.
SPACING = (
    "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}"
    "p{margin-block-end:2em!important}"
)

_SPACED = """
const sheet = new CSSStyleSheet(); sheet.replaceSync(arguments[0]);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
"""

# Text that its box hides: overflow is not visible, and more is inside than fits.
_CUT = """
const hides = value => value === 'hidden' || value === 'clip';
return [...document.body.querySelectorAll('*')].filter(element => {
  const style = getComputedStyle(element), box = element.getBoundingClientRect();
  const unseen = box.width <= 1 || box.height <= 1
    || !element.textContent.trim() || !element.checkVisibility();
  return !unseen && (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 2
                  || hides(style.overflowX) && element.scrollWidth > element.clientWidth + 2);
}).map(element => element.className || element.localName);
"""


@pytest.fixture(scope="module")
def measured(tabs, root):
    """A tab that brings our measurements into each page."""
    with tabs.tab(root) as driver:
        source = "window.axe = {run() {}};\n" + PAGE.read_text("utf-8")
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": source})
        yield driver


#: Width in CSS pixels → the sizes of text in percent that are tried there, each with its spacing.
DISPLAYS = {
    320: (("100", False), ("200", False), ("250", False), ("100", True)),
    640: (("200", False),),
    1280: (("250", False), ("200", True)),
}


@pytest.mark.parametrize("width", DISPLAYS, ids="{}px".format)
def test_every_page_type_fits(measured, types, root, width):
    resize(measured, width)
    wrong = {}
    for url in types:
        open_page(measured, root, url)
        for size, spaced in DISPLAYS[width]:
            if found := unfit(measured, size, spaced):
                wrong[url, size, spaced] = found
    assert wrong == {}


def unfit(driver, size, spaced):
    """What is wider than the open page, or cut off, with text of a size. Spacing stays for the rest
    of the page.
    """
    driver.execute_script("document.documentElement.dataset.size = arguments[0]", size)
    if spaced:
        driver.execute_script(_SPACED, SPACING)
    return driver.execute_script("return audit.sideways()") + driver.execute_script(_CUT)
