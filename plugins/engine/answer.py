"""What a browser on this machine is answered while somebody edits, and what nobody else is."""

from __future__ import annotations

import html
import json
import posixpath
import re
import threading
from contextlib import suppress
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from ..run import paths
from ..run.command import Words

RELOAD = Path(__file__).with_name("reload.js")
#: What is sent behind a page: a browser takes it for part of its body.
_SCRIPT = b'<script src="/__reload.js" defer></script>'
#: The names of this machine. A page elsewhere can have its own name lead here, and would read
#: drafts by it.
_HOSTS = re.compile(r"(?:localhost|127\.0\.0\.1|\[::1\])(?::[0-9]{1,5})?", re.IGNORECASE)
_RANGE = re.compile(r"bytes=([0-9]{0,18})-([0-9]{0,18})")
_LONGEST, _LARGEST = 2_000, 4_000_000_000


class News:
    """What browsers wait for: the number of the latest build, and what it had to say."""

    def __init__(self) -> None:
        self.build = 0
        self.text = ""
        self.changed = threading.Condition()

    def tell(self, text: str) -> None:
        """Wake every waiting browser."""
        with self.changed:
            self.build, self.text = self.build + 1, text
            self.changed.notify_all()

    def wait(self, seen: int, seconds: float) -> dict[str, object]:
        """Return the news once there is a build after `seen`, or after some seconds."""
        with self.changed:
            self.changed.wait_for(lambda: self.build != seen, timeout=seconds)
            return {"build": self.build, "text": self.text}


class Handler(SimpleHTTPRequestHandler):
    """Serves the output as it is, with the reload script added to pages."""

    server_version, sys_version = "portal", ""

    def __init__(self, *given: object, news: News, **more: object) -> None:
        self.news = news
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
        else:
            self._answer(unquote(urlsplit(self.path).path).lstrip("/"))

    def do_HEAD(self) -> None:
        """Answer without a body."""
        self.do_GET()

    def _tell_news(self, seen: str) -> None:
        if not re.fullmatch(r"\d{0,9}", seen, re.ASCII):
            self.send_error(HTTPStatus.BAD_REQUEST)
            return
        self._send(json.dumps(self.news.wait(int(seen or 0), 25)).encode(), "application/json")

    def _answer(self, name: str) -> None:
        """Send a file of the output; a folder is its page, and never a list of what it holds."""
        folder = Path(self.directory)
        if not name or name.endswith("/"):
            name += "index.html"
        elif paths.exists(folder, f"{name}/index.html"):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", quote(f"/{name}/"))
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        try:
            body = paths.read(folder, name, _LARGEST, own=True)
        except paths.Refused:
            if name.endswith("index.html") and not paths.exists(folder, "index.html"):
                self._send(_nothing_yet().encode(), "text/html; charset=utf-8")
            else:
                self._answer_lost(folder)
            return
        if posixpath.splitext(name)[1] == ".html":
            self._send(body + _SCRIPT, "text/html; charset=utf-8")
        else:
            self._send_part(body, self.guess_type(name))

    def _answer_lost(self, folder: Path) -> None:
        """Show the portal's own page for unknown addresses, as hosts do."""
        if paths.exists(folder, "404.html"):
            body = paths.read(folder, "404.html", _LARGEST, own=True) + _SCRIPT
            self._send(body, "text/html; charset=utf-8", HTTPStatus.NOT_FOUND)
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

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


def _nothing_yet() -> str:
    """A page for before the first good build: its script shows what is wrong, and reloads it."""
    words = Words()
    said = html.escape(words("serve.nothing_yet"))
    return (
        f'<!doctype html><html lang="{words.lang}"><head><meta charset="utf-8">'
        f"<title>{said}</title></head>"
        f'<body><h1>{said}</h1><script src="/__reload.js" defer></script></body></html>'
    )


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
