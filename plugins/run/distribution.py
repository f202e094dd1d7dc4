"""This version of the tool as files of a portal's own repository: its wheel, and what installs it.

A portal has the wheel itself, `tool/*.whl`, pinned by its hash in `requirements.lock`: it installs
without any place that might be gone one day.
"""

from __future__ import annotations

import base64
import csv
import hashlib
import importlib.util
import io
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from importlib.metadata import PathDistribution, distribution
from pathlib import Path, PurePosixPath

from .command import Stopped
from .project import PACKAGE, shipped

#: The folder of the wheel in a portal's repository.
TOOL = "tool"
LOCK = "requirements.lock"
#: What a portal has of the tool besides: what makes a machine ready, what browsers are audited
#: with, and what editors read.
_BESIDE = (
    *("bootstrap.py", "requirements-uv.lock", "package.json", "package-lock.json"),
    "content/README.md",
)
_NAME = "cong-mo"
_BACKEND = "hatchling"
#: What an installation adds to a wheel, and a wheel must not have.
_INSTALLED = frozenset(("INSTALLER", "REQUESTED", "RECORD", "direct_url.json", "uv_cache.json"))
#: Zip files know no earlier day; the same files are the same wheel.
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


def write_wheel(folder: Path) -> Path:
    """Write this version of the tool into a folder as a wheel; return its path. Raises Stopped
    where a checkout lacks the package that builds it.
    """
    return _built(folder) if PACKAGE == "plugins" else _repacked(folder)


def tool_files(wheel: Path, package: Path | None = None) -> dict[str, bytes]:
    """The files, by their paths in a portal's repository, that make the version of a wheel its
    tool. `package` is where the wheel is unpacked; without it, the wheel is that of the code that
    runs.
    """
    content = wheel.read_bytes()
    path = f"{TOOL}/{wheel.name}"
    digest = hashlib.sha256(content).hexdigest()
    beside_code = package / "congmo" / "shipped" if package else None

    def read(name: str) -> bytes:
        return (beside_code / name if beside_code else shipped(name)).read_bytes()

    lock = f"{read(LOCK).decode()}./{path} --hash=sha256:{digest}\n"
    beside = {name: read(name) for name in _BESIDE}
    return {path: content, LOCK: lock.encode(), **beside}


def _built(folder: Path) -> Path:
    """The wheel of a checkout, built as a release builds it."""
    if importlib.util.find_spec(_BACKEND) is None:
        raise Stopped("no_wheel_builder")
    checkout = shipped("pyproject.toml").parent
    command = [sys.executable, "-m", _BACKEND, "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=checkout, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def _repacked(folder: Path) -> Path:
    """The wheel that is installed, put together of its files again."""
    installed = distribution(_NAME)
    assert isinstance(installed, PathDistribution)
    name = f"{_NAME.replace('-', '_')}-{installed.version}-py3-none-any.whl"
    rows, record = io.StringIO(), ""
    writer = csv.writer(rows, lineterminator="\n")
    with zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as wheel:
        for path in _of_the_wheel(installed):
            content = Path(str(installed.locate_file(path))).read_bytes()
            tag = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
            writer.writerow((path.as_posix(), f"sha256={tag}", len(content)))
            wheel.writestr(_entry(path.as_posix()), content)
            if path.name == "METADATA":
                record = path.with_name("RECORD").as_posix()
        writer.writerow((record, "", ""))
        wheel.writestr(_entry(record), rows.getvalue())
    return folder / name


def _of_the_wheel(installed: PathDistribution) -> Iterator[PurePosixPath]:
    """The files of an installation that its wheel had, in order."""
    for path in sorted(installed.files or ()):
        added = path.name in _INSTALLED and path.parts[0].endswith(".dist-info")
        if not added and ".." not in path.parts and path.suffix != ".pyc":
            yield path


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _LONG_AGO)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry
