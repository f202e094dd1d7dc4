"""The example portal, built once for all tests that look at pages."""
import fcntl
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def pytest_addoption(parser):
    parser.addoption("--renew", action="store_true", help="rewrite golden files; read the difference as you would code")


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
        return self.output / url.lstrip("/") / "index.html" if url.endswith("/") else self.output / url.lstrip("/")

    def of_kind(self, kind, lang="vi"):
        """The addresses of a kind, in order."""
        return sorted(page["url"] for page in self.pages if page["kind"] == kind and page["lang"] == lang)


def command(content, folder, *options):
    """The command that builds into a folder, as `inv build` gives it."""
    return [sys.executable, "-m", "plugins.engine", "build", "--content", str(content),
            "--output", str(folder / "output"), "--cache", str(folder / "cache"),
            "--reports", str(folder / "reports"), *options]


def build(content, folder, *options, cwd=ROOT, **environment):
    """Build for real, in a process of its own."""
    done = subprocess.run(command(content, folder, *options), cwd=cwd, capture_output=True, text=True,
                          env={**os.environ, **environment})
    return Built(folder, done.returncode, done.stdout + done.stderr)


def _built_once(tmp_path_factory, name, content, *options):
    """One build for all workers of a test run: the first makes it, the others wait."""
    shared = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent
    folder, note = shared / name, shared / f"{name}.json"
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not note.exists():
            built = build(content, folder, *options)
            note.write_text(json.dumps([built.status, built.log]))
    built = Built(folder, *json.loads(note.read_text()))
    if built.status:
        pytest.fail(f"the portal does not build:\n{built.log}", pytrace=False)
    return built


@pytest.fixture(scope="session")
def example(tmp_path_factory):
    """The example portal, with speech."""
    return _built_once(tmp_path_factory, "example", ROOT / "content")
