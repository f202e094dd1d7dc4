"""What the worker of a site that is not ours stores, and whether anybody asks for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ..domain import Problem, warning
from ..run import Portal, paths
from ..run.file_names import SERVICE_WORKER
from ..run.foreign import setting
from ..run.project import SETTINGS_FILE

#: What a page needs to look as it does, below the theme's folder of static files.
_WORN = (".css", ".js", ".mjs")
_PAGES = (".html", ".htm", ".js", ".mjs")
#: What the build writes itself names the worker as well.
_OWN = (SERVICE_WORKER, "offline/")
_LARGEST = 100_000_000


def shell(portal: Portal, settings: Mapping[str, Any]) -> list[str]:
    """The files that a first visit stores, sorted: those of `PORTAL_OFFLINE_SHELL`, the page of
    `PORTAL_OFFLINE_PAGE`, and the theme's styles and scripts.
    """
    theme = f"{settings['THEME_STATIC_DIR'].strip('/')}/"
    named = {*setting(settings, "PORTAL_OFFLINE_SHELL"), *offline_page(settings)}
    written = paths.below(portal.output)
    return [
        name
        for name in written
        if name in named or (name.startswith(theme) and name.endswith(_WORN))
    ]


def offline_page(settings: Mapping[str, Any]) -> tuple[str, ...]:
    """The page that is shown where nothing is stored; nothing where no setting names it."""
    page = str(setting(settings, "PORTAL_OFFLINE_PAGE"))
    return (page,) if page else ()


def site(settings: Mapping[str, Any]) -> dict[str, Any]:
    """What the worker is told of such a site. Its files keep their names when they change, so that
    none is taken from the store without asking the network first.
    """
    return {"offline": list(offline_page(settings)), "renamed": False}


def problems(portal: Portal, settings: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield what keeps the worker from working: no page registers it, or a file is not there that
    a setting names.
    """
    written = list(paths.below(portal.output))
    named = (*setting(settings, "PORTAL_OFFLINE_SHELL"), *offline_page(settings))
    for name in _missing(named, written):
        yield warning("offline-file-missing", SETTINGS_FILE, given=name)
    if not _registered(portal, written):
        yield warning("worker-unregistered", SETTINGS_FILE)


def _missing(named: Iterable[str], written: Sequence[str]) -> list[str]:
    return sorted(set(named) - set(written))


def _registered(portal: Portal, written: Iterable[str]) -> bool:
    """Whether a page or a script of the site names the worker."""
    scripts = (name for name in written if name.endswith(_PAGES) and not name.startswith(_OWN))
    return any(
        SERVICE_WORKER.encode() in paths.read(portal.output, name, _LARGEST) for name in scripts
    )
