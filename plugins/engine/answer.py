"""What a browser on this machine is answered while somebody edits, and what nobody else is."""

from __future__ import annotations

import json
import posixpath
import re
from contextlib import suppress
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from urllib.parse import parse_qsl, quote, unquote

from ..run import paths
from ..run.command import Words
from ..text.addresses import address_parts
from .displayed import Displayed
from .news import News

RELOAD = Path(__file__).with_name("reload.js")
#: What is sent behind a page: a browser takes it for part of its body.
_SCRIPT = '<script src="/__reload.js" data-page="{page}" defer></script>'
#: Stands in for a portal's service worker, which would answer with what it has stored where this
#: server takes long.
_NO_WORKER = b"""addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(registration.unregister()));
"""
#: The names of this machine. A page elsewhere can have its own name lead here, and would read
#: drafts by it.
_HOSTS = re.compile(r"(?:localhost|127\.0\.0\.1|\[::1\])(?::[0-9]{1,5})?", re.IGNORECASE)
_RANGE = re.compile(r"bytes=([0-9]{0,18})-([0-9]{0,18})")
_LONGEST = 2_000
#: Seconds after which a browser asks again.
_PATIENCE = 25.0


class Handler(SimpleHTTPRequestHandler):
    """Serves what is displayed, with the reload script added to pages."""

    server_version, sys_version = "portal", ""

    def __init__(self, *given: object, news: News, displayed: Displayed, **more: object) -> None:
        self.news, self.displayed = news, displayed
        super().__init__(*given, **more)  # type: ignore[arg-type]

    def handle(self) -> None:
        """A browser that leaves before the end is no news: it does so whenever a listener goes
        on.
        """
        with suppress(ConnectionError):
            super().handle()

    def parse_request(self) -> bool:
        """Refuse what was not meant for this machine, and what is no address."""
        if not super().parse_request():
            return False
        hosts = self.headers.get_all("Host") or []
        if len(hosts) != 1 or not _HOSTS.fullmatch(hosts[0].strip()):
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
        elif len(self.path) > _LONGEST:
            self.send_error(HTTPStatus.REQUEST_URI_TOO_LONG)
        elif not self.path.startswith("/") or "\0" in unquote(self.path):
            self.send_error(HTTPStatus.BAD_REQUEST)
        else:
            return True
        return False

    def do_GET(self) -> None:
        """Answer a browser."""
        path, _, query = self.path.partition("?")
        if path == "/__news":
            self._tell_news(query)
        elif path == "/__reload.js":
            self._send(RELOAD.read_bytes(), "text/javascript")
        elif self.headers.get("Service-Worker") == "script":
            self._send(_NO_WORKER, "text/javascript")
        else:
            self._answer(unquote(address_parts(self.path).path).lstrip("/"))

    def do_HEAD(self) -> None:
        """Answer without a body."""
        self.do_GET()

    def _tell_news(self, query: str) -> None:
        """Answer a browser once there is news: what is wrong, and the digest of what its page
        shows. It reloads where that is another than it has.
        """
        asked = dict(parse_qsl(query))
        seen, at = asked.get("number", ""), unquote(asked.get("at", "/"))
        if not re.fullmatch(r"[0-9]{1,9}", seen) or not at.startswith("/"):
            self.send_error(HTTPStatus.BAD_REQUEST)
            return
        name = _name(at)
        # The number is read before what it stands for: who misses something asks again with it.
        number = self.news.wait(int(seen), name, _PATIENCE)
        news = {
            "number": number,
            "page": self._digest(name),
            "wrong": self.news.wrong.described(Words()),
        }
        self._send(json.dumps(news).encode(), "application/json")

    def _digest(self, name: str) -> str:
        found = self.displayed.page(name)
        return self.displayed.digest(name, found[0]) if found else ""

    def _answer(self, name: str) -> None:
        """Send a file of the output; a folder is its page, and never a list of what it holds."""
        folder = self.displayed.folder
        if name and not name.endswith("/") and paths.exists(folder, f"{name}/index.html"):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", quote(f"/{name}/"))
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        name = _name(f"/{name}")
        if posixpath.splitext(name)[1] != ".html":
            try:
                self._send_part(self.displayed.read(name), self.guess_type(name))
                return
            except paths.Refused:
                pass
        self._send_page(name)

    def _send_page(self, name: str) -> None:
        found = self.displayed.page(name)
        if found is None:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        body, status = found
        script = _SCRIPT.format(page=self.displayed.digest(name, body))
        self._send(body + script.encode(), "text/html; charset=utf-8", status)

    def _send(
        self, body: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK, span: str = ""
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Accept-Ranges", "bytes")
        if span:
            self.send_header("Content-Range", span)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _send_part(self, body: bytes, kind: str) -> None:
        """The part of a file that is asked for (RFC 9110 §14): without it a listener cannot go to a
        sentence.
        """
        asked = self.headers.get("Range", "")
        if (
            not asked.startswith("bytes=") or "," in asked
        ):  # other units, and several parts at once, may be ignored
            self._send(body, kind)
            return
        begin, end = part_of(asked, len(body))
        if begin >= end:
            self._send(
                b"",
                "text/plain",
                HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE,
                f"bytes */{len(body)}",
            )
        else:
            self._send(
                body[begin:end],
                kind,
                HTTPStatus.PARTIAL_CONTENT,
                f"bytes {begin}-{end - 1}/{len(body)}",
            )

    def log_message(self, format: str, *given: object) -> None:
        """Editors want problems on the screen, not requests."""


def _name(address: str) -> str:
    """The name of the file at an address: a folder's is its page."""
    return address.lstrip("/") + ("index.html" if address.endswith("/") else "")


def part_of(asked: str, length: int) -> tuple[int, int]:
    """Return where the part asked for begins and ends; nothing (0, 0) where there is no such
    part.
    """
    found = _RANGE.fullmatch(asked)
    if not found or not (found[1] or found[2]):
        return 0, 0
    if not found[1]:
        return max(0, length - int(found[2])), length
    return int(found[1]), min(int(found[2]) + 1, length) if found[2] else length
