"""What tests of the engine stand on."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.plugins.engine.disks import Disk, mount


@pytest.fixture
def disk() -> Iterator[Disk]:
    """Mount disks for a test."""
    mounted: list[Path] = []

    def mounts(place: Path, kilobytes: int) -> Path:
        mount(place, kilobytes, again=place in mounted)
        if place not in mounted:
            mounted.append(place)
        return place

    yield mounts
    for place in mounted:
        subprocess.run(["umount", place], check=True)
