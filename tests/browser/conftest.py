"""A browser, and the example portal in it."""
import pytest

from plugins.audit.browser import browser, missing, resize
from plugins.audit.server import served


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


@pytest.fixture(scope="session")
def root(example):
    """The address of the example portal, served."""
    with served(example.output) as address:
        yield address


@pytest.fixture(scope="module")
def driver(chromium):
    """One browser for the tests of a module, at desktop width, without motion: a page in motion has no places."""
    with chromium("--force-prefers-reduced-motion") as driver:
        resize(driver, 1280)
        yield driver

