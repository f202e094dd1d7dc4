"""The hosts that settings are written for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from .apache import files as for_apache
from .caddy import files as for_caddy
from .github_pages import files as for_pages
from .nginx import files as for_nginx
from .s3 import files as for_s3
from .site import HostedSite

_WRITERS: dict[str, Callable[[HostedSite], Iterator[tuple[str, str]]]] = {
    "nginx": for_nginx,
    "apache": for_apache,
    "caddy": for_caddy,
    "pages": for_pages,
}
#: As people call them.
HOSTS = (*_WRITERS, "s3")


def files(name: str, site: HostedSite, output: Path) -> Iterator[tuple[str, str]]:
    """Yield the files of settings for one of HOSTS, each with its name and text. `output` is the
    folder of the built portal, of which a bucket is told file by file.
    """
    return for_s3(site, output) if name == "s3" else _WRITERS[name](site)
