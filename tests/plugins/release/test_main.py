"""Keys are made where nobody publishes them; what a build left is signed."""

import json
import stat

import pytest

from plugins.release.keys import SecretKey
from plugins.release.verify.signature import PublicKey
from tests import commands
from tests.conftest import build
from tests.plugins.release.sites import DAY, KEY

SETTINGS = "from plugins.settings import *\nPORTAL_PUBLISH = True\n"
PAGE = "---\ntitle: Giờ làm việc\n---\n\nTừ thứ hai.\n"


@pytest.fixture
def project(tmp_path):
    for path, text in {
        "pelicanconf.py": SETTINGS,
        "content/portal.yml": f"url: https://xa.example\nrelease_key: {KEY.public}\n",
        "content/vi/trang/gio.md": PAGE,
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    return tmp_path


def run(folder, *words, **environment):
    given = {"PYTHONPATH": str(commands.ROOT), "REPORT_LANG": "en", **environment}
    return commands.run("plugins.release", *words, cwd=folder, **given)


def test_a_key_pair_is_made_for_its_owner_alone(project):
    done = run(project, "key", "keys/portal.key")
    secret, public = project / "keys" / "portal.key", project / "keys" / "portal.key.pub"
    key = SecretKey.read(secret.read_text())
    assert done.returncode == 0 and stat.S_IMODE(secret.stat().st_mode) == 0o600
    assert key.public == PublicKey.read(public.read_text())
    assert f"release_key: {key.public}" in done.stdout and key.public.fingerprint in done.stdout
    assert run(project, "key", "keys/portal.key").returncode == 2  # it is not overwritten
    assert SecretKey.read(secret.read_text()) == key


def test_a_key_is_encrypted_by_a_password(project):
    run(project, "key", "portal.key", PORTAL_RELEASE_PASSWORD="mật khẩu")
    assert SecretKey.read((project / "portal.key").read_text(), "mật khẩu")


@pytest.mark.parametrize("place", ["content/portal.key", "output/a/portal.key"])
def test_a_key_is_never_made_where_it_would_be_published(project, place):
    done = run(project, "key", place)
    assert done.returncode == 2 and "must never be below" in done.stderr
    assert not (project / place).exists()


def test_what_a_build_for_the_public_left_is_signed_and_the_same_again(project):
    (project / "portal.key").write_text(KEY.text())
    results = []
    for _ in range(2):
        built = build(
            project / "content",
            project,
            "--no-speech",
            cwd=project,
            PYTHONPATH=str(commands.ROOT),
        )
        assert built.status == 0, built.log
        sign = ("sign", "--output", built.output, "--reports", built.reports)
        done = run(project, *sign, PORTAL_RELEASE_KEY=str(project / "portal.key"))
        assert done.returncode == 0, done.stderr
        known = built.output / ".well-known"
        results.append(
            [(known / name).read_bytes() for name in ("release.json", "release.json.minisig")]
        )
    assert results[0] == results[1]
    said = json.loads(results[0][0])
    assert (said["app"], said["day"]) == ("https://xa.example", str(DAY))
    assert "/vi/trang/gio/index.html" in said["hashes"]
    checked = run(project, "verify", built.output, "--key", str(KEY.public), "--today", str(DAY))
    assert checked.returncode == 0, checked.stdout + checked.stderr


def publish(project, **environment):
    given = {"PYTHONPATH": str(commands.ROOT), "REPORT_LANG": "en", **environment}
    return commands.run(
        "plugins.engine", "publish", "--no-speech", "--today", str(DAY), cwd=project, **given
    )


def test_a_promise_that_cannot_be_kept_is_told_before_the_audit(project):
    done = publish(project)
    assert done.returncode == 2 and "no secret key to sign with" in done.stderr
    assert "auditing" not in done.stdout and "could not be signed" in done.stdout
    assert not (project / "output").exists()


@pytest.mark.browser
@pytest.mark.whole
def test_what_is_published_is_as_released(project):
    done = publish(project, PORTAL_RELEASE_KEY=KEY.text())
    assert done.returncode == 0, done.stdout + done.stderr
    checked = run(project, "verify", "output", "--key", str(KEY.public), "--today", str(DAY))
    assert checked.returncode == 0, checked.stdout
    said = json.loads((project / "output" / ".well-known" / "release.json").read_bytes())
    assert said["audit"]["fail"] == 0 and said["audit"]["pages"] > 5
