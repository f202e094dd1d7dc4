"""A copy of a portal with another version of the tool, to try before anything is changed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..run.command import Stopped
from ..run.distribution import LOCK, TOOL, tool_files

#: The package in a wheel.
PACKAGE = "congmo"
_WHEEL = re.compile(r"cong_mo-(\d+(?:\.\d+)*)-py3-none-any\.whl")
#: What a portal has besides that belongs to a machine, and is made again.
_MADE = (".cache", ".git", ".venv", "__pycache__", "node_modules", "output", "public", "reports")


@dataclass(frozen=True)
class Tool:
    """A version of the tool that can be started: its wheel, the folder where that is unpacked, and
    the Python that has what it needs.
    """

    wheel: Path
    package: Path
    python: str

    @property
    def version(self) -> str:
        """Its version, by the name of its wheel."""
        return version_of(self.wheel)

    def run(self, folder: Path, module: str, *words: str, quiet: bool = False) -> int:
        """Run one of its modules in a folder; return the exit status."""
        environment: Mapping[str, str] = {**os.environ, "PYTHONPATH": str(self.package)}
        command = [self.python, "-m", f"{PACKAGE}.{module}", *words]
        output = subprocess.DEVNULL if quiet else None
        return subprocess.run(
            command, cwd=folder, env=environment, stdout=output, check=False
        ).returncode


def version_of(wheel: Path) -> str:
    """The version in a wheel's name; empty where it is no wheel of this tool."""
    found = _WHEEL.fullmatch(wheel.name)
    return found[1] if found else ""


def own_wheel(project: Path) -> Path:
    """The wheel that a portal stands on. Raises Stopped where it has none."""
    found = sorted((project / TOOL).glob("*.whl")) if (project / TOOL).is_dir() else []
    if len(found) != 1 or not version_of(found[0]):
        raise Stopped("no_started_portal", path=project)
    return found[0]


def same_wheel(one: Path, other: Path) -> bool:
    """Whether two wheels are the same bytes."""
    return one.read_bytes() == other.read_bytes()


def fetch(wanted: str, folder: Path) -> Path:
    """The wheel that a person names: a file, a version of the registry, or nothing for the newest
    there, fetched into a folder. Raises Stopped.
    """
    file = Path(wanted)
    if wanted and version_of(file) and file.is_file():
        return file.resolve()
    if not wanted or re.fullmatch(r"\d+(\.\d+)*", wanted):
        package = f"cong-mo=={wanted}" if wanted else "cong-mo"
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        command = [*pip, "--only-binary", ":all:", "-d", str(folder), package]
        if subprocess.run(command, capture_output=True, check=False).returncode == 0:
            return next(folder.glob("*.whl"))
    raise Stopped("no_wheel", given=wanted)


def prepare(project: Path, wheel: Path, place: Path) -> tuple[Path, Tool]:
    """Copy a portal into `place` and give it the tool of a wheel; return the copy and the tool.
    Raises Stopped where the packages that it needs cannot be had.
    """
    candidate, package = place / "portal", place / "package"
    shutil.copytree(project, candidate, ignore=shutil.ignore_patterns(*_MADE))
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(package)
    before = (project / LOCK).read_text("utf-8")
    own_wheel(candidate).unlink()
    for path, content in tool_files(wheel, package).items():
        (candidate / path).parent.mkdir(exist_ok=True)
        (candidate / path).write_bytes(content)
    if _packages(before) == _packages((candidate / LOCK).read_text("utf-8")):
        return candidate, Tool(wheel, package, sys.executable)
    # Other packages: they are installed as they will be, by the new version's own bootstrap.
    bootstrap = [sys.executable, str(candidate / "bootstrap.py"), "--version"]
    if subprocess.run(bootstrap, cwd=candidate, stdout=subprocess.DEVNULL, check=False).returncode:
        raise Stopped("upgrade_packages", version=version_of(wheel))
    places = (candidate / ".venv").glob("*/python*")
    return candidate, Tool(wheel, package, str(min(places)))


def _packages(lock: str) -> list[str]:
    """The lines of a lock file without the tool's own."""
    return [line for line in lock.splitlines() if not line.startswith(f"./{TOOL}/")]


def differences(project: Path, candidate: Path) -> dict[str, bytes | None]:
    """The files in which a candidate differs from its portal, path → bytes; None where it has
    none.
    """
    before, after = {*_files(project)}, {*_files(candidate)}
    changed: dict[str, bytes | None] = dict.fromkeys(before - after)
    for name in after:
        content = (candidate / name).read_bytes()
        if name not in before or (project / name).read_bytes() != content:
            changed[name] = content
    return dict(sorted(changed.items()))


def _files(folder: Path) -> Iterator[str]:
    for path, folders, names in os.walk(folder):
        folders[:] = [one for one in folders if one not in _MADE]
        for name in names:
            yield Path(path, name).relative_to(folder).as_posix()
