"""A web server is asked with an end to everything, and over connections that are checked."""

import datetime as dt
import http.client
import socket
import ssl
import threading
import zlib
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from plugins.release.bundle import words
from plugins.release.verify.host import Host, failure_of
from tests.plugins.release.sites import make_site, plain, served


@pytest.fixture
def site(tmp_path):
    return make_site(tmp_path / "site")


def test_a_site_below_a_folder_of_its_host_is_asked_there(site):
    with served(site.parent) as address:
        reply = Host(f"{address}/site/").ask("/robots.txt")
    assert reply.body == (site / "robots.txt").read_bytes()


def test_a_path_is_the_sites_own_or_none():
    host = Host("https://xa.example/portal")
    assert host.path_of("https://xa.example/portal/vi/") == "/vi/"
    foreigners = ("https://xa.example/vi/", "https://bet.example/portal/", "mailto:a@xa.example")
    for foreign in (*foreigners, "http://[", "http://℀.vn/"):
        assert host.path_of(foreign) == ""


def test_an_answer_that_leads_to_what_is_no_address_is_an_answer(site):
    with served(site, lambda folder, visit: (302, {"Location": "http://["}, b"")) as address:
        assert Host(address).ask("/vi/").location == "http://["


def test_what_is_packed_to_burst_is_not_unpacked_whole(site):
    packed = zlib.compress(bytes(50_000_000))

    def answer(folder, visit):
        return 200, {"Content-Encoding": "deflate"}, packed

    with served(site, answer) as address:
        reply = Host(address).ask("/", largest=1000)
    assert reply.cut and len(reply.body) < 100_000


def test_more_than_is_read_is_left_where_it_is(site):
    with served(site, lambda folder, visit: (200, {}, bytes(3_000_000))) as address:
        host = Host(address)
        reply = host.ask("/", largest=1000)
        assert reply.cut and len(reply.body) < 200_000
        assert host.ask("/").status == 200  # over a new connection


def test_an_answer_that_never_ends_has_an_end(site):
    class Dripping(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.end_headers()
            while not ended.wait(0.05):
                self.wfile.write(b"x" * 70_000)
                self.wfile.flush()

        def log_message(self, *given):
            """Requests are no news."""

    ended = threading.Event()
    with HTTPServer(("127.0.0.1", 0), Dripping) as server:
        server.handle_error = lambda request, address: None  # who asked has gone
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        reply = Host(f"http://127.0.0.1:{server.server_port}", seconds=0.3).ask("/", largest=10**9)
        ended.set()
        server.shutdown()
    assert reply.failure == "slow"


def test_a_host_that_is_gone_is_not_asked_for_every_file(site):
    with served(site) as address:
        pass
    host = Host(address)
    replies = [host.ask(f"/{n}") for n in range(14)]
    assert [reply.failure for reply in replies] == ["refused"] * 12 + ["hopeless"] * 2


def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path):
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    today = dt.datetime.now(dt.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(today - dt.timedelta(1))
        .not_valid_after(today + dt.timedelta(1))
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    plain_key = (serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    (tmp_path / "both.pem").write_bytes(
        key.private_bytes(pem, *plain_key) + certificate.public_bytes(pem)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "both.pem")
    with served(tmp_path, plain, context) as address:
        reply = Host(address).ask("/")
    assert (reply.status, reply.failure) == (0, "certificate")
    assert "CERTIFICATE_VERIFY_FAILED" in reply.detail


@pytest.mark.parametrize(
    ("cause", "failure"),
    [
        (socket.gaierror(-2, "Name or service not known"), "no_name"),
        (ssl.SSLError("WRONG_VERSION_NUMBER"), "encryption"),
        (http.client.RemoteDisconnected(), "broken"),
        (http.client.IncompleteRead(b""), "broken"),
        (OSError(101, "Network is unreachable"), "network"),
        (zlib.error(), "unreadable"),
    ],
)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_why_there_is_no_answer_is_said_in_words(cause, failure, lang):
    assert failure_of(cause) == failure and words()[lang]["failure"][failure]
