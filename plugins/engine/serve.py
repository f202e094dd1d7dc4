"""While editing: build, serve, build again on change, tell the browser."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

from watchfiles import DefaultFilter, watch

from ..run import PACKAGE, SETTINGS_FILE, project_folder
from ..run.command import Stopped, Words
from .answer import Handler, News
from .output import check_places
from .recordings import Recordings
from .run import Request, read

#: Where `serve` builds, below the cache: what `output/` has may be copied to the world, and drafts
#: may not.
PREVIEW = "preview"
_PACKAGE = Path(__file__).parents[1]


def serve(request: Request, port: int) -> int:
    """Serve until interrupted. The folder keeps the last good site; problems show in the terminal
    and the browser. Recordings that are not yet made are left out of a build, made while somebody
    looks, and are there when a page is opened again.

    Raises Stopped where the port or a folder will not do.
    """
    settings = read(request)
    content, theme = Path(settings["PATH"]).resolve(), Path(settings["THEME"]).resolve()
    output = preview(request, settings)
    check_places(content, output)
    news, say = News(), Words()
    handler = partial(Handler, news=news, directory=str(output))
    request = replace(request, output=output)
    recordings = Recordings(_command(request), partial(_tell_spoken, output, news))
    spoken = settings["PORTAL_SPEECH"]
    with _listening(port, handler) as server:
        _build(request, news)
        output.mkdir(parents=True, exist_ok=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        places = [content, theme, project_folder() / SETTINGS_FILE, _PACKAGE]
        try:
            _tell(say("serve.address", address=f"http://127.0.0.1:{server.server_port}/"))
            if spoken:
                recordings.start()
            for _ in _changes([place for place in places if place.exists()]):
                recordings.stop()
                _build(request, news)
                if spoken:
                    recordings.start()
        except KeyboardInterrupt:
            pass
        finally:
            recordings.stop()
            server.shutdown()
    return 0


def preview(request: Request, settings: Mapping[str, Any]) -> Path:
    """The folder that drafts are shown from: one that was asked for, or below the cache."""
    return request.output or Path(settings["CACHE_PATH"]).resolve() / PREVIEW


def _listening(port: int, handler: Callable[..., Handler]) -> ThreadingHTTPServer:
    """The port is taken before anything is built: whoever cannot have it hears so at once."""
    try:
        return ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OSError as refused:
        if refused.errno == errno.EADDRINUSE:
            raise Stopped(
                "port_taken", port=port, other=port + 1 if port < 65535 else 8000
            ) from None
        if refused.errno == errno.EACCES:
            raise Stopped("port_forbidden", port=port) from None
        raise


def _changes(places: list[Path]) -> Iterator[object]:
    """Something for each change; by looking again and again where the system cannot tell (its
    watches are used up).
    """
    try:
        yield from watch(*places, watch_filter=DefaultFilter())
    except OSError:
        yield from watch(*places, watch_filter=DefaultFilter(), force_polling=True)


def _build(request: Request, news: News) -> None:
    """Build in a process of its own: nothing of one build lives on in the next. No recording is
    waited for.
    """
    done = subprocess.run(
        [*_command(request), "--speech-seconds", "0"],
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    said = (done.stdout + done.stderr).strip()
    _tell(said)
    news.tell(said if done.returncode else "")


def _command(request: Request) -> list[str]:
    """The command that builds what is shown."""
    options = {
        "--content": request.content,
        "--output": request.output,
        "--cache": request.cache,
        "--reports": request.reports,
        "--jobs": request.jobs,
    }
    given = [str(part) for option in options.items() if option[1] for part in option]
    silent = ["--no-speech"] if request.speech is False else []
    return [
        sys.executable,
        "-m",
        f"{PACKAGE}.engine",
        "build",
        "--drafts",
        "--quiet",
        *given,
        *silent,
    ]


def _tell_spoken(output: Path, news: News, status: int, said: str) -> None:
    """Tell that all recordings are there, or what is in their way. Nobody's page is reloaded for
    it.
    """
    spoken = status == 0 and (output / "audio").is_dir()
    _tell(Words()("serve.spoken") if spoken else said)
    if status:
        news.tell(said)


def _tell(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
