"""The gate: built, checked and audited beside the live folder, which changes only when all passed,
and at once.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace as with_changes
from pathlib import Path
from typing import Any

from ..run import PACKAGE, Portal
from ..run.command import Stopped, Words, display_path
from ..run.file_names import ACCESSIBILITY
from .full_disk import full_disk
from .lock import alone_at
from .output import NotOurs, Staging, check_places, flush, replace
from .releases import save
from .run import Request, build, read


def publish(request: Request) -> int:
    """Build for production, audit in the browser, then swap; return the exit status of what failed
    first, or 0.
    """
    settings = read(request)
    live = Path(settings["OUTPUT_PATH"]).resolve()
    check_places(Path(settings["PATH"]).resolve(), live)
    with alone_at(live, "publish"):
        return _publish(request, settings, live)


def _publish(request: Request, settings: Mapping[str, Any], live: Path) -> int:
    say, staging = Words(), Staging(live, "candidate")
    candidate = staging.folder
    try:
        # what changed on each day is found in the history by the room that can read it
        _run_room("changes", "--record", f"--content={settings['PATH']}")
        _tell(say("publish.building"))
        if status := build(with_changes(request, output=candidate)):
            _tell(say("publish.not_built", path=display_path(live)))
            return status
        if status := run_release("ready", settings, candidate):
            _tell(say("publish.not_signed", path=display_path(live)))
            return status
        _tell(say("publish.auditing"))
        if status := _audit(Portal.from_settings(settings), candidate):
            _tell(
                say(
                    "publish.not_accessible" if status == 1 else "publish.not_audited",
                    path=display_path(live),
                )
            )
            return status
        if status := _compress(settings, candidate):
            _tell(say("publish.not_packed", path=display_path(live)))
            return status
        if status := run_release("sign", settings, candidate):
            _tell(say("publish.not_signed", path=display_path(live)))
            return status
        flush(candidate)
        replace(candidate, live)
        save(candidate, live, int(settings.get("PORTAL_RELEASES", 3)))
        _tell(say("publish.done", path=display_path(live)))
        _remember(settings, live)
        return 0
    except NotOurs:
        raise Stopped("output_foreign", path=live) from None
    except OSError as cause:
        if full := full_disk(cause, candidate, live, ()):
            raise full from cause
        raise
    finally:
        staging.discard()


def _audit(portal: Portal, candidate: Path) -> int:
    """The browser audit is another room's command; its exit status is the gate."""
    options = {
        "--output": candidate,
        "--content": portal.content,
        "--reports": portal.reports,
        "--cache": portal.cache,
        "--jobs": portal.work.jobs,
        "--shared-cache": portal.work.shared,
        "--record": portal.content / ACCESSIBILITY,
    }
    given = [str(part) for option in options.items() for part in option]
    return _run_room("audit", *given)


def run_release(task: str, settings: Mapping[str, Any], candidate: Path, *more: str) -> int:
    """The signed manifest is another room's, too; who leaves it out publishes without one. Return
    the exit status of its task for this folder.
    """
    if f"{PACKAGE}.release" not in settings["PLUGINS"]:
        return 0
    reports = str(Portal.from_settings(settings).reports)
    key = str(settings.get("PORTAL_RELEASE_KEY") or "")
    return _run_room(
        "release", task, f"--output={candidate}", f"--reports={reports}", f"--key={key}", *more
    )


def _compress(settings: Mapping[str, Any], candidate: Path) -> int:
    """Texts are packed for web servers by the room that knows these."""
    wanted = f"{PACKAGE}.hosting" in settings["PLUGINS"] and settings.get("PORTAL_COMPRESS", True)
    portal = Portal.from_settings(settings)
    where = f"--output={candidate}", f"--cache={portal.cache}", f"--jobs={portal.work.jobs}"
    return _run_room("hosting", "compress", *where) if wanted else 0


def _remember(settings: Mapping[str, Any], live: Path) -> None:
    """What addresses were published is written down by the room that looks after old ones."""
    if f"{PACKAGE}.redirects" in settings["PLUGINS"]:
        forget = ["--forget"] if settings.get("PORTAL_ALLOW_GONE") else []
        _run_room(
            "redirects", "remember", f"--content={settings['PATH']}", f"--output={live}", *forget
        )


def _run_room(room: str, *words: str) -> int:
    return subprocess.run(
        [sys.executable, "-m", f"{PACKAGE}.{room}", *words], check=False
    ).returncode


def _tell(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
