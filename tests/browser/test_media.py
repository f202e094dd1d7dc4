"""Forced colours and paper."""

import base64
from dataclasses import dataclass

import pytest

from .pages import open_page

# Controls whose edge, or what marks their state, is gone when the system sets the colours.
_FLAT = """
const shown = (style) => parseFloat(style.borderTopWidth) + parseFloat(style.borderBottomWidth) > 0
  || parseFloat(style.outlineWidth) > 0 && style.outlineStyle !== 'none';
return [...document.querySelectorAll(
  'button, .c-button, summary.c-button, input[type=search], input[type=text]')]
  .filter(element => element.checkVisibility() && element.getBoundingClientRect().width > 1
    && !shown(getComputedStyle(element)))
  .map(element => element.className || element.id || element.localName);
"""
_OWN = """
return [...document.querySelectorAll('*')].filter(element => element.textContent.trim()
  && !element.closest('[aria-hidden=true]')
  && getComputedStyle(element).forcedColorAdjust === 'none')
  .map(element => element.className || element.localName);
"""

# The grounds that are painted under text.
_GROUNDS = """
return [...new Set([...document.querySelectorAll(
  'html, header, main, footer, section, div, p, li, td, th')]
  .filter(element => element.textContent.trim())
  .map(element => getComputedStyle(element).backgroundColor)
  .filter(colour => !colour.startsWith('rgba')))];
"""


# What has no use on paper.
_CONTROLS = """
return [...document.querySelectorAll('nav, button, audio, input[type=search], form')]
  .filter(element => element.checkVisibility({visibilityProperty: true}) && element.offsetWidth)
  .map(element => element.className || element.localName);
"""
_INK = """
const [root, body] = [document.documentElement, document.body].map((one) => getComputedStyle(one));
return [root.backgroundColor, body.color];
"""


def emulate(driver, medium="", **features):
    """Set the medium and what the system asks for; nothing takes it back."""
    driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia",
        {
            "media": medium,
            "features": [
                {"name": name.replace("_", "-"), "value": value} for name, value in features.items()
            ],
        },
    )


@pytest.fixture
def on_paper(driver):
    """Shows the open page as on paper."""
    yield lambda: emulate(driver, "print")
    emulate(driver)


@dataclass
class Look:
    """How a page looks where the system sets its colours, by scheme, and on paper."""

    flat: dict
    own: dict
    grounds: list
    controls: list
    ink: tuple


@pytest.fixture(scope="module")
def looks(driver, types, root):
    """Each page type's look; each is opened once."""
    found = {}
    for url in types:
        open_page(driver, root, url)
        flat, own = {}, {}
        for scheme in ("light", "dark"):
            emulate(driver, forced_colors="active", prefers_color_scheme=scheme)
            flat[scheme], own[scheme] = driver.execute_script(_FLAT), driver.execute_script(_OWN)
        grounds = driver.execute_script(_GROUNDS)
        driver.execute_script("document.documentElement.dataset.palette = 'yellow-on-black'")
        emulate(driver, "print")
        controls, ink = driver.execute_script(_CONTROLS), driver.execute_script(_INK)
        found[url] = Look(flat, own, grounds, controls, tuple(ink))
        emulate(driver)
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_controls_keep_their_edges_when_the_system_forces_its_colours(looks, scheme):
    assert {url: look.flat[scheme] for url, look in looks.items() if look.flat[scheme]} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_text_keeps_its_own_colours_when_the_system_forces_them(looks, scheme):
    assert {url: look.own[scheme] for url, look in looks.items() if look.own[scheme]} == {}


def test_text_has_the_colours_that_the_system_forces(looks):
    black = ["rgb(0, 0, 0)"]
    assert {url: look.grounds for url, look in looks.items() if look.grounds != black} == {}


def test_paper_has_the_text_and_none_of_the_controls(looks):
    assert {url: look.controls for url, look in looks.items() if look.controls} == {}
    assert {look.ink for look in looks.values()} <= {
        ("rgb(255, 255, 255)", "rgb(0, 0, 0)"),
        ("rgba(0, 0, 0, 0)", "rgb(0, 0, 0)"),
    }


def printed(driver):
    """How many sheets the open page takes."""
    sheets = driver.execute_cdp_cmd(
        "Page.printToPDF", {"paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": True}
    )["data"]
    return base64.b64decode(sheets).count(b"/Type /Page\n")


def test_birth_registration_prints_on_at_most_four_sheets(driver, site, root):
    open_page(driver, root, "/vi/thu-tuc/dang-ky-khai-sinh/")
    assert 1 <= printed(driver) <= 4


def test_a_notice_on_paper_is_running_text_that_leads_nowhere(driver, on_paper, root):
    open_page(driver, root, "/vi/thu-tuc/dang-ky-khai-sinh/")
    on_paper()
    notices = driver.find_elements("css selector", ".c-notice")
    assert notices
    for one in notices:
        shown = [part for part in one.find_elements("css selector", "*") if part.is_displayed()]
        assert "Chi tiết" not in one.text
        assert {
            part.value_of_css_property("display")
            for part in shown
            if part.tag_name in ("summary", "p")
        } == {"inline"}


@pytest.mark.parametrize(
    "slug", ["dang-ky-khai-sinh", "cap-giay-phep-xay-dung-nha-o", "ban-sao-trich-luc-ho-tich"]
)
def test_the_posting_sheet_is_one_sheet_in_15_points(driver, on_paper, root, slug):
    open_page(driver, root, f"/vi/thu-tuc/{slug}/")
    driver.execute_script("document.querySelector('[name=sheet][value=posting]').click()")
    assert printed(driver) == 1
    on_paper()
    size = driver.execute_script(
        "return getComputedStyle(document.querySelector('.c-checklist label')).fontSize"
    )
    assert float(size.removesuffix("px")) * 72 / 96 == pytest.approx(15, abs=0.01)
