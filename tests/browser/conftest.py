"""A browser, and the small portal in it."""

import time
from contextlib import ExitStack, contextmanager

import pytest

from plugins.audit.browser import FAILURES, browser, give_time, missing, resize
from plugins.audit.server import served
from tests.conftest import TODAY

pytest.register_assert_rewrite("tests.browser.pages")  # what it asserts is shown in full

from .pages import page_types, richest  # noqa: E402

#: Seconds after which a browser that no test is in gives way to a new one: one that is open for
#: very long is ended as stuck.
OLD = 600
#: Pages are read at ten on the day that they were built for, whatever day it is.
CLOCK = """{ const Real = Date, late = Real.now() - new Real("%sT10:00+07:00");
globalThis.Date = class extends Real {
  constructor(...given) { super(...(given.length ? given : [Real.now() - late])); }
  static now() { return Real.now() - late; }
}; }"""


def pytest_collection_modifyitems(items):
    for item in items:
        if "tests/browser" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium():
    """Opens browsers; skips where there is none."""
    if lacking := [one for one in missing() if "axe" not in one]:
        pytest.skip(f"this machine lacks {', '.join(lacking)}")
    return browser


class Tabs:
    """One browser without motion (a page in motion has no places), in which tests have tabs."""

    def __init__(self):
        self.opened, self.driver, self.begun, self.used = ExitStack(), None, 0.0, 0

    @contextmanager
    def tab(self, *origins):
        """A tab as in a new browser: what is set in it ends with it, and what these origins keep is
        cleared away.
        """
        driver = self._browser()
        before = driver.current_window_handle
        self._clear(driver, origins)
        driver.switch_to.new_window("tab")
        clock = {"source": CLOCK % TODAY}
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", clock)
        self.used += 1
        try:
            yield driver
        finally:
            self.used -= 1
            try:
                driver.close()
                driver.switch_to.window(before)
                self._clear(driver, origins)
            except FAILURES:  # it died; the next tab is in a new one
                self.close()

    def close(self):
        """Close the browser."""
        self.driver = None
        self.opened.close()

    def _browser(self):
        if self.driver and not self.used and time.monotonic() - self.begun > OLD:
            self.close()
        if not self.driver:
            self.driver = self.opened.enter_context(browser("--force-prefers-reduced-motion"))
            self.begun = time.monotonic()
        return self.driver

    @staticmethod
    def _clear(driver, origins):
        for origin in origins:
            driver.execute_cdp_cmd(
                "Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"}
            )
        driver.delete_all_cookies()
        driver.get_log("browser")
        give_time(driver)


@pytest.fixture(scope="session")
def tabs(chromium):
    opened = Tabs()
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def root(site):
    """The address of the small portal, served."""
    with served(site.output) as address:
        yield address


@pytest.fixture(scope="module")
def driver(tabs, root):
    """One tab for the tests of a module, at desktop width."""
    with tabs.tab(root, "file://") as driver:
        resize(driver, 1280)
        yield driver


@pytest.fixture
def reader(tabs):
    """A tab for one test, whose portal has an address of its own."""
    with tabs.tab("file://") as driver:
        driver.set_script_timeout(120)
        yield driver


@pytest.fixture(
    scope="module",
    params=["some", pytest.param("every", marks=pytest.mark.whole)],
    ids="{} type".format,
)
def types(request, site):
    """The addresses of one page of each type; in the suite the eight that between them have nearly
    all that any of them has.
    """
    every = page_types(site)
    return richest(site, every)[:8] if request.param == "some" else every
