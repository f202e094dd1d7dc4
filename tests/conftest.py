"""A small portal of the tests' own, built once for all tests that look at pages."""

import fcntl
import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests import commands

ROOT = Path(__file__).parent.parent
#: Seconds after which something is stuck. What is only slow, on a machine with much to do, is
#: waited for.
STUCK = 600


def eventually(wanted, seconds=STUCK):
    """What is wanted, as soon as it is there, or what there is instead in the end."""
    end = time.monotonic() + seconds
    while not (reached := wanted()) and time.monotonic() < end:
        time.sleep(0.1)
    return reached


for _name in ("PORTAL_FROM", "PORTAL_PROJECT"):
    os.environ.pop(_name, None)  # a test is the same however it was started

settings.register_profile(
    "patient", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("patient")
TODAY = "2026-11-29"  # the day that portals of tests are built for
#: The content of a small portal: every kind of page, both languages.
SITE = ROOT / "tests" / "site"


def pytest_addoption(parser):
    parser.addoption(
        "--renew",
        action="store_true",
        help="rewrite golden files; read the difference as you would code",
    )


def pytest_configure(config):
    # xdist would begin with the files that have most tests.
    config.option.loadscopereorder = False


@pytest.hookimpl(trylast=True)  # when the folders have marked theirs
def pytest_collection_modifyitems(config, items):
    in_order_of_work(items)
    if not config.pluginmanager.hasplugin("rerunfailures"):
        return
    for item in items:
        # A browser is many processes whose timing no test holds. One more try keeps a single slip
        # from refusing good work; the summary tells it (-rR), since a slip is a race to be mended.
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.flaky(reruns=1))


def in_order_of_work(items):
    """Put files that take long first, so that at the end no worker waits for another."""
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    browser = {item.path for item in items if item.get_closest_marker("browser")}
    rooms = ROOT / "tests" / "plugins"
    items.sort(
        key=lambda item: (
            item.path not in slow,
            item.path not in browser,
            item.path.is_relative_to(rooms),
        )
    )


@pytest.fixture
def renew(request):
    """Whether golden files are to be rewritten."""
    return request.config.getoption("--renew")


@dataclass(frozen=True)
class Built:
    """A built portal: `output` and `reports` are folders, `log` what the build printed."""

    folder: Path
    status: int
    log: str

    @property
    def output(self):
        return self.folder / "output"

    @property
    def reports(self):
        return self.folder / "reports"

    @cached_property
    def pages(self):
        """The pages as `api/pages.json` lists them."""
        return json.loads((self.output / "api" / "pages.json").read_text("utf-8"))

    def file(self, url):
        """The file of an address."""
        return (
            self.output / url.lstrip("/") / "index.html"
            if url.endswith("/")
            else self.output / url.lstrip("/")
        )

    def of_kind(self, kind, lang="vi"):
        """The addresses of a kind, in order."""
        return sorted(
            page["url"] for page in self.pages if page["kind"] == kind and page["lang"] == lang
        )


def command(content, folder, *options):
    """The command that builds into a folder, as `inv build` gives it."""
    return [sys.executable, "-m", *task(content, folder, *options)]


def task(content, folder, *options):
    """The room and the words of that command."""
    return [
        "plugins.engine",
        "build",
        "--content",
        str(content),
        "--output",
        str(folder / "output"),
        "--cache",
        str(folder / "cache"),
        "--reports",
        str(folder / "reports"),
        "--today",
        TODAY,
        *options,
    ]


def build(content, folder, *options, **environment):
    """Build as a command does, in one process, with what any build of these tests has kept; a
    folder that has a cache goes on with that.
    """
    if not (folder / "cache").exists():
        (folder / "cache").mkdir(parents=True)
        (folder / "cache" / "work").symlink_to(_kept[0], target_is_directory=True)
    done = commands.run(*task(content, folder, "--jobs", "1", *options), **environment)
    return Built(folder, done.returncode, done.stdout + done.stderr)


def build_afresh(content, folder, *options, cwd=ROOT, **environment):
    """Build for real, in a process of its own, on all processors, with nothing kept."""
    done = subprocess.run(
        command(content, folder, *options),
        cwd=cwd,
        capture_output=True,
        text=True,
        env={**os.environ, **environment},
    )
    return Built(folder, done.returncode, done.stdout + done.stderr)


#: Where results of heavy jobs are kept for all builds of a test run: under the hash of what they
#: were made from, so that it is the same whoever made them.
_kept = []


@pytest.fixture(scope="session", autouse=True)
def kept(tmp_path_factory):
    """The folder of kept results."""
    folder = of_all_workers(tmp_path_factory) / "kept"
    folder.mkdir(exist_ok=True)
    _kept.append(folder)
    return folder


def of_all_workers(tmp_path_factory):
    """A folder that all workers of a test run share."""
    shared = tmp_path_factory.getbasetemp()
    return shared.parent if os.environ.get("PYTEST_XDIST_WORKER") else shared


def built_once(tmp_path_factory, name, content, *options):
    """One build for all workers of a test run: the first makes it, the others wait."""
    shared = of_all_workers(tmp_path_factory)
    folder, note = shared / name, shared / f"{name}.json"
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not note.exists():
            built = build_afresh(content, folder, *options)
            note.write_text(json.dumps([built.status, built.log]))
    built = Built(folder, *json.loads(note.read_text()))
    if built.status:
        pytest.fail(f"the portal does not build:\n{built.log}", pytrace=False)
    return built


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The small portal of `tests/site`, with speech."""
    return built_once(tmp_path_factory, "site", SITE)
