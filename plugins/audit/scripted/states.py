"""The states in which a page is looked at: as it loads, displayed, enlarged, walked, used."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

from selenium.webdriver import Chrome

from .keyboard import walk
from .pointer import hover

#: A window of 1,280 by 1,024 at twice the zoom has so many CSS pixels.
_ZOOMED = {"width": 640, "height": 512, "deviceScaleFactor": 1, "mobile": False}
#: Milliseconds that a page is waited for which changes something at intervals; what changes more
#: often is watched for so many intervals.
_LONGEST_WAIT, _OFTEN, _TIMES = 5000, 1000, 5.3

#: What a check found: `rule`, `criterion`, `outcome`, `selector`, `values`, `message`.
Found = dict[str, Any]


def loaded(driver: Chrome) -> Iterator[Found]:
    """What a page shows that has just come, before its motion is ended."""
    yield from _judge(driver, "loaded")
    if driver.execute_script("return document.getAnimations().length > 0;"):
        with_less = [{"name": "prefers-reduced-motion", "value": "reduce"}]
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": with_less})
        yield from _judge(driver, "reduced")
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


def displayed(driver: Chrome, width: int) -> Iterator[Found]:
    """What its display at a width shows."""
    yield from _judge(driver, "displayed", width)


def used(driver: Chrome, metrics: dict[str, Any]) -> Iterator[Found]:
    """What comes out when it is enlarged, walked through by keyboard and used. Afterwards it is no
    longer as it came. `metrics` are those of the usual display.
    """
    yield from _elapsed(driver)
    driver.execute_script(
        "audit.sizesBefore = [...audit.texts(2)].map(({ element }) =>"
        " ({ element, size: parseFloat(audit.style(element).fontSize) }));"
    )
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", _ZOOMED)
    yield from _judge(driver, "zoomed")
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    # A window that comes up before the page would hold up whoever waits for its pixels.
    driver.execute_script("audit.stay();")
    if hover(driver):
        yield from _judge(driver, "hovered")
    held = walk(driver)
    if driver.execute_script("return Boolean(audit.stops);"):
        yield from _judge(driver, "walked")
        if held:
            yield from _judge(driver, "held")
    forced = [{"name": "forced-colors", "value": "active"}]
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": forced})
    yield from _judge(driver, "forced")
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    driver.execute_async_script(
        "audit.pressAll().finally(() => { audit.sendAll(); arguments[arguments.length - 1](); });"
    )
    yield from _judge(driver, "pressed")


def _elapsed(driver: Chrome) -> Iterator[Found]:
    """What has changed by itself since the page came, after two of its intervals."""
    wait = driver.execute_script(
        "const all = audit.timers.filter((one) => one.repeats && one.delay <= arguments[0]);"
        "const times = ({ delay }) => (delay <= arguments[1] ? arguments[2] : 2.3);"
        "const waits = all.map((one) => times(one) * one.delay);"
        "return all.length ? Math.max(...waits) + 300 - performance.now() : 0;",
        _LONGEST_WAIT,
        _OFTEN,
        _TIMES,
    )
    if wait > 0:
        time.sleep(min(wait, 2.5 * _LONGEST_WAIT) / 1000)
    driver.execute_script("audit.undisturbed();")
    yield from _judge(driver, "elapsed")


def _judge(driver: Chrome, state: str, width: int = 0) -> Iterator[Found]:
    yield from driver.execute_script("return audit.judge(...arguments);", state, width)
