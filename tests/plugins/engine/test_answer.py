"""The server of an editor answers this machine's browser, and nothing that is made up."""

import http.client
import socket
import struct
import threading
from functools import partial
from http.server import ThreadingHTTPServer

import pytest

from plugins.engine.answer import Handler, part_of
from plugins.engine.displayed import Displayed
from plugins.engine.news import Failure, News


@pytest.fixture(scope="module")
def port(tmp_path_factory):
    outside = tmp_path_factory.mktemp("phuc-vu")
    folder = outside / "output"
    (folder / "vi" / "trang").mkdir(parents=True)
    (folder / "trong").mkdir()
    (folder / "index.html").write_text("<body>Trang chủ</body>", "utf-8")
    (folder / "vi" / "trang" / "index.html").write_text("<body>Trang</body>", "utf-8")
    (folder / "a.mp3").write_bytes(b"0123456789")
    (outside / "mat.txt").write_text("SECRET")
    (folder / "lien-ket.txt").symlink_to(outside / "mat.txt")
    news = News()
    news.tell(Failure())
    with ThreadingHTTPServer(
        ("127.0.0.1", 0), partial(Handler, news=news, displayed=Displayed(folder))
    ) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


def ask(port, path, method="GET", **headers):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.putrequest(method, path, skip_host="Host" in headers)
    for name, value in headers.items():
        if value is not None:
            connection.putheader(name.replace("_", "-"), value)
    connection.endheaders()
    answer = connection.getresponse()
    return answer.status, answer.read(), dict(answer.getheaders())


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:{port}", 200),
        ("localhost", 200),
        ("LOCALHOST:{port}", 200),
        ("[::1]:{port}", 200),
        ("evil.example", 421),
        ("evil.example:{port}", 421),
        ("127.0.0.1.nip.io", 421),
        ("localhost.evil.example", 421),
        ("127.0.0.1@evil.example", 421),
        ("", 421),
        ("0.0.0.0", 421),
        ("[::1", 421),
        ("localhost:99999999", 421),
        (None, 421),
    ],
)
def test_only_this_machines_names_are_answered(port, host, status):
    named = None if host is None else host.format(port=port)
    for path in ("/", "/__news?number=0", "/__reload.js", "/a.mp3"):
        assert ask(port, path, Host=named)[0] == status


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 200),
        ("/vi/trang/", 200),
        ("/vi/trang", 301),
        ("/vi/trang/?x=1", 200),
        ("/__news?number=0", 200),
        ("/__news", 400),
        ("/__news?number=abc", 400),
        ("/__news?number=-1", 400),
        ("/__news?number=" + "9" * 5_000, 414),
        ("/__news?number=" + "9" * 50, 400),
        ("/%00", 400),
        ("/a%00.mp3", 400),
        ("/trong/", 404),
        ("/trong", 404),
        ("/khong-co", 404),
        ("/../mat.txt", 404),
        ("/%2e%2e/mat.txt", 404),
        ("/..%2fmat.txt", 404),
        ("/%2e%2e%5cmat.txt", 404),
        ("//etc/passwd", 404),
        ("/lien-ket.txt", 404),
        ("/" + "a" * 1_500, 404),
        ("/" + "a/" * 900, 404),
        ("/" + "a" * 70_000, 414),
        ("/%ff%fe", 404),
        ("/C:/a", 404),
        ("http://evil.example/", 421),
        ("*", 400),
        ("/vi//trang/", 404),
        ("/CON", 404),
    ],
)
def test_every_address_has_a_plain_answer(port, path, status):
    got, body, _ = ask(port, path)
    assert got == status
    assert b"SECRET" not in body
    assert b"Traceback" not in body


@pytest.mark.parametrize(
    ("asked", "status", "body"),
    [
        ("bytes=0-3", 206, b"0123"),
        ("bytes=8-", 206, b"89"),
        ("bytes=-2", 206, b"89"),
        ("bytes=5-999", 206, b"56789"),
        ("bytes=5-2", 416, b""),
        ("bytes=10-", 416, b""),
        ("bytes=-0", 416, b""),
        ("bytes=" + "9" * 5_000 + "-", 416, b""),
        ("bytes=-", 416, b""),
        ("bytes=a-b", 416, b""),
        ("bytes=0-1,3-4", 200, b"0123456789"),
        ("items=0-1", 200, b"0123456789"),
        ("bytes=٣-", 416, b""),
    ],
)
def test_a_part_of_a_recording_is_sent_or_there_is_none(port, asked, status, body):
    got, sent, _ = ask(port, "/a.mp3", Range=asked.encode())
    assert (got, sent) == (status, body)


def test_no_service_worker_answers_in_the_place_of_the_server(port):
    status, body, _ = ask(port, "/sw.js", Service_Worker="script")
    assert status == 200 and b"unregister" in body and b"fetch" not in body
    assert ask(port, "/sw.js")[0] == 404


def test_the_head_of_a_file_comes_without_its_body(port):
    status, body, headers = ask(port, "/a.mp3", "HEAD")
    assert (status, body, headers["Content-Length"]) == (200, b"", "10")


def test_parts_of_nothing_are_none():
    assert part_of("bytes=0-", 0) == (0, 0)


def test_a_browser_that_hangs_up_is_no_news(port, capfd):
    for _ in range(20):
        left = socket.create_connection(("127.0.0.1", port))
        left.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        left.sendall(b"GET /a.mp3 HTTP/1.1\r\nHost: localhost\r\n\r\n")
        left.close()
    assert ask(port, "/a.mp3")[0] == 200
    assert capfd.readouterr().err == ""
