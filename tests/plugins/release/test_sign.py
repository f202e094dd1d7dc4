"""A built folder is signed, or it is said why not."""

import base64
import hashlib
import json
import os

import pytest

from plugins.release.sign import KEY as VARIABLE
from plugins.release.sign import PASSWORD, check_ready, read_key, sign
from plugins.release.verify.signature import Signature
from plugins.run.command import Stopped
from tests.plugins.release.sites import ANOTHER, KEY, about, make_site, public_text


@pytest.fixture
def site(tmp_path):
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "release.json").write_text(json.dumps(about()))
    return make_site(tmp_path / "site")


def promise(site, key):
    (site / ".well-known").mkdir()
    (site / ".well-known" / "release.pub").write_text(public_text(key.public))


def test_the_manifest_is_signed_by_the_key(site):
    promise(site, KEY)
    assert sign(site, site.parent / "reports", KEY) == 20261129080000
    known = site / ".well-known"
    signature = Signature.read((known / "release.json.minisig").read_text())
    assert signature.holds((known / "release.json").read_bytes(), KEY.public)
    assert signature.comment == "release 20261129080000 of 2026-11-29"


def test_without_a_key_the_manifest_is_not_signed(site):
    sign(site, site.parent / "reports", None)
    files = sorted(file.name for file in (site / ".well-known").iterdir())
    assert files == ["provenance.json", "release.json"]


def test_the_manifest_signs_for_the_statement_of_where_the_release_comes_from(site):
    sign(site, site.parent / "reports", KEY)
    known = site / ".well-known"
    said = json.loads((known / "release.json").read_text())
    digest = hashlib.sha256((known / "provenance.json").read_bytes()).digest()
    tag = f"sha256-{base64.b64encode(digest).decode()}"
    assert said["hashes"]["/.well-known/provenance.json"] == tag
    before = (known / "release.json").read_bytes()
    sign(site, site.parent / "reports", KEY)
    assert (known / "release.json").read_bytes() == before


@pytest.mark.parametrize(
    ("key", "why"), [(None, "release_key_missing"), (ANOTHER, "release_key_other")]
)
def test_a_portal_that_promises_a_signature_is_not_released_without_that_one(site, key, why):
    promise(site, KEY)
    with pytest.raises(Stopped) as caught:
        sign(site, site.parent / "reports", key)
    assert caught.value.key == why
    assert not (site / ".well-known" / "release.json").exists()


def test_before_an_audit_only_a_key_that_a_person_unlocks_is_trusted_in_advance(site, monkeypatch):
    promise(site, KEY)
    locked = site.parent / "locked"
    locked.write_text(KEY.text("b"))
    check_ready(site, "", {VARIABLE: KEY.text()})
    for given, variables, why in (
        ("", {}, "release_key_missing"),
        ("", {VARIABLE: ANOTHER.text()}, "release_key_other"),
        (str(locked), {}, "release_password"),
    ):
        with pytest.raises(Stopped) as caught:
            check_ready(site, given, variables)
        assert caught.value.key == why
    leader, follower = os.openpty()
    with open(leader), open(follower) as terminal:
        monkeypatch.setattr("sys.stdin", terminal)
        check_ready(site, str(locked), {})


def test_a_key_is_a_file_that_a_setting_or_the_environment_names_or_the_environments_text(tmp_path):
    file = tmp_path / "portal.key"
    file.write_text(KEY.text())
    assert read_key("", {}) is None
    assert read_key(str(file), {}) == KEY
    assert read_key("elsewhere", {VARIABLE: str(file)}) == KEY
    assert read_key("", {VARIABLE: KEY.text()}) == KEY


def test_a_setting_names_a_key_from_the_projects_folder(tmp_path, monkeypatch):
    (tmp_path / "pelicanconf.py").touch()
    (tmp_path / "portal.key").write_text(KEY.text())
    (tmp_path / "below").mkdir()
    monkeypatch.chdir(tmp_path / "below")
    assert read_key("portal.key", {}) == read_key("", {VARIABLE: "../portal.key"}) == KEY


def test_a_key_that_cannot_be_read_is_told_and_never_printed(tmp_path):
    (tmp_path / "text").write_text("a")
    (tmp_path / "locked").write_text(KEY.text("b"))
    for given, variables, why in (
        (tmp_path / "nowhere", {}, "no_file"),
        (tmp_path / "text", {}, "release_key_unread"),
        (tmp_path / "locked", {PASSWORD: "c"}, "release_password"),
        ("", {VARIABLE: "x\ny"}, "release_key_unread"),
    ):
        with pytest.raises(Stopped) as caught:
            read_key(str(given), variables)
        assert caught.value.key == why and "x\ny" not in str(caught.value)


def test_a_secret_key_does_not_show_itself():
    assert repr(KEY.seed) not in repr(KEY)
