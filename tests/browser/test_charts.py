"""The letters of charts, which axe leaves to people: it does not see what an SVG paints under
them.
"""

import pytest

from plugins.contrast.ratio import contrast_ratio
from plugins.run import read_tokens
from tests.conftest import ROOT

from .pages import open_page

TOKENS = read_tokens(ROOT / "theme")

# Each text with its colour, the ground painted behind the drawing, and the shapes of the drawing
# that it touches.
_LETTERS = """
const hex = colour => "#" + colour.match(/\\d+/g).slice(0, 3)
  .map(one => (+one).toString(16).padStart(2, "0")).join("");
const clear = colour => /^rgba\\(.* 0\\)$/.test(colour);
const ground = element => {
  const colour = getComputedStyle(element).backgroundColor;
  return clear(colour) ? ground(element.parentElement) : hex(colour);
};
const touches = (one, other) => one.left < other.right && other.left < one.right
  && one.top < other.bottom && other.top < one.bottom;
return [...document.querySelectorAll("main svg text")].map(text => {
  const box = text.getBoundingClientRect();
  return {said: text.textContent, ink: hex(getComputedStyle(text).fill), ground: ground(text),
    under: [...text.ownerSVGElement.querySelectorAll("rect, path:not(defs *)")]
      .filter(shape => touches(box, shape.getBoundingClientRect()))
      .map(shape => shape.getAttribute("class"))};
});
"""


@pytest.mark.parametrize("palette", TOKENS.palette)
@pytest.mark.parametrize("url", ["/vi/trang/so-lieu/", "/en/pages/so-lieu/"])
def test_letters_of_charts_stand_clear_of_the_bars_and_off_their_ground(driver, root, url, palette):
    open_page(driver, root, url)
    driver.execute_script("document.documentElement.dataset.palette = arguments[0]", palette)
    letters = driver.execute_script(_LETTERS)
    assert letters
    assert [one["said"] for one in letters if one["under"]] == []
    needed = 10 if palette in TOKENS.high_contrast else 7
    assert [one for one in letters if contrast_ratio(one["ink"], one["ground"]) < needed] == []
