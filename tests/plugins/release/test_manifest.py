"""The manifest of a release names every file, and is the same for the same content."""

import base64
import datetime as dt
import hashlib
import json
import os
import subprocess

import pytest

from plugins.release.manifest import (
    audit_summary,
    canonical,
    facts,
    list_files,
    manifest,
    provenance,
)
from tests.plugins.release.sites import about, make_site

DAY = dt.date(2026, 11, 29)


@pytest.fixture
def repository(tmp_path):
    folder = tmp_path / "portal"
    (folder / "content").mkdir(parents=True)
    (folder / "content" / "a.md").write_text("a", "utf-8")
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "a")
    return folder


def git(folder, *words):
    who = {
        f"GIT_{who}_{what}": "a@b.example"
        for who in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    when = {"GIT_COMMITTER_DATE": "2026-11-28T23:30:00+07:00", "GIT_CONFIG_GLOBAL": os.devnull}
    done = subprocess.run(
        ["git", "-C", folder, *words],
        env={**os.environ, **who, **when},
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout.strip()


def test_every_file_is_there_with_its_size_and_its_hash(tmp_path):
    said = json.loads(manifest(list_files(make_site(tmp_path)), about(), None))
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert len(said["hashes"]) == len(said["sizes"]) == len(files)
    content = (tmp_path / "files" / "mau-đơn.pdf").read_bytes()
    tag = base64.b64encode(hashlib.sha256(content).digest()).decode()
    assert said["hashes"]["/files/mau-%C4%91%C6%A1n.pdf"] == f"sha256-{tag}"
    assert said["sizes"]["/files/mau-%C4%91%C6%A1n.pdf"] == len(content)


def test_the_same_folder_gives_the_same_bytes_also_beside_its_own_manifest(tmp_path):
    folder = make_site(tmp_path)
    first = manifest(list_files(folder), about(), None)
    (folder / ".well-known").mkdir()
    (folder / ".well-known" / "release.json").write_bytes(first)
    assert manifest(list_files(folder), about(), None) == first
    assert first == canonical(json.loads(first))


def test_a_page_with_a_player_is_there_without_it_too(tmp_path):
    page = make_site(tmp_path) / "vi" / "index.html"
    page.write_text('<main><div data-module="player">a</div><p>b</p></main>', "utf-8")
    quiet = base64.b64encode(hashlib.sha256(b"<main><p>b</p></main>").digest()).decode()
    said = json.loads(manifest(list_files(tmp_path), about(), None))
    assert said["silent"] == {"/vi/index.html": f"sha256-{quiet}"}
    assert "/audio/" in said["optional"]


def test_a_release_is_of_a_commit_and_its_number_is_the_moment_of_it(repository):
    commit = git(repository, "rev-parse", "HEAD")
    first = provenance(repository / "content", DAY, 90, "https://xa.example", "1.0")
    assert (first.commit, first.number) == (commit, 20261128163000)
    assert (first.day, first.until) == ("2026-11-29", "2027-02-27")
    assert first == provenance(repository / "content", DAY, 90, "https://xa.example", "1.0")
    (repository / "content" / "b.md").write_text("b", "utf-8")
    changed = provenance(repository / "content", DAY, 90, "", "1.0")
    assert changed.commit == f"{commit}-dirty"
    assert json.loads(facts(changed))["number"] == first.number


def test_without_a_repository_the_day_is_the_number(tmp_path):
    made = provenance(tmp_path, DAY, 90, "", "1.0")
    assert (made.commit, made.number) == ("", 20261129000000)


def test_an_audit_is_told_by_its_counts():
    report = {"pages": ["/a", "/b"], "variants": ["light"], "findings": [{"outcome": "review"}] * 3}
    assert audit_summary(json.dumps(report).encode()) == {
        "pages": 2,
        "displays": 1,
        "fail": 0,
        "review": 3,
    }
    assert audit_summary(b"[]") is None
