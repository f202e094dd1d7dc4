"""The pointer, moved for real, and what comes up under it (WCAG 1.4.13)."""

from __future__ import annotations

import time
from typing import Any

from selenium.webdriver import Chrome

from .keyboard import press

#: Steps in which the pointer goes from an element to what it has brought up.
_STEPS = 4
#: Seconds for a page to do what it does then, and to take away what it takes away too early.
_PAUSE, _GOES = 0.03, 0.4
#: Seconds for a display that has just changed its size.
_SETTLES = 0.2
#: Where nothing is: the corner of the page.
_AWAY = {"x": 0.0, "y": 0.0}


def hover(driver: Chrome) -> bool:
    """Bring the pointer, then the focus, to what may bring something up; the page's scripts note
    what is wrong with that (`shared/9-hover.js`). Returns whether there is any such element.
    """
    count = driver.execute_script("return audit.hover.begin();")
    time.sleep(_SETTLES if count else 0)
    for place in range(count):
        for by_focus in (False, True):
            _try(driver, place, by_focus=by_focus)
            _move(driver, _AWAY)
            driver.execute_script("document.activeElement?.blur();")
    return bool(count)


def _try(driver: Chrome, place: int, *, by_focus: bool) -> None:
    start = driver.execute_script("return audit.hover.at(arguments[0]);", place)
    if not start:
        return
    if by_focus:
        driver.execute_script("audit.hover.focus(arguments[0]);", place)
    else:
        _move(driver, start)
    content: dict[str, Any] | None = driver.execute_async_script(
        "audit.hover.come().then(arguments[0]);"
    )
    if not content:
        return
    if wait := content["wait"]:
        time.sleep(wait / 1000 + _PAUSE)
        if _gone(driver, "vanishes"):
            return
    if not by_focus:
        for step in range(1, _STEPS + 1):
            way = {
                axis: start[axis] + (content[axis] - start[axis]) * step / _STEPS for axis in "xy"
            }
            _move(driver, way)
            time.sleep(_PAUSE)
        time.sleep(_GOES)
        if _gone(driver, "slips"):
            return
    if content["covers"]:
        press(driver, "Escape")
        time.sleep(_PAUSE)
        if driver.execute_script("return audit.hover.stays();"):
            driver.execute_script("audit.hover.note('stays');")


def _gone(driver: Chrome, wrong: str) -> bool:
    """Whether what came up has gone too early, which is noted."""
    if driver.execute_script("return audit.hover.stays();"):
        return False
    driver.execute_script("audit.hover.note(arguments[0]);", wrong)
    return True


def _move(driver: Chrome, place: dict[str, float]) -> None:
    given = {"type": "mouseMoved", "x": place["x"], "y": place["y"]}
    driver.execute_cdp_cmd("Input.dispatchMouseEvent", given)
