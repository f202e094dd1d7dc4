"""One build, from the command's options to an exit status."""
from __future__ import annotations

import gc
import logging
import os
import shutil
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import StrictUndefined
from pelican import Pelican
from pelican.settings import read_settings

from plugins.model import Options, Portal, Site, Work, error

from .lock import alone_in, clear
from .output import staging
from .words import load_words

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Request:
    """What was asked for. Folders are absolute."""

    content: Path
    output: Path
    cache: Path
    reports: Path
    speech: bool = True
    kept_speech: bool = False
    clean: bool = False
    publish: bool = False
    jobs: int = os.cpu_count() or 1


def build(request: Request) -> int:
    """Build the site; return 0, 1 (problems in content, told), or 2 (a mistake of ours, kept in `reports/`)."""
    new = staging(request.output)
    try:
        with alone_in(request.cache):
            if request.clean:
                clear(request.cache)
            return _run(request, new)
    except SystemExit as told:
        return int(told.code or 0)
    except Exception:
        request.reports.mkdir(parents=True, exist_ok=True)
        (request.reports / "crash.txt").write_text(traceback.format_exc(), encoding="utf-8")
        logging.getLogger(__name__).critical("The build failed by a mistake of ours. Details: %s",
                                             request.reports / "crash.txt")
        return 2
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _run(request: Request, new: Path) -> int:
    settings = _settings(request, new)
    heard = _Heard(Portal.of(settings))
    logging.getLogger().addHandler(heard)
    try:
        Pelican(settings).run()
    finally:
        logging.getLogger().removeHandler(heard)
        gc.unfreeze()
    return int(Portal.of(settings).failed)


def _settings(request: Request, new: Path) -> dict[str, Any]:
    conf = ROOT / ("publishconf.py" if request.publish else "pelicanconf.py")
    settings: dict[str, Any] = read_settings(str(conf), override={
        "PATH": str(request.content), "OUTPUT_PATH": str(new), "THEME": str(ROOT / "theme"),
        "THEME_TEMPLATES_OVERRIDES": [str(ROOT / "theme")], "PORTAL_LIVE": request.output,
        "JINJA_ENVIRONMENT": {"trim_blocks": True, "lstrip_blocks": True, "autoescape": True,
                              "undefined": StrictUndefined},
    })
    languages = tuple(settings["LANGUAGES"])
    theme = ROOT / "theme"
    settings["PORTAL"] = Portal(
        content=request.content, output=new, theme=theme, cache=request.cache, reports=request.reports, site=Site(),
        languages=languages, work=Work(request.cache / "work", request.jobs),
        options=Options(speech=request.speech, kept_speech=request.kept_speech, clean=request.clean,
                        publish=request.publish),
        words=load_words(theme / "words", languages))
    return settings


class _Heard(logging.Handler):
    """Pelican logs errors and goes on, with status 0; here each becomes a problem."""

    def __init__(self, portal: Portal) -> None:
        super().__init__(logging.ERROR)
        self.portal = portal

    def emit(self, record: logging.LogRecord) -> None:
        self.portal.problems.append(error("pelican-error", "pelican", reason=record.getMessage()))
