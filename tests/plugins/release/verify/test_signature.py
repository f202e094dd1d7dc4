"""Keys and signatures are read as minisign writes them."""

import re
import shutil
import subprocess

import pytest

from plugins.release.keys import public_text
from plugins.release.verify.signature import PublicKey, Signature
from tests.plugins.release.sites import ANOTHER, KEY

CONTENT = "Bản kê".encode()
TEXT = KEY.sign(CONTENT, "release 1")


def test_a_signature_holds_for_its_content_its_comment_and_its_key():
    signature = Signature.read(TEXT)
    assert signature.comment == "release 1" and signature.key == KEY.public.id
    assert signature.holds(CONTENT, KEY.public)
    assert not signature.holds(CONTENT + b".", KEY.public)
    assert not signature.holds(CONTENT, ANOTHER.public)
    assert not Signature.read(TEXT.replace("release 1", "release 2")).holds(CONTENT, KEY.public)


def test_line_ends_that_a_host_has_changed_do_no_harm():
    assert Signature.read(TEXT.replace("\n", "\r\n")).holds(CONTENT, KEY.public)
    assert PublicKey.read(public_text(KEY.public).replace("\n", "\r\n")) == KEY.public


@pytest.mark.parametrize("text", ["", "<html>\n<html>\n<html>\n<html>\n", TEXT.replace("RU", "Uk")])
def test_what_is_no_signature_is_told_from_one(text):
    assert Signature.read(text) is None


def test_a_key_is_read_from_its_file_and_from_its_last_line():
    assert PublicKey.read(str(KEY.public)) == PublicKey.read(public_text(KEY.public)) == KEY.public
    assert PublicKey.read("RWabc") is None


def test_a_fingerprint_is_of_all_of_the_key():
    """Not of its number alone, which anybody may give to a key of theirs."""
    same_number = PublicKey(KEY.public.id, ANOTHER.public.point)
    assert len({key.fingerprint for key in (KEY.public, ANOTHER.public, same_number)}) == 3
    assert re.fullmatch(r"[0-9a-f]{4}( [0-9a-f]{4}){7}", KEY.public.fingerprint)


@pytest.mark.skipif(not shutil.which("minisign"), reason="minisign is not installed")
def test_minisign_itself_agrees(tmp_path):
    (tmp_path / "release.json").write_bytes(CONTENT)
    (tmp_path / "release.json.minisig").write_text(TEXT)

    def agrees(key):
        command = ["minisign", "-Vqm", tmp_path / "release.json", "-P", str(key.public)]
        return subprocess.run(command, capture_output=True, check=False).returncode == 0

    assert agrees(KEY) and not agrees(ANOTHER)
