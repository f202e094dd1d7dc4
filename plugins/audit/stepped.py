"""A page after steps that a file asks for: its menus open, its questions typed."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

from selenium.common.exceptions import (
    ElementNotInteractableException,
    InvalidElementStateException,
)
from selenium.webdriver import Chrome

from ..run.time_limit import time_limit
from .browser import resize
from .finding import Finding
from .steps import StepScript

#: Seconds that something may take to be seen.
_SEEN = 10
#: What an element answers that cannot be pressed or typed into.
_REFUSED = (ElementNotInteractableException, InvalidElementStateException)


def go(driver: Chrome, address: str, page: str, script: StepScript) -> Iterator[Finding]:
    """Open a page anew and do the steps; yield a finding for the first one that cannot be done,
    which is the last one tried.
    """
    resize(driver, script.width)
    driver.get(address)
    for step in script.steps:
        if rule := _done(driver, step):
            where = {"file": script.file, "line": str(step["line"]), "state": script.state}
            values = {**where, "step": step["written"]}
            yield Finding(page, script.state, rule, "fail", "house", "html", values=values)
            return
    driver.execute_script("audit.still();")


def _done(driver: Chrome, step: dict[str, Any]) -> str:
    """Do a step; return the rule that says why it could not be done."""
    if step["action"] in ("wait", "expect"):
        return "" if _eventually(driver, "seen", step["target"]) else "page-step-unseen"
    element = _eventually(driver, "find", step["target"])
    if not element:
        return "page-step-missing"
    try:
        if step["action"] == "type":
            element.clear()
            element.send_keys(step["text"])
        else:
            element.click()
    except _REFUSED:  # it is hidden, disabled, or something lies over it
        return "page-step-refused"
    return ""


def _eventually(driver: Chrome, asked: str, target: str) -> Any:
    """What the page's scripts answer, as soon as that is anything."""
    end = time.monotonic() + time_limit(_SEEN)
    while True:
        found = driver.execute_script(f"return audit.steps.{asked}(arguments[0]);", target)
        if found or time.monotonic() > end:
            return found
        time.sleep(0.1)
