"""Small released sites, and a web server that can be infected."""

import datetime as dt
import gzip
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace
from urllib.parse import unquote

from plugins.release.keys import SecretKey, public_text
from plugins.release.manifest import list_files, manifest

#: The agency's key; of tests, so that anybody may know it.
KEY = SecretKey(b"agency 1", bytes(range(32)))
ANOTHER = SecretKey(b"another1", bytes(range(1, 33)))
DAY = dt.date(2026, 11, 29)
PAGE = (
    '<!doctype html><html lang="vi"><title>Trang {n}</title><main>Thủ tục số {n}.</main></html>\n'
)


def make_site(folder, pages=6):
    """A site of so many pages, unsigned."""
    texts = {f"vi/thu-tuc/trang-{n}/index.html": PAGE.format(n=n) for n in range(pages)}
    texts |= {
        "index.html": PAGE.format(n="chủ"),
        "vi/index.html": PAGE.format(n="đầu"),
        "404.html": PAGE.format(n="không có"),
        "robots.txt": "User-agent: *\nSitemap: https://xa.example/sitemap.xml\n",
        "sitemap.xml": "<urlset><url><loc>https://xa.example/vi/</loc></url></urlset>\n",
        "sw.js": "const portal = {};\nself.addEventListener('fetch', () => {});\n",
        "assets/main.js": "document.title += '.';\n",
        "assets/style.css": "main { color: black }\n",
        "audio/vi/a.mp3": "\x00\x01sound",
        "api/pages.json": "[]\n",
        "offline/files.json": "{}\n",
        "files/mau-đơn.pdf": "%PDF\r\n\x00\n",
    }
    for path, text in texts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text.encode())
    return folder


def about(number=20261129080000, day=DAY, days=90):
    """What a build says of a release."""
    return {
        "app": "https://xa.example",
        "commit": "0" * 40,
        "number": number,
        "day": day.isoformat(),
        "until": (day + dt.timedelta(days)).isoformat(),
        "version": "0.1.0",
    }


def release(folder, key=KEY, **given):
    """Write the manifest of a folder and sign it."""
    known = folder / ".well-known"
    known.mkdir(exist_ok=True)
    if key:
        (known / "release.pub").write_text(public_text(key.public))
    content = manifest(list_files(folder), about(**given), None)
    (known / "release.json").write_bytes(content)
    if key:
        (known / "release.json.minisig").write_text(key.sign(content, "release"))
    return folder


def released(folder, pages=6):
    """A site, signed."""
    return release(make_site(folder, pages))


class Visit(SimpleNamespace):
    """A request: `path` without, `full` with its query; `agent`, `referrer`."""

    @property
    def from_search(self):
        return "google" in self.referrer

    @property
    def robot(self):
        return "bot" in self.agent.lower()

    @property
    def telephone(self):
        return "Mobile" in self.agent


def plain(folder, visit):
    """What a good host answers: status, headers, body."""
    name = unquote(visit.path).lstrip("/")
    file = folder / name / "index.html" if visit.path.endswith("/") else folder / name
    if file.is_file():
        return 200, {}, file.read_bytes()
    if file.is_dir():
        return 301, {"Location": f"{visit.path}/"}, b""
    return 404, {}, (folder / "404.html").read_bytes()


def compressing(folder, visit):
    """A host that compresses, and adds headers."""
    status, headers, body = plain(folder, visit)
    more = {"Content-Encoding": "gzip", "Strict-Transport-Security": "max-age=1", "X-Host": "a"}
    return status, {**headers, **more}, gzip.compress(body)


def rewriting(folder, visit):
    """A host that has changed line ends, as some do who take files by FTP."""
    status, headers, body = plain(folder, visit)
    text = not visit.path.endswith((".mp3", ".pdf"))
    return status, headers, body.replace(b"\n", b"\r\n") if text else body


@contextmanager
def served(folder, answer=plain, context=None):
    """Serve a folder, each visit answered by `answer(folder, visit)`, encrypted where there is a
    context for it; yield the address.
    """

    class Server(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True
        wbufsize = -1

        def do_GET(self):
            path, _, query = self.path.partition("?")
            visit = Visit(
                path=path,
                full=self.path,
                query=query,
                agent=self.headers.get("User-Agent", ""),
                referrer=self.headers.get("Referer", ""),
                language=self.headers.get("Accept-Language", ""),
                worker=self.headers.get("Service-Worker", ""),
                encodings=self.headers.get("Accept-Encoding", ""),
            )
            status, headers, body = answer(folder, visit)
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *given):
            """Requests are no news."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Server) as server:
        server.daemon_threads = True
        server.block_on_close = False
        server.handle_error = lambda request, address: None  # who goes before the end is no news
        if context:
            server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield f"http{'s' if context else ''}://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
