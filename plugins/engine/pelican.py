"""Pelican, with each run a build of the portal beside its output, put in place where it is good."""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.log import FatalLogger, console

from ..domain import Problem, Severity, error
from ..run import SETTINGS_FILE, Portal, command, project_folder
from ..run.extensions import load_extensions
from ..run.file_names import PROBLEMS
from ..run.memory import BuildMemory
from ..run.processes import NEW_OBJECTS
from ..run.progress import chosen_progress
from ..run.report import report
from ..run.settings import defaults
from .check import check_settings
from .full_disk import full_disk
from .lock import alone_in, clear
from .output import Staging, check_places
from .theme import complete_theme


class PortalPelican(Pelican):
    """What `PELICAN_CLASS` names: however Pelican is started, a run is the same build.

    `live` is the folder that the output is put into. While a run lasts, `OUTPUT_PATH` is the folder
    beside it that is written to. `portal` is that of the last run. `cleared` is called with what
    takes away the folder that is no longer needed, and may let it wait. `memory` is what this
    process remembers from run to run.
    """

    def __init__(self, settings: dict[str, Any]) -> None:
        # `initialized` is sent when a run begins: `--listen` reads no content, and `--autoreload`
        # reads it again each time.
        self.asked = [str(name) for name in settings["PLUGINS"] or ()]
        with signals.initialized.muted():
            super().__init__(settings)
        self.live = Path(settings["OUTPUT_PATH"]).resolve()
        self.portal: Portal | None = None
        self.cleared: Callable[[Callable[[], None]], None] = lambda clear: clear()
        self.memory = BuildMemory()
        self.delete_outputdir = False  # the whole output is always written anew

    def run(self) -> None:
        """Build. Raises SystemExit with the status where that is not 0, unless Pelican watches for
        changes and will run again.
        """
        # Pelican does not say whether it watches; its loop would end with the exit.
        watching = sys._getframe(1).f_code.co_name == "autoreload"
        status = self.build()
        if status and not watching:
            raise SystemExit(status)

    def build(self) -> int:
        """Build the site; return 0, 1 (problems in content or settings), or 2 (it could not be
        done). Whatever it is has been printed; a mistake of ours is kept in `reports/crash.txt`.
        """
        named = str(self.settings.get("PORTAL_REPORTS") or "reports")
        reports = project_folder(Path(self.path)) / named
        try:
            return self._build(reports)
        except command.Stopped as stopped:
            return command.report_stop(stopped)
        except SystemExit as ended:
            return int(ended.code or 0)
        except Exception as cause:
            return command.report_stop(command.refusal(cause) or command.crash(cause, reports))

    def _build(self, reports: Path) -> int:
        check_places(Path(self.path).resolve(), self.live)
        problems = [*check_settings({**self.settings, "PLUGINS": self.asked}), *self._missing()]
        if any(one.code == "setting-wrong" for one in problems):  # with these no run can begin
            return report(problems, keep=reports / PROBLEMS)
        with self._staged():
            portal = self.portal = Portal.of(self.settings)
            portal.live = self.live
            portal.work.memory = self.memory
            portal.problems += problems
            portal.progress = chosen_progress(quiet=portal.options.quiet)
            if any(one.severity is Severity.ERROR for one in problems):
                return report(problems, keep=portal.reports / PROBLEMS)
            with alone_in(portal.cache):
                if portal.options.clean:
                    clear(portal.cache)
                self._use_theme(portal)
                try:
                    with _captured_errors(portal):
                        signals.initialized.send(self)
                        super().run()
                finally:
                    portal.work.close()
            return int(portal.failed)

    def _use_theme(self, portal: Portal) -> None:
        """Take from the package's theme what the portal's does not have."""
        portal.theme = complete_theme(portal.theme, portal.cache)
        self.settings["THEME"] = self.theme = str(portal.theme)
        # Components are included by their path from the theme's folder.
        self.settings["THEME_TEMPLATES_OVERRIDES"].append(self.theme)

    def _missing(self) -> Iterator[Problem]:
        """A plugin that did not load would leave a portal without a part of it."""
        for name in self.asked:
            if name not in self.settings["PLUGINS"]:
                yield error("plugin-missing", SETTINGS_FILE, plugin=name)

    @contextmanager
    def _staged(self) -> Iterator[None]:
        """Settings of one run, which writes to an empty folder; both are gone afterwards."""
        before = dict(self.settings)
        staging = Staging(self.live)
        new = staging.folder
        theme, project = Path(self.settings["THEME"]), project_folder(Path(self.path))
        folders = [project / one for one in self.settings["THEME_TEMPLATES_OVERRIDES"]]
        self.settings["OUTPUT_PATH"] = self.output_path = str(new)
        for extension in load_extensions(self.settings.get("PORTAL_EXTENSIONS") or ()):
            folders += extension.template_folders
        # What is wrong with a template of the theme is said of its own file.
        folders += [theme / "templates", theme]
        self.settings["THEME_TEMPLATES_OVERRIDES"] = [*map(str, folders)]
        usual = defaults()["JINJA_ENVIRONMENT"]
        self.settings["JINJA_ENVIRONMENT"] = {**usual, **self.settings["JINJA_ENVIRONMENT"]}
        thresholds = gc.get_threshold()
        gc.set_threshold(NEW_OBJECTS)
        others = [
            project / self.settings.get(name, "") for name in ("CACHE_PATH", "PORTAL_REPORTS")
        ]
        try:
            yield
        except Exception as cause:
            if full := full_disk(cause, new, self.live, others):
                raise full from cause
            raise
        finally:
            gc.unfreeze()
            gc.set_threshold(*thresholds)
            self.cleared(staging.discard)
            self.settings.clear()
            self.settings.update(before)
            self.output_path, self.theme = str(self.live), str(theme)


@contextmanager
def _captured_errors(portal: Portal) -> Iterator[None]:
    """Pelican logs errors and goes on, with status 0; here each becomes a problem. Raises Stopped
    at what `--fatal` makes it stop at.
    """
    captured = _Captured(portal)
    quiet, console.quiet = console.quiet, True  # it would count its own kinds of pages: none
    logging.getLogger().addHandler(captured)
    try:
        yield
    except RuntimeError as cause:
        if captured.fatal:
            raise command.Stopped("fatal", reason=captured.fatal) from cause
        raise
    finally:
        logging.getLogger().removeHandler(captured)
        console.quiet = quiet


class _Captured(logging.Handler):
    def __init__(self, portal: Portal) -> None:
        super().__init__(logging.WARNING)
        self.portal = portal
        self.fatal = ""

    def emit(self, record: logging.LogRecord) -> None:
        reason = record.getMessage()
        if record.levelno >= logging.ERROR:
            self.portal.problems.append(error("pelican-error", "pelican", reason=reason))
        if record.levelno >= FatalLogger.fatal_lvl:
            self.fatal = reason
