"""Packed copies and old addresses are part of a release, and are no alarm."""

import datetime as dt
import json

import brotli
import pytest

from plugins.release.verify.check import Question, check
from plugins.release.verify.watch import Memory
from tests.plugins.release.sites import DAY, KEY, make_site, plain, release, served

OLD, NEW, GONE = "/vi/cũ/", "/vi/thu-tuc/trang-1/", "/vi/le-hoi/"


@pytest.fixture
def folder(tmp_path):
    folder = make_site(tmp_path / "site")
    for address in (OLD, GONE):
        (folder / address.strip("/")).mkdir(parents=True)
        (folder / address.strip("/") / "index.html").write_text(f"<h1>{address}</h1>\n")
    said = {"moved": {OLD: NEW}, "gone": {GONE: {"vi": "Đã qua."}}}
    (folder / "api" / "moved.json").write_text(json.dumps(said))
    for page in list(folder.rglob("*.html")):
        page.with_name(f"{page.name}.br").write_bytes(brotli.compress(page.read_bytes()))
    return release(folder)


def found(where):
    verdict = check(Question(str(where), DAY + dt.timedelta(1), KEY.public), Memory())
    return sorted((one.kind, one.path) for one in verdict.of("difference")), verdict


def from_rules(folder, visit):
    """A server that follows rules for old addresses, and hands out packed copies."""
    if visit.path == "/vi/c%C5%A9/":
        return 301, {"Location": NEW}, b""
    status, headers, body = plain(folder, visit)
    if visit.path == GONE:
        return 410, headers, body
    name = visit.path.lstrip("/") + ("index.html" if visit.path.endswith("/") else "")
    packed = folder / f"{name}.br"
    if status == 200 and visit.encodings == "br" and packed.exists():
        return 200, {"Content-Encoding": "br"}, packed.read_bytes()
    return status, headers, body


def test_a_folder_with_packed_copies_is_as_released_also_without_them(folder):
    assert found(folder)[0] == []
    for packed in folder.rglob("*.br"):
        packed.unlink()
    assert found(folder)[0] == []


def test_a_packed_copy_that_was_changed_or_added_is_found_in_a_folder(folder):
    (folder / "vi" / "index.html.br").write_bytes(brotli.compress(b"casino"))
    (folder / "slot.html.br").write_bytes(b"casino")
    assert found(folder)[0] == [("added", "/slot.html.br"), ("changed", "/vi/index.html.br")]


def test_a_server_that_leads_on_and_packs_as_released_raises_no_alarm(folder):
    with served(folder, from_rules) as address:
        differences, verdict = found(address)
    assert differences == [] and "packed_otherwise" not in {one.kind for one in verdict.of("note")}


def test_an_old_address_that_leads_elsewhere_is_found(folder):
    def infected(folder, visit):
        if visit.path == "/vi/c%C5%A9/":
            return 301, {"Location": "https://slot.example/"}, b""
        return from_rules(folder, visit)

    with served(folder, infected) as address:
        assert ("redirected", "/vi/c%C5%A9/index.html") in found(address)[0]


def test_one_packed_page_that_was_swapped_is_found(folder):
    (folder / "vi" / "index.html.br").write_bytes(brotli.compress(b"casino"))
    with served(folder, from_rules) as address:
        assert found(address)[0] == [("changed", "/vi/index.html")]


def test_a_host_that_packs_by_itself_is_told_and_is_no_alarm(folder):
    def packing(folder, visit):
        status, headers, body = plain(folder, visit)
        if visit.encodings == "br" and visit.path.endswith(("/", ".html")):
            return status, {**headers, "Content-Encoding": "br"}, brotli.compress(body, quality=1)
        return from_rules(folder, visit)

    with served(folder, packing) as address:
        differences, verdict = found(address)
    assert differences == [] and "packed_otherwise" in {one.kind for one in verdict.of("note")}
