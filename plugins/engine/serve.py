"""While editing: build, serve, build again on change, tell the browser."""
from __future__ import annotations

import json
import re
import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from watchfiles import DefaultFilter, watch

from .run import ROOT, Request

RELOAD = Path(__file__).with_name("reload.js")


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

    def __init__(self, *given: object, news: News, **more: object) -> None:
        self.news = news
        super().__init__(*given, **more)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer a browser."""
        path = self.path.partition("?")[0]
        if path == "/__news":
            seen = int(self.path.partition("?")[2] or 0)
            self._send(json.dumps(self.news.wait(seen, 25)).encode(), "application/json")
        elif path == "/__reload.js":
            self._send(RELOAD.read_bytes(), "text/javascript")
        elif (file := self._page(path)) is not None:
            self._send(file.read_bytes().replace(b"</body>", b'<script src="/__reload.js" defer></script></body>'),
                       "text/html; charset=utf-8")
        elif path.endswith(".mp3") and (sound := Path(self.translate_path(path))).is_file():
            self._send_part(sound.read_bytes())
        else:
            super().do_GET()

    def _page(self, path: str) -> Path | None:
        file = Path(self.translate_path(path))
        file = file / "index.html" if path.endswith("/") else file
        return file if file.suffix == ".html" and file.is_file() else None

    def _send(self, body: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def _send_part(self, body: bytes) -> None:
        """The part of a recording that is asked for (RFC 9110 §14): without it a listener cannot go to a sentence."""
        asked = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", ""))
        begin = int(asked[1]) if asked else 0
        end = min(int(asked[2]) + 1, len(body)) if asked and asked[2] else len(body)
        self.send_response(206 if asked else 200)
        self.send_header("Content-Type", "audio/mpeg")
        self.send_header("Accept-Ranges", "bytes")
        if asked:
            self.send_header("Content-Range", f"bytes {begin}-{end - 1}/{len(body)}")
        self.send_header("Content-Length", str(max(0, end - begin)))
        self.end_headers()
        self.wfile.write(body[begin:end])

    def log_message(self, format: str, *given: object) -> None:
        """Editors want problems on the screen, not requests."""


def serve(request: Request, port: int) -> int:
    """Serve until interrupted. The folder keeps the last good site; problems show in the terminal and the browser."""
    news = News()
    _build(request, news)
    request.output.mkdir(exist_ok=True)
    handler = partial(Handler, news=news, directory=str(request.output))
    with ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        places = [request.content, ROOT / "theme", ROOT / "plugins", ROOT / "pelicanconf.py"]
        try:
            sys.stdout.write(f"http://127.0.0.1:{server.server_port}/\n")
            sys.stdout.flush()
            for _ in watch(*(place for place in places if place.exists()), watch_filter=DefaultFilter()):
                _build(request, news)
        except KeyboardInterrupt:
            pass
        finally:
            server.shutdown()
    return 0


def _build(request: Request, news: News) -> None:
    """Build in a process of its own: nothing of one build lives on in the next."""
    command = [sys.executable, "-m", "plugins.engine", "build", "--content", str(request.content),
               "--output", str(request.output), "--cache", str(request.cache), "--reports", str(request.reports),
               "--jobs", str(request.jobs), *(["--no-speech"] if not request.speech else [])]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    said = (done.stdout + done.stderr).strip()
    sys.stdout.write(said + "\n")
    sys.stdout.flush()
    news.tell(said if done.returncode else "")
