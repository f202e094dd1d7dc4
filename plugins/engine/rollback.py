"""An earlier release put in place of the live one."""

from __future__ import annotations

import sys
from pathlib import Path

from ..run import Portal
from ..run.command import Stopped, Words, display_path
from ..run.releases import number_of, saved
from .lock import alone_at
from .output import NotOurs, replace
from .publish import run_release
from .releases import save
from .run import Request, read


def rollback(request: Request, number: int | None) -> int:
    """Put the release of before in place, or that of a number; return 0, or 1 where it is other
    than it was released, and then the live one stays. Raises Stopped.
    """
    settings = read(request)
    live = Path(settings["OUTPUT_PATH"]).resolve()
    most = int(settings.get("PORTAL_RELEASES", 3))
    with alone_at(live, "publish"):
        chosen = _chosen(live, number)
        above, say = max(map(number_of, (live, *saved(live)))), Words()
        today = Portal.from_settings(settings).options.today
        if status := run_release("renew", settings, chosen, f"--above={above}", f"--today={today}"):
            _tell(say("rollback.refused", number=chosen.name, path=display_path(live)))
            return status
        try:
            replace(chosen, live)
        except NotOurs:
            raise Stopped("output_foreign", path=live) from None
        save(chosen, live, most)
        _tell(say("rollback.done", number=chosen.name, path=display_path(live)))
    return 0


def _chosen(live: Path, number: int | None) -> Path:
    places = saved(live)
    if not places:
        raise Stopped("no_releases", path=live)
    if number is None:
        return places[-1]
    found = next((one for one in places if int(one.name) == number), None)
    if found is None:
        known = ", ".join(one.name for one in places)
        raise Stopped("no_release", given=number, known=known)
    return found


def _tell(text: str) -> None:
    sys.stdout.write(f"{text}\n")
