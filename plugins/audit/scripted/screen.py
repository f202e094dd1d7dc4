"""What the screen shows: pictures of it, and how a text stands out from what is behind it."""

from __future__ import annotations

from selenium.webdriver import Chrome


def screenshot(driver: Chrome) -> str:
    """A picture of the open page, PNG in base64."""
    asked = {"format": "png", "optimizeForSpeed": True}
    picture: str = driver.execute_cdp_cmd("Page.captureScreenshot", asked)["data"]
    return picture


def contrast(driver: Chrome, selector: str) -> str:
    """Measure a text whose ground no style sheet tells: a picture, a gradient, another element.

    Returns `fail`, `pass`, or `review` where some of the ground is too near to its colour.
    """
    text = driver.execute_script("return audit.uncover(arguments[0]);", selector)
    if not text or not text["colour"]:
        return "review"
    ground = screenshot(driver)
    driver.execute_script("audit.cover();")
    outcome: str = driver.execute_async_script(
        "audit.standsOut(arguments[0], arguments[1]).then(arguments[2]);", ground, text
    )
    return outcome
