"""What changes on a day to come is told as it is on the reader's day."""

import pytest

from .pages import open_page

_LATER = """
const Real = Date;
globalThis.Date = class extends Real {
  constructor(...given) { if (given.length) super(...given); else super("2027-02-03T12:00:00"); }
};
"""


@pytest.fixture
def later(driver):
    """A browser whose clock is in February 2027."""
    made = driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": _LATER})
    yield driver
    driver.execute_cdp_cmd(
        "Page.removeScriptToEvaluateOnNewDocument", {"identifier": made["identifier"]}
    )


def shown(driver, words):
    """The texts on screen that have these words, smallest elements only."""
    found = driver.find_elements("css selector", "[data-module=dated] > :is(dd, span)")
    texts = (one.text.replace("\u00a0", " ") for one in found if one.is_displayed())
    return [" ".join(text.split()) for text in texts if words in text]


def test_on_the_day_of_the_build_both_fees_are_told_with_their_days(driver, root):
    open_page(driver, root, "/vi/thu-tuc/doi-the-can-cuoc/")
    assert shown(driver, "đ") == ["25.000 đ đến hết 31-12-2026; từ 01-01-2027: 50.000 đ"]


def test_when_the_reduced_fee_is_over_the_other_stands_alone(later, root):
    open_page(later, root, "/vi/thu-tuc/doi-the-can-cuoc/")
    assert shown(later, "đ") == ["50.000 đ từ 01-01-2027"]
    open_page(later, root, "/vi/")
    assert shown(later, "đ") == ["Từ 01-01-2027: 50.000 đ"]
