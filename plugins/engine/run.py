"""One build, from a command's options to an exit status."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pelican.settings import read_settings

from ..run import PACKAGE, SETTINGS_FILE, command, project_folder
from ..run.settings import defaults, folder_of
from .pelican import PortalPelican

#: Settings of a production build, where the project has any of its own.
_PUBLISH_FILE = "publishconf.py"


@dataclass(frozen=True)
class Request:
    """What a command was asked for, folders absolute; None is what the project's settings say.
    `rooms` are the only ones that run.
    """

    content: Path | None = None
    output: Path | None = None
    cache: Path | None = None
    reports: Path | None = None
    speech: bool | None = None
    cached_speech: bool | None = None
    speech_seconds: int | None = None
    clean: bool | None = None
    allow_gone: bool | None = None
    publish: bool | None = None
    drafts: bool | None = None
    quiet: bool | None = None
    explain: str | None = None
    books: bool | None = None
    estimate: bool | None = None
    rooms: tuple[str, ...] | None = None
    jobs: int | str | None = None
    shared_cache: str | None = None
    shard: str | None = None
    today: date | None = None

    def overrides(self) -> dict[str, Any]:
        """The settings that were asked for."""
        given = {
            "PATH": self.content,
            "OUTPUT_PATH": self.output,
            "CACHE_PATH": self.cache,
            "PORTAL_REPORTS": self.reports,
            "PORTAL_SPEECH": self.speech,
            "PORTAL_CACHED_SPEECH": self.cached_speech,
            "PORTAL_SPEECH_SECONDS": self.speech_seconds,
            "PORTAL_CLEAN": self.clean,
            "PORTAL_ALLOW_GONE": self.allow_gone,
            "PORTAL_PUBLISH": self.publish,
            "PORTAL_DRAFTS": self.drafts,
            "PORTAL_QUIET": self.quiet,
            "PORTAL_EXPLAIN": self.explain,
            "PORTAL_BOOKS": self.books,
            "PORTAL_SPEECH_ESTIMATE": self.estimate,
            "PLUGINS": self.rooms and [f"{PACKAGE}.{room}" for room in self.rooms],
            "PORTAL_TODAY": self.today,
            "PORTAL_JOBS": self.jobs,
            "PORTAL_SHARED_CACHE": self.shared_cache,
            "PORTAL_SHARD": self.shard,
        }
        return {
            name: str(value) if isinstance(value, Path | date) else value
            for name, value in given.items()
            if value is not None
        }


def read(request: Request) -> dict[str, Any]:
    """The project's settings with what was asked for. Raises Stopped where they cannot be read."""
    project = project_folder()
    file = project / SETTINGS_FILE
    if request.publish and (project / _PUBLISH_FILE).is_file():
        file = project / _PUBLISH_FILE
    given = request.overrides()
    if not file.is_file():
        given = {**_absolute(defaults(), project), **given}
    try:
        command.folder(request.content or folder_of("PATH"))
        if not (theme := folder_of("THEME")).is_dir():
            raise command.Stopped("no_theme", path=theme, file=SETTINGS_FILE)
        settings: dict[str, Any] = read_settings(str(file) if file.is_file() else None, given)
    except command.Stopped:
        raise
    except Exception as cause:
        said = f"{type(cause).__name__}: {cause}"
        raise command.refusal(cause) or command.Stopped(
            "settings_broken", path=file, reason=said
        ) from cause
    return settings


def build(request: Request) -> int:
    """Build the site; return 0, 1 (problems in content or settings, printed), or 2 (it could not be
    done, printed). Raises Stopped where the settings cannot be read.
    """
    return PortalPelican(read(request)).build()


def _absolute(settings: dict[str, Any], project: Path) -> dict[str, Any]:
    folders = ("PATH", "OUTPUT_PATH", "CACHE_PATH")
    return {**settings, **{name: str(project / settings[name]) for name in folders}}
