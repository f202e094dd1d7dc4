"""Chromium with axe in every frame."""
from __future__ import annotations

import json
import os
import shutil
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from axe_selenium_python import Axe
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
PAGE = Path(__file__).with_name("page.js")

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
_QUIET = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
          "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
          "--mute-audio", "--force-color-profile=srgb")


class PageAxe(Axe):
    """axe as `axe_selenium_python` runs it, but put once into every page and frame the browser will open."""

    def inject(self) -> None:
        """Register axe and our own measurements with the browser, before any page is opened.

        The package would send the script to the top frame of each page: slower, and blind to frames.
        """
        source = Path(self.script_url).read_text(encoding="utf-8") + "\n" + PAGE.read_text(encoding="utf-8")
        self.selenium.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": source})

    def run(self, context: None = None, options: object = None) -> object:
        """Run axe on the open page with options as a value; the package would write them as Python."""
        return super().run(context, json.dumps(options))


def missing() -> list[str]:
    """Return what this machine lacks for an audit in a browser."""
    lacking = [] if _browser() else ["chromium"]
    lacking += [] if shutil.which("chromedriver") else ["chromedriver"]
    return lacking + ([] if AXE.is_file() else ["axe-core (npm ci)"])


@contextmanager
def browser(*more: str, listen: bool = False) -> Iterator[Chrome]:
    """A fresh Chromium without a window, closed at the end; `more` are further command-line switches.

    With `listen` its "performance" log tells of every request.
    """
    options = ChromeOptions()
    if listen:
        options.set_capability("goog:loggingPrefs", {"performance": "ALL"})
    options.binary_location = _browser() or ""
    # Closes as soon as the session does, leaving nothing behind.
    with TemporaryDirectory(prefix="audit-", ignore_cleanup_errors=True) as profile:
        for switch in (*_QUIET, f"--user-data-dir={profile}", *more):
            options.add_argument(switch)
        # A group of its own: Ctrl-C does not end it before it is told to close.
        service = Service(shutil.which("chromedriver") or "chromedriver", popen_kw={"start_new_session": True})
        with _taken_along(service, profile):
            driver = Chrome(options=options, service=service)
            try:
                driver.set_page_load_timeout(60)
                driver.set_script_timeout(60)
                yield driver
            finally:
                driver.quit()


@contextmanager
def _taken_along(service: Service, profile: str) -> Iterator[None]:
    """A process that is told to end takes its browser along: a driver outlives those who started it."""
    def end(number: int, _: object) -> None:
        if service.process is None:  # just being started, not known yet: told again in a moment
            threading.Timer(0.1, os.kill, (os.getpid(), number)).start()
            return
        with suppress(ProcessLookupError):
            os.killpg(service.process.pid, signal.SIGKILL)
        shutil.rmtree(profile, ignore_errors=True)
        signal.signal(number, before)
        os.kill(os.getpid(), number)

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def resize(driver: Chrome, width: int) -> None:
    """Show pages at a width in CSS pixels; windows themselves do not get as narrow as 320."""
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False})


def _browser() -> str | None:
    return next((path for path in map(shutil.which, _BROWSERS) if path), None)
