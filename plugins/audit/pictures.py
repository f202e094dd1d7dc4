"""Pictures of places on pages, for people who look at what was found."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

from selenium.webdriver import Chrome

from .browser import FAILURES, browser, missing, resize
from .finding import Finding
from .server import served

_WIDTH = 1280
#: CSS pixels around an element, and the largest picture.
_MARGIN, _WIDEST, _HIGHEST = 24, 640, 360
#: Of WebP, from 0 to 100: enough to recognise a place.
_QUALITY = 55
#: Marks the element; gives its place on the page, or nothing where it is not displayed.
_MARK = """
const element = document.querySelector(arguments[0]);
if (!element || element === document.documentElement || element === document.body) return null;
element.scrollIntoView({ block: "center", behavior: "instant" });
const box = element.getBoundingClientRect();
if (!box.width || !box.height) return null;
element.style.outline = "3px solid #c00";
element.style.outlineOffset = "2px";
return [box.x + scrollX, box.y + scrollY, box.width, box.height];
"""
_UNMARK = """
const element = document.querySelector(arguments[0]);
element.style.outline = element.style.outlineOffset = "";
"""


class Camera:
    """A browser with the pages of a folder."""

    def __init__(self, driver: Chrome, root: str) -> None:
        self._driver = driver
        self._root = root
        self._open = ""

    def picture(self, page: str, selector: str) -> bytes | None:
        """A small picture (WebP) of an element with what is around it; none of a page as a whole,
        or of what is not displayed or cannot be found.
        """
        with suppress(*FAILURES):
            if page != self._open:
                self._driver.get(self._root + quote(page))
                self._open = page
            if box := self._driver.execute_script(_MARK, selector):
                taken = self._driver.execute_cdp_cmd("Page.captureScreenshot", _asked(*box))
                self._driver.execute_script(_UNMARK, selector)
                return base64.b64decode(taken["data"])
        return None


def _asked(x: float, y: float, width: float, height: float) -> dict[str, object]:
    clip = {
        "x": max(0, x - _MARGIN),
        "y": max(0, y - _MARGIN),
        "width": min(width + 2 * _MARGIN, _WIDEST),
        "height": min(height + 2 * _MARGIN, _HIGHEST),
        "scale": 1,
    }
    return {
        "format": "webp",
        "quality": _QUALITY,
        "clip": clip,
        "captureBeyondViewport": True,
    }


def pictures(folder: Path, findings: Sequence[Finding]) -> dict[tuple[str, str], str]:
    """Pictures of the places of findings on pages in a folder, as addresses that hold them: by page
    and selector. None of a place that cannot be pictured; none at all where no browser starts.
    """
    places = sorted({(one.page, one.selector) for one in findings})
    found: dict[tuple[str, str], str] = {}
    if places and not missing():
        with suppress(*FAILURES), camera(folder) as taken:
            for page, selector in places:
                if picture := taken.picture(page, selector):
                    found[page, selector] = data_address(picture)
    return found


def data_address(picture: bytes) -> str:
    """An address that holds a picture (WebP) itself."""
    return f"data:image/webp;base64,{base64.b64encode(picture).decode()}"


@contextmanager
def camera(folder: Path) -> Iterator[Camera]:
    """A camera for the pages of a folder. Raises what a browser's start fails by."""
    with served(folder) as root, browser() as driver:
        resize(driver, _WIDTH)
        yield Camera(driver, root)
