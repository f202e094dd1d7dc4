"""Another process in place of this one, where what it has loaded is no longer what there is."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import sysconfig
import time
from collections.abc import Collection, Iterable
from pathlib import Path

from ..run import PACKAGE

#: The socket that the process before has left, by its number.
_SOCKET = "PORTAL_SERVE_SOCKET"
#: What is read anew by each build.
_READ_ANEW = (".css", ".html", ".js", ".svg", ".woff2")


def needed(changed: Iterable[Path], content: Path, theme: Path) -> bool:
    """Whether a file that changed is loaded once a process: code, settings, words, libraries."""
    return any(
        not path.is_relative_to(content)
        and not (path.is_relative_to(theme) and path.suffix in _READ_ANEW)
        for path in changed
    )


def loaded(outside: Collection[Path]) -> list[Path]:
    """The code that is loaded, without Python's own and what is installed, sorted: folders, and
    files alone where their folder holds one of `outside`, as that of a project holds what is built;
    none that lies below one of `outside`.
    """
    files = [getattr(module, "__file__", None) for module in list(sys.modules.values())]
    known = [*outside, *_installed()]
    own = [
        file
        for file in (Path(name).resolve() for name in files if name)
        if not any(map(file.is_relative_to, known))
    ]
    return sorted({file if _holds(file.parent, outside) else file.parent for file in own})


def _holds(folder: Path, places: Iterable[Path]) -> bool:
    return any(place.is_relative_to(folder) for place in places)


def libraries() -> tuple[tuple[str, int], ...]:
    """When something was last installed, or taken away, in each folder of libraries."""
    places = {Path(one) for one in sys.path if one.endswith(("site-packages", "dist-packages"))}
    return tuple((str(one), one.stat().st_mtime_ns) for one in sorted(places) if one.is_dir())


def works(arguments: Collection[str]) -> tuple[bool, str]:
    """Whether a process with these arguments of `serve` could begin, and what it says."""
    done = subprocess.run(
        [*_command(arguments), "--trial"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    return done.returncode == 0, done.stdout.strip()


def restart(arguments: Collection[str], listening: socket.socket) -> None:
    """Be another process with these arguments of `serve`, which goes on at the same socket: who
    asks meanwhile waits for its answer.
    """
    listening.set_inheritable(True)
    sys.stdout.flush()
    environment = {**os.environ, _SOCKET: str(listening.fileno())}
    os.execve(sys.executable, _command(arguments), environment)


def try_again(arguments: Collection[str]) -> None:
    """Where this process took over and cannot begin after all, because somebody saved once more,
    say what is wrong, and be another as soon as one can. Returns where there was no process
    before.
    """
    before = ""
    while _SOCKET in os.environ:
        good, said = works(arguments)
        if good:
            os.execve(sys.executable, _command(arguments), os.environ)
        if said != before:
            sys.stdout.write(f"{said}\n")
            sys.stdout.flush()
        before = said
        time.sleep(1)


def inherited() -> socket.socket | None:
    """The socket that the process before was listening at, if there was one."""
    number = os.environ.pop(_SOCKET, "")
    return socket.socket(fileno=int(number)) if number else None


def _command(arguments: Collection[str]) -> list[str]:
    return [sys.executable, "-m", f"{PACKAGE}.engine", *arguments]


def _installed() -> list[Path]:
    """The folders of Python itself and of what is installed with it."""
    return sorted({Path(one).resolve() for one in sysconfig.get_paths().values()})
