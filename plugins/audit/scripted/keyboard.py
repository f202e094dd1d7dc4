"""The Tab key, pressed for real, and whether the screen shows where it has come to."""

from __future__ import annotations

import time

from selenium.webdriver import Chrome

from .screen import screenshot

#: So many stops are walked on one page, where a script may take hold of the focus and where none
#: can, and so many screens compared: a page with more has them in lists of the same kind.
_STOPS, _FREE_STOPS, _SCREENS = 60, 24, 8
#: Seconds between two presses where scripts are thought to move the focus: they may wait a little.
_PAUSE = 0.04


def walk(driver: Chrome) -> bool:
    """Go through the open page by Tab; the page's scripts note each stop (`shared/4-walk.js`).

    Returns whether the focus cannot leave a part of the page.
    """
    count = driver.execute_script("return audit.walk.begin();")
    if not count:
        return False
    may_hold = driver.execute_script("return audit.walk.mayHold();")
    for _ in range(min(count + 2, _STOPS if may_hold else _FREE_STOPS)):
        press(driver, "Tab")
        if may_hold:
            time.sleep(_PAUSE)
    unlike = driver.execute_script("return audit.walk.end();")
    held = may_hold and count + 2 <= _STOPS and _is_held(driver, count)
    same = [place for place in unlike[:_SCREENS] if _looks_the_same(driver, place)]
    driver.execute_script("audit.walk.same(arguments[0]);", same)
    return held


def press(driver: Chrome, key: str, *, shift: bool = False) -> None:
    """Press a key that writes nothing."""
    code = {"Tab": 9, "Escape": 27}[key]
    given = {"key": key, "code": key, "windowsVirtualKeyCode": code, "modifiers": 8 if shift else 0}
    for kind in ("rawKeyDown", "keyUp"):
        driver.execute_cdp_cmd("Input.dispatchKeyEvent", {"type": kind, **given})


def _is_held(driver: Chrome, count: int) -> bool:
    """Whether neither Tab nor Shift and Tab, pressed slowly, leads out of what seems to be a
    circle.
    """
    if not driver.execute_script("return Boolean(audit.walk.circle());"):
        return False
    for shift in (False, True):
        driver.execute_script("audit.walk.again();")
        for _ in range(min(count, 12) + 2):
            press(driver, "Tab", shift=shift)
            time.sleep(_PAUSE)
        press(driver, "Escape")
        if driver.execute_script("return audit.walk.left();"):
            return False
    return True


def _looks_the_same(driver: Chrome, place: int) -> bool:
    driver.execute_script("audit.walk.focus(arguments[0]);", place)
    focused = screenshot(driver)
    driver.execute_script("audit.walk.blur();")
    unfocused = screenshot(driver)
    return focused == unfocused or not driver.execute_async_script(
        "audit.differ(arguments[0], arguments[1]).then(arguments[2]);", focused, unfocused
    )
