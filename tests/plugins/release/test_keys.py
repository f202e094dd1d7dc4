"""Key pairs are written and read in minisign's form."""

import shutil
import subprocess

import pytest

from plugins.release.keys import NotAKey, SecretKey, public_text
from plugins.release.verify.signature import Signature
from tests.plugins.release.sites import KEY


def test_two_keys_are_never_the_same():
    assert SecretKey.make().public != SecretKey.make().public


def test_a_key_is_read_as_it_was_written():
    assert SecretKey.read(KEY.text()) == KEY


def test_a_key_with_a_password_is_read_with_that_one_alone():
    text = KEY.text("mật khẩu")
    assert KEY.seed.hex() not in text and SecretKey.read(text, "mật khẩu") == KEY
    for wrong in ("", "mat khau"):
        with pytest.raises(NotAKey) as caught:
            SecretKey.read(text, wrong)
        assert caught.value.locked


@pytest.mark.parametrize("text", ["", "a", "untrusted comment: x\nRWQAAAA=\n"])
def test_what_is_no_key_is_refused(text):
    with pytest.raises(NotAKey) as caught:
        SecretKey.read(text)
    assert not caught.value.locked


def test_the_same_is_signed_the_same_way_again():
    assert KEY.sign(b"a", "release 1") == KEY.sign(b"a", "release 1")


@pytest.mark.skipif(not shutil.which("minisign"), reason="minisign is not installed")
def test_minisign_signs_with_our_key_and_we_read_what_it_wrote(tmp_path):
    (tmp_path / "key").write_text(KEY.text())
    (tmp_path / "a").write_bytes(b"a")
    signed = subprocess.run(
        ["minisign", "-Sm", tmp_path / "a", "-s", tmp_path / "key", "-t", "b"], check=False
    )
    signature = Signature.read((tmp_path / "a.minisig").read_text("utf-8"))
    assert signed.returncode == 0 and signature.holds(b"a", KEY.public)
    assert public_text(KEY.public).splitlines()[1] == str(KEY.public)
