"""While editing: build, serve, build again on change, tell the browser."""

from __future__ import annotations

import errno
import os
import socket
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

from watchfiles import DefaultFilter, watch

from ..run import PACKAGE, SETTINGS_FILE, project_folder
from ..run.command import Stopped, Words
from . import restart
from .ahead import pages_ahead
from .answer import Handler
from .displayed import Displayed
from .news import Failure, News
from .output import check_places
from .pelican import PortalPelican
from .recordings import Recordings
from .resident import Built, Resident
from .run import Request, read

#: Where `serve` builds, below the cache: what `output/` has may be copied to the world, and drafts
#: may not.
PREVIEW = "preview"
_PACKAGE = Path(__file__).parents[1]
#: Milliseconds after which libraries are looked at, where no file changes.
_LIBRARIES = 300


def serve(request: Request, port: int, arguments: Sequence[str] = ()) -> int:
    """Serve until interrupted. The folder keeps the last good site; problems show in the terminal
    and the browser. Recordings that are not yet made are left out of a build, made while somebody
    looks, and are there when a page is opened again.

    `arguments` are those of the command: where code, settings or libraries change, a process that
    is started with them takes over. Raises Stopped where the port or a folder will not do.
    """
    try:
        settings = try_out(request)
    except Stopped:
        restart.try_again(arguments)
        raise
    output = preview(request, settings)
    check_places(Path(settings["PATH"]).resolve(), output)
    displayed, news = Displayed(output), News()
    with _listening(port, partial(Handler, news=news, displayed=displayed)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = Words()("serve.address", address=f"http://127.0.0.1:{server.server_port}/")
        editing = _Editing(replace(request, output=output), settings, displayed, news, address)
        try:
            taken = f"--port={server.server_port}"
            same = [*(word for word in arguments if word != taken), taken]
            editing.follow(same, server.socket)
        except KeyboardInterrupt:
            pass
        finally:
            editing.end()
            server.shutdown()
    if editing.resident.busy:
        os._exit(0)  # a build is not waited for; what it leaves is cleared away by the next
    return 0


def try_out(request: Request) -> dict[str, Any]:
    """Load all code that a build needs; return the settings. Raises Stopped where they cannot
    be read.
    """
    settings = read(request)
    PortalPelican(settings.copy())
    return settings


class _Editing:
    """What happens from one saved file to the next."""

    def __init__(
        self,
        request: Request,
        settings: Mapping[str, Any],
        displayed: Displayed,
        news: News,
        address: str,
    ) -> None:
        """`address` is told once there is something to see."""
        self.content, self.theme = (Path(settings[one]).resolve() for one in ("PATH", "THEME"))
        made = (settings["CACHE_PATH"], settings["PORTAL_REPORTS"], displayed.folder)
        self.made = [(project_folder() / place).resolve() for place in made]
        self.displayed, self.news, self.address = displayed, news, address
        spoken = partial(_tell_spoken, displayed.folder, news)
        self.recordings = (
            Recordings(_command(request), spoken) if settings["PORTAL_SPEECH"] else None
        )
        self.resident = Resident(
            replace(request, drafts=True, quiet=True, speech_seconds=0), self._stop, self._done
        )

    def follow(self, arguments: Sequence[str], listening: socket.socket) -> None:
        """Build, and follow what is saved, to the end of this process."""
        installed = restart.libraries()
        for number, changed in enumerate(_changes(self._places())):
            before, installed = installed, restart.libraries()
            if number == 0:  # from now on nothing that is saved is missed
                self.resident.save(changed)
            elif restart.needed(changed, self.content, self.theme) or before != installed:
                self._restart(arguments, listening)
            elif changed:
                self._save(changed)

    def end(self) -> None:
        """Stop what runs besides."""
        if self.recordings:
            self.recordings.stop()

    def _save(self, changed: set[Path]) -> None:
        """Show the pages that somebody looks at as they are now, then build."""
        last = self.resident.last
        if last and last.portal:
            unbuilt = self.resident.unbuilt() | changed
            ahead = last.context.run(pages_ahead, last.portal, unbuilt, self.news.looked_at())
            self.displayed.show(ahead)
            if ahead:
                self.news.tell()
        self.resident.save(changed)

    def _stop(self) -> None:
        if self.recordings:
            self.recordings.stop()

    def _done(self, built: Built) -> None:
        """Tell what came of a build. Where it is good, the folder has all that was ahead of it."""
        _tell(built.said)
        if built.status == 0 and not self.resident.unbuilt():
            self.displayed.ahead = {}
        reports = built.portal.reports if built.portal else None
        self.news.tell(Failure.of(built.status, built.said, reports))
        if self.address:
            _tell(self.address)
            self.address = ""
        if self.recordings:
            self.recordings.start()

    def _restart(self, arguments: Sequence[str], listening: socket.socket) -> None:
        """Let another process take over, if it can begin; else tell what is in its way."""
        works, said = restart.works(arguments)
        if works:
            self.resident.wait()
            self.end()
            restart.restart(arguments, listening)
        _tell(said)
        self.news.tell(Failure(1, text=said))

    def _places(self) -> list[Path]:
        known = [self.content, self.theme, _PACKAGE, (project_folder() / SETTINGS_FILE).resolve()]
        code = restart.loaded([*known, *self.made])
        places = [*known, *code]
        return [place for place in places if place.exists()]


def preview(request: Request, settings: Mapping[str, Any]) -> Path:
    """The folder that drafts are displayed from: one that was asked for, or below the cache."""
    return request.output or Path(settings["CACHE_PATH"]).resolve() / PREVIEW


def _listening(port: int, handler: Callable[..., Handler]) -> ThreadingHTTPServer:
    """The port is taken before anything is built: whoever cannot have it hears so at once."""
    if taken := restart.inherited():
        address = taken.getsockname()
        server = ThreadingHTTPServer(address, handler, bind_and_activate=False)
        server.socket.close()
        server.socket, server.server_port = taken, address[1]
        return server
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


def _changes(places: list[Path]) -> Iterator[set[Path]]:
    """The files that changed, each time; now and then none. By looking again and again where the
    system cannot tell (its watches are used up).
    """
    options: dict[str, Any] = {
        "watch_filter": DefaultFilter(),
        "rust_timeout": _LIBRARIES,
        "yield_on_timeout": True,
    }
    try:
        for found in watch(*places, **options):
            yield {Path(path) for _, path in found}
    except OSError:
        for found in watch(*places, **options, force_polling=True):
            yield {Path(path) for _, path in found}


def _command(request: Request) -> list[str]:
    """The command that builds what is displayed."""
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
        *(sys.executable, "-m", f"{PACKAGE}.engine"),
        *("build", "--drafts", "--quiet"),
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
        news.tell(Failure(1, text=said))


def _tell(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
