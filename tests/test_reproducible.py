"""The same content gives the same bytes, wherever and however it is built."""
import hashlib
import shutil

import pytest

from tests.conftest import ROOT, build

PARTS = ("content", "plugins", "theme", "pelicanconf.py", "publishconf.py")


def digests(folder):
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.slow
def test_another_folder_time_zone_hash_seed_and_number_of_processes_change_nothing(example, tmp_path):
    copy = tmp_path / "a copy of the project"
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, copy / part)
    if (ROOT / "node_modules").is_dir():
        (copy / "node_modules").symlink_to(ROOT / "node_modules")
    other = build(copy / "content", tmp_path, "--jobs", "1", cwd=copy, TZ="Pacific/Kiritimati", PYTHONHASHSEED="7",
                  LC_ALL="C", SOURCE_DATE_EPOCH="0")
    assert other.status == 0, other.log
    one, two = digests(example.output), digests(other.output)
    assert {path for path in one.keys() | two.keys() if one.get(path) != two.get(path)} == set()
