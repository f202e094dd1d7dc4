"""A folder served to browsers, as hosts serve it: text compressed, recordings in parts."""

from __future__ import annotations

import gzip
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote

_TEXT = (".css", ".html", ".js", ".json", ".jsonld", ".svg", ".txt", ".vtt", ".webmanifest", ".xml")
_RANGE = re.compile(r"bytes=(\d{1,18})-(\d{0,18})")


class _Host(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def handle(self) -> None:
        """A browser that leaves before the end is no news."""
        with suppress(ConnectionError):
            super().handle()

    def do_GET(self) -> None:
        """Send a file, whole or the part that was asked for; folders and what is missing are the
        base's.
        """
        if "\0" in unquote(self.path):
            self.send_error(HTTPStatus.BAD_REQUEST)
            return
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if self.path.partition("?")[0].endswith("/") else path
        if not path.is_file():
            super().do_GET()
            return
        body = path.read_bytes()
        asked = _RANGE.fullmatch(self.headers.get("Range", ""))
        if asked and int(asked[1]) < len(body):
            part = body[int(asked[1]) : int(asked[2]) + 1 if asked[2] else None]
            span = f"bytes {asked[1]}-{int(asked[1]) + len(part) - 1}/{len(body)}"
            self._send(HTTPStatus.PARTIAL_CONTENT, path, part, {"Content-Range": span})
        elif path.suffix in _TEXT and "gzip" in self.headers.get("Accept-Encoding", ""):
            self._send(
                HTTPStatus.OK, path, gzip.compress(body, mtime=0), {"Content-Encoding": "gzip"}
            )
        else:
            self._send(HTTPStatus.OK, path, body, {"Accept-Ranges": "bytes"})

    def _send(self, status: HTTPStatus, path: Path, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {
            "Content-Type": self.guess_type(path),
            "Content-Length": str(len(body)),
            **headers,
        }.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *given: object) -> None:
        """Requests are no news."""


@contextmanager
def served(folder: Path, host: str = "127.0.0.1") -> Iterator[str]:
    """Serve a folder on a free port of one of this machine's addresses; yield the address, without
    a slash at the end.
    """
    with ThreadingHTTPServer((host, 0), partial(_Host, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://{host}:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
