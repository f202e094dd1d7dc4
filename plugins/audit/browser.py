"""Chromium with axe in every frame."""

from __future__ import annotations

import json
import os
import re
import shutil
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from importlib.util import find_spec
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from axe_selenium_python import Axe
from selenium.common.exceptions import WebDriverException
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from urllib3.exceptions import HTTPError

from ..run import node_packages
from ..run.time_limit import time_limit
from .deadline import ended_after, taken_along
from .scripted.scripts import script

#: The axe-core of the project's Node packages, or the one of the extra `axe`. What comes with
#: axe-selenium-python (3.1) never answers on today's pages; 4.4 doubts colours that it cannot read.
_NEWEST = node_packages() / "axe-core" / "axe.min.js"
_BROUGHT = find_spec("axe_playwright_python")
AXE = (
    Path(str(_BROUGHT.origin)).with_name("axe.min.js")
    if _BROUGHT and not _NEWEST.is_file()
    else _NEWEST
)
PAGE = Path(__file__).with_name("page.js")

#: How a browser or its driver fails, whether it says so or just dies.
FAILURES = (WebDriverException, HTTPError, OSError)
#: How often a browser is started anew before the machine is told to have none that starts.
STARTS = 6
#: Seconds for a page to load or a script to end, for a browser to start, to close, and for all that
#: is done with one. What takes longer is ended and done again.
_PAGE, _START, _CLOSE, _SESSION = 30, 30, 20, 1800
#: A start may take at most so many times its limit, after the starts before it took too long.
_LONGEST_START = 8

_BROWSERS = ("chromium", "google-chrome", "google-chrome-stable", "chrome", "chromium-browser")
_DRIVERS = ("chromedriver", "chromium.chromedriver", "chromium-chromedriver")
#: Where systems put them besides the search path: snaps, Ubuntu's package, GitHub's machines.
_PLACES = ("/snap/bin", "/usr/lib/chromium-browser", os.environ.get("CHROMEWEBDRIVER", ""))
_QUIET = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--hide-scrollbars",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--mute-audio",
    "--force-color-profile=srgb",
    # Scripts may ask what an element is for assistive technology: its role and its name.
    "--enable-blink-features=ComputedAccessibilityInfo",
)


class PageAxe(Axe):
    """axe as `axe_selenium_python` runs it, but put once into every page and frame the browser will
    open.
    """

    def inject(self) -> None:
        """Register axe and our own measurements with the browser, before any page is opened.

        The package would send the script to the top frame of each page: slower, and blind to
        frames.
        """
        files = (Path(self.script_url), PAGE)
        source = "\n".join([*(file.read_text(encoding="utf-8") for file in files), script()])
        self.selenium.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": source})

    def run(self, context: object = None, options: object = None) -> object:
        """Run axe on the open page or a part of it, with options as a value; the package would
        write them as Python.
        """
        return super().run(context, json.dumps(options))


def missing() -> list[str]:
    """Return what this machine lacks for an audit in a browser."""
    lacking = [] if _found(_BROWSERS) else ["chromium"]
    lacking += [] if _found(_DRIVERS) else ["chromedriver"]
    return lacking + ([] if AXE.is_file() else ["axe-core"])


def old_axe() -> str:
    """The version of axe-core that stands in for the project's own; nothing where that is there."""
    if AXE == _NEWEST:
        return ""
    found = re.search(r'\.version="([0-9.]+)"', AXE.read_text(encoding="utf-8"))
    return found[1] if found else "?"


@contextmanager
def browser(*more: str, listen: bool = False) -> Iterator[Chrome]:
    """A fresh Chromium without a window, closed at the end; `more` are further command-line
    switches.

    With `listen` its "performance" log tells of every request. A browser that does not start, as
    happens where many programs start at once, is started again; where there are several, each has
    its turn, since a driver fits only the browser of its version. Raises what the last start failed
    by.
    """
    pairs = list(product(_found(_BROWSERS), _found(_DRIVERS))) or [("chromium", "chromedriver")]
    with ExitStack() as stack:
        for start in range(STARTS):
            # A machine that is too busy for one start is given twice the time for the next.
            seconds = _START * min(2**start, _LONGEST_START)
            pair = pairs[start % len(pairs)]
            try:
                driver = stack.enter_context(_started(*pair, more, listen, seconds))
                break
            except FAILURES:
                if start == STARTS - 1:
                    raise
                time.sleep(start / 2)
        yield driver


@contextmanager
def _started(
    program: str, driver_program: str, more: tuple[str, ...], listen: bool, seconds: float
) -> Iterator[Chrome]:
    options = ChromeOptions()
    if listen:
        options.set_capability("goog:loggingPrefs", {"performance": "ALL"})
    options.binary_location = program
    options.add_experimental_option("browserStartupTimeout", int(time_limit(seconds) * 1000))
    options.unhandled_prompt_behavior = (
        "dismiss"  # a page that asks something is a page all the same
    )
    # A browser in a snap sees its own folders only.
    room = Path.home() / "snap" / "chromium" / "common" if "/snap/" in program else None
    # Closes as soon as the session does, leaving nothing behind.
    with TemporaryDirectory(
        prefix="audit-", ignore_cleanup_errors=True, dir=room if room and room.is_dir() else None
    ) as profile:
        for switch in (*_QUIET, f"--user-data-dir={profile}", *more):
            options.add_argument(switch)
        # A group of its own: Ctrl-C does not end it before it is told to close.
        service = Service(driver_program, popen_kw={"start_new_session": True})
        with taken_along(service, profile), ended_after(service, _SESSION):
            with ended_after(service, seconds + _CLOSE):
                driver = Chrome(options=options, service=service)
            try:
                give_time(driver)
                yield driver
            finally:
                with ended_after(service, _CLOSE), suppress(*FAILURES):
                    driver.quit()


def give_time(driver: Chrome, times: int = 1) -> None:
    """Let pages and scripts take so many times their usual limit."""
    driver.set_page_load_timeout(times * time_limit(_PAGE))
    driver.set_script_timeout(times * time_limit(_PAGE))


def resize(driver: Chrome, width: int) -> None:
    """Show pages at a width in CSS pixels; windows themselves do not get as narrow as 320."""
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics(width))


def metrics(width: int) -> dict[str, object]:
    """A display of a width, as Chromium takes it."""
    return {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}


def _found(names: tuple[str, ...]) -> list[str]:
    """Those of some programs that this machine has."""
    path = os.pathsep.join(filter(None, (os.environ.get("PATH", ""), *_PLACES)))
    return [found for name in names if (found := shutil.which(name, path=path))]
