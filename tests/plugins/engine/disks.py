"""Disks that fill, mounted for a test."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

#: Make a folder a disk of its own, of so many kilobytes, or give it another size.
Disk = Callable[[Path, int], Path]


def mount(place: Path, kilobytes: int, *, again: bool = False) -> Path:
    """Mount a disk in memory; skip the test where that is not allowed."""
    place.mkdir(exist_ok=True)
    options = f"{'remount,' if again else ''}size={kilobytes}k"
    tried = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)]
    if not shutil.which("mount") or subprocess.run(tried, capture_output=True).returncode:
        pytest.skip("no disk can be mounted here")
    return place
