"""nginx, Apache and Caddy, started with the settings written for them, answer as they should."""

import gzip
import os
import re

import brotli
import pytest

from tests import commands
from tests.plugins.hosting.conftest import SOUND
from tests.plugins.hosting.servers import BROTLI, PROGRAMS, program, started

YEAR = "public, max-age=31536000, immutable"
#: What an observatory looks for in every answer.
PROTECTING = {
    "content-security-policy": r"default-src 'none'; .*frame-ancestors 'none'",
    "strict-transport-security": r"max-age=31536000",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "permissions-policy": r".*camera=\(\).*geolocation=\(\).*",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin|cross-origin",
    "x-frame-options": "DENY",
}
TYPES = {
    "/vi/": "text/html; charset=utf-8",
    "/sitemap.xml": "application/xml; charset=utf-8",
    "/api/pages.json": "application/json; charset=utf-8",
    "/files/mau.docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "/audio/vi/gio.mp3": "audio/mpeg",
    "/bare/a.vtt": "text/vtt; charset=utf-8",
    "/.well-known/security.txt": "text/plain; charset=utf-8",
    "/sw.js": "text/javascript; charset=utf-8",
}


@pytest.fixture(scope="module", params=sorted(PROGRAMS))
def server(request, output, tmp_path_factory):
    """How to ask one of the servers."""
    if not program(request.param):
        pytest.skip(f"no {PROGRAMS[request.param]} here: apt-get install nginx-light apache2 caddy")
    folder = output.parent / f"{request.param}-run"
    folder.mkdir()
    folder.chmod(0o777)
    settings = output.parent / request.param
    done = commands.run(
        *("plugins.hosting", "host", request.param, f"--output={settings}"),
        *(f"--site={output}", f"--root={output}", "--content=none"),
        REPORT_LANG="en",
    )
    assert done.returncode == 0, done.stderr
    (settings / "root").write_text(str(output))
    with started(request.param, settings, folder) as ask:
        yield ask


def asset(output, suffix):
    """The largest of its kind: what is small is not packed."""
    files = (output / "assets").glob(f"*{suffix}")
    return f"/assets/{max(files, key=lambda file: file.stat().st_size).name}"


def test_every_answer_has_the_headers_that_protect_readers(server, output):
    for path in ("/vi/", "/404.html", "/missing/", "/vi/trang/cu/", asset(output, ".css")):
        answer = server(path)
        for name, wanted in PROTECTING.items():
            assert re.fullmatch(wanted, answer.headers.get(name, "")), (path, name)


def test_the_policy_is_that_of_the_page(server):
    answer = server("/vi/")
    own = re.search(rb'Content-Security-Policy" content="([^"]*)"', answer.body)[1].decode()
    assert answer.headers["content-security-policy"] == f"{own}; frame-ancestors 'none'"


@pytest.mark.parametrize("path", sorted(TYPES))
def test_each_kind_of_file_says_what_it_is(server, path):
    answer = server(path)
    assert answer.status == 200
    assert answer.headers["content-type"].replace("UTF-8", "utf-8") == TYPES[path]


def test_typefaces_and_the_styles_have_their_types(server, output):
    assert server(asset(output, ".woff2")).headers["content-type"] == "font/woff2"
    assert server(asset(output, ".css")).headers["content-type"] == "text/css; charset=utf-8"


