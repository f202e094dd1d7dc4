"""The same content gives the same bytes, wherever and however it is built."""

import hashlib
import json
import os
import shutil
import subprocess
import sys

import pytest

from tests.conftest import ROOT, SITE, TODAY, build_afresh

PARTS = ("plugins", "theme", "pelicanconf.py", "publishconf.py")


def digests(folder):
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


#: A small portal that speaks, has pictures of its codes, an index and pages in both languages.
PAGES = {
    "portal.yml": "names: {vi: Xã Bình Minh}\nurl: https://binhminh.example\nsample: true\n",
    "vi/trang/gioi-thieu.md": "---\ntitle: Giới thiệu\nrole: about\n---\n\nXin chào bà con.\n",
    "en/pages/gioi-thieu.md": "---\ntitle: About\nrole: about\n---\n\nGood morning.\n",
    "vi/tin-tuc/hop.md": "---\ntitle: Xã họp dân\ndate: 2026-11-02\n---\n\nHọp lúc 8 giờ.\n",
    "vi/tin-tuc/cau.md": "---\ntitle: Cầu mới\ndate: 2026-11-02\n---\n\nCầu đã xong.\n",
}


def copied(folder):
    """A copy of the project with packages of its own place."""
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / part)
    if (ROOT / "node_modules").is_dir():
        (folder / "node_modules").symlink_to(ROOT / "node_modules")
    return folder


def elsewhere(content, tmp_path):
    """A build with another folder, zone, hash seed and number of processes."""
    copy = copied(tmp_path / "a copy of the project")
    shutil.copytree(content, copy / "content")
    other = build_afresh(
        copy / "content",
        tmp_path,
        "--jobs",
        "3",
        cwd=copy,
        TZ="Pacific/Kiritimati",
        PYTHONHASHSEED="7",
        LC_ALL="C",
        SOURCE_DATE_EPOCH="0",
    )
    assert other.status == 0, other.log
    return digests(other.output)


@pytest.mark.slow
def test_another_folder_time_zone_hash_seed_and_number_of_processes_change_nothing(tmp_path):
    content = tmp_path / "content"
    for path, text in PAGES.items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text(text, "utf-8")
    here = build_afresh(content, tmp_path / "here", "--jobs", "1")
    assert here.status == 0, here.log
    assert digests(here.output) == elsewhere(content, tmp_path)


@pytest.mark.whole
def test_so_it_is_with_every_kind_of_page(site, tmp_path):
    assert digests(site.output) == elsewhere(SITE, tmp_path)


def cloned_and_released(commit, folder, **environment):
    """The manifest of a release of this commit, made in a clone of its own."""
    subprocess.run(["git", "clone", "-q", commit, folder / "portal"], check=True)
    (folder / "home").mkdir()
    variables = {**os.environ, "PYTHONPATH": str(ROOT), "HOME": str(folder / "home"), **environment}
    for words in (("engine", "build", "--no-speech", "--today", TODAY), ("release", "sign")):
        command = [sys.executable, "-m", f"plugins.{words[0]}", *words[1:]]
        done = subprocess.run(
            command, cwd=folder / "portal", env=variables, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stdout + done.stderr
    return (folder / "portal" / "output" / ".well-known" / "release.json").read_bytes()


@pytest.mark.slow
def test_the_same_commit_has_the_same_manifest_on_another_machine(tmp_path):
    portal = tmp_path / "repository"
    files = {f"content/{path}": text for path, text in PAGES.items()}
    files["content/portal.yml"] = (
        PAGES["portal.yml"]
        .replace("sample: true\n", "")
        .replace("binhminh.example", "binhminh.gov.vn")
    )
    files["pelicanconf.py"] = "from plugins.settings import *\n\nPORTAL_PUBLISH = True\n"
    for path, text in files.items():
        (portal / path).parent.mkdir(parents=True, exist_ok=True)
        (portal / path).write_text(text, "utf-8")
    for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "A portal"]):
        person = ("-c", "user.name=An", "-c", "user.email=an@binhminh.gov.vn")
        subprocess.run(["git", *person, "-C", portal, *words], check=True)
    here = cloned_and_released(portal, tmp_path / "here", TZ="UTC", LC_ALL="C.UTF-8")
    there = cloned_and_released(
        portal, tmp_path / "nơi khác", TZ="Pacific/Kiritimati", LC_ALL="C", PYTHONHASHSEED="7"
    )
    assert here == there
    said = json.loads(here)
    assert len(said["commit"]) == 40 and "/.well-known/provenance.json" in said["hashes"]
    assert "/.well-known/sbom.cdx.json" in said["hashes"]
