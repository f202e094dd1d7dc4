"""Citizens are told how to check a portal that has a key."""

import ast

import pytest
from bs4 import BeautifulSoup

from tests.conftest import build
from tests.plugins.release.sites import KEY

PORTAL = f"url: https://xa.example\nphone: 1800 1234\nrelease_key: {KEY.public}\n"
PAGE = "---\ntitle: {title}\n---\n\nText.\n"


@pytest.fixture(scope="module")
def portal(tmp_path_factory):
    folder = tmp_path_factory.mktemp("portal")
    for path, text in {
        "portal.yml": PORTAL,
        "vi/trang/gio.md": PAGE.format(title="Giờ làm việc"),
        "en/pages/gio.md": PAGE.format(title="Hours"),
    }.items():
        (folder / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "content" / path).write_text(text, "utf-8")
    return build(folder / "content", folder, "--no-speech")


@pytest.mark.parametrize("url", ["/vi/kiem-tra-ban-phat-hanh/", "/en/check-this-portal/"])
def test_the_page_has_the_key_its_fingerprint_two_commands_and_whom_to_call(portal, url):
    assert portal.status == 0, portal.log
    text = portal.file(url).read_text("utf-8")
    assert str(KEY.public) in text and KEY.public.fingerprint in text
    assert [one.get_text() for one in BeautifulSoup(text, "html.parser").select("ol code")] == [
        "curl -O https://xa.example/verify.py",
        f"python3 verify.py https://xa.example --key {KEY.public}",
    ]
    assert 'href="tel:18001234"' in text and "verify.py" in text


def test_the_program_and_the_key_lie_beside_it(portal):
    ast.parse((portal.output / "verify.py").read_text("utf-8"))
    assert str(KEY.public) in (portal.output / ".well-known" / "release.pub").read_text()


def test_each_page_leads_there_from_its_foot(portal):
    assert 'href="../../kiem-tra-ban-phat-hanh/index.html"' in portal.file(
        "/vi/trang/gio/"
    ).read_text("utf-8")


def test_what_is_no_key_is_told_with_its_line(tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "portal.yml").write_text("release_key: RWabc\n", "utf-8")
    told = build(tmp_path / "content", tmp_path, "--no-speech", REPORT_LANG="en")
    assert told.status == 1 and "“RWabc” is not a public key of releases" in told.log