@pytest.mark.parametrize(
    ("asked", "encoding", "unpack"),
    [
        ("br, gzip", "br", brotli.decompress),
        ("gzip, deflate", "gzip", gzip.decompress),
        ("identity", None, bytes),
    ],
)
@pytest.mark.parametrize("path", ["/vi/trang/gio/", "/api/pages.json", "css"])
def test_a_browser_gets_the_packed_file_that_it_takes(
    server, output, path, asked, encoding, unpack, request
):
    if encoding == "br" and "nginx" in request.node.name and not os.path.exists(BROTLI):
        pytest.skip("nginx has no Brotli here: apt-get install libnginx-mod-http-brotli-static")
    path = asset(output, ".css") if path == "css" else path
    answer = server(path, Accept_Encoding=asked)
    file = output / path.lstrip("/") / ("index.html" if path.endswith("/") else "")
    assert answer.status == 200 and answer.headers.get("content-encoding") == encoding
    assert unpack(answer.body) == file.read_bytes()
    assert "accept-encoding" in answer.headers["vary"].lower()
    assert answer.headers["content-type"].startswith(
        {"/": "text/html", "n": "application/json", "s": "text/css"}[path[-1]]
    )
    if encoding:
        assert answer.body == file.with_name(f"{file.name}.{encoding[:2]}").read_bytes()


def test_packed_files_are_nothing_by_themselves(server):
    assert server("/vi/trang/gio/index.html.br").status == 404
    assert server("/vi/trang/gio/index.html.gz").status == 404


def test_a_recording_is_sent_in_parts(server):
    part = server("/audio/vi/gio.mp3", Range="bytes=100-199")
    assert part.status == 206 and part.body == SOUND[100:200]
    assert part.headers["content-range"] == f"bytes 100-199/{len(SOUND)}"
    assert server("/audio/vi/gio.mp3", Range="bytes=999999-").status == 416


def test_what_is_not_there_is_said_with_the_page_for_it(server, output):
    lost = (output / "404.html").read_bytes()
    for path in ("/vi/nothing/", "/assets/missing.css", "/bare/", "/bare/nothing.vtt"):
        answer = server(path)
        assert (answer.status, answer.body) == (404, lost), path
        assert answer.headers["content-type"].startswith("text/html")
        assert "immutable" not in answer.headers.get("cache-control", "")


def test_old_addresses_lead_on(server):
    assert _led(server("/vi/trang/cu/")) == (301, "/vi/trang/gio/")
    assert _led(server("/vi/trang/di/")) == (301, "https://moi.example/a?b=c")
    assert _led(server("/files/c%C5%A9.pdf")) == (301, "/files/mau.docx")
    assert _led(server("/vi/trang/gio")) in ((301, "/vi/trang/gio/"), (308, "/vi/trang/gio/"))


def _led(answer):
    return answer.status, re.sub(
        r"^http://(127\.0\.0\.1|localhost)(:\d+)?", "", answer.headers["location"]
    )


def test_what_is_gone_is_said_to_be_gone_and_why(server, output):
    answer = server("/vi/trang/le-hoi/")
    assert answer.status == 410 and "Lễ hội đã qua.".encode() in answer.body
    assert answer.body == (output / "vi" / "trang" / "le-hoi" / "index.html").read_bytes()


def test_what_changes_is_asked_for_again_and_hashed_names_are_kept(server, output):
    page = server("/vi/")
    assert page.headers["cache-control"] == "no-cache"
    tag = page.headers["etag"]
    assert server("/vi/", If_None_Match=tag).status == 304
    assert server(asset(output, ".css")).headers["cache-control"] == YEAR


def test_open_data_and_recordings_are_open_to_other_sites_and_pages_are_not(server):
    for path in ("/api/pages.json", "/audio/vi/gio.mp3"):
        answer = server(path)
        assert answer.headers["cross-origin-resource-policy"] == "cross-origin"
        assert answer.headers["access-control-allow-origin"] == "*"
    page = server("/vi/")
    assert page.headers["cross-origin-resource-policy"] == "same-origin"
    assert "access-control-allow-origin" not in page.headers


def test_security_txt_says_whom_to_tell(server):
    assert server("/.well-known/security.txt").body.decode() == (
        "Contact: mailto:baomat@xa.example\nExpires: 2027-06-30T00:00:00Z\n"
        "Preferred-Languages: vi, en\nCanonical: https://xa.example/.well-known/security.txt\n"
    )
