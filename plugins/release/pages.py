"""The page of each language that tells citizens how to check the site."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..domain import Link, SitePage
from ..run import Portal, own_pages
from .verify.released import PUBLIC_KEY
from .verify.signature import PublicKey

#: The program that checks, below the site.
PROGRAM = "verify.py"


@dataclass(frozen=True)
class ReleaseView:
    """What the page lays out: the key and its fingerprint, the files to fetch, the commands to
    type.
    """

    key: str
    fingerprint: str
    program: Link
    public_key: Link
    commands: tuple[str, ...]


def pages(portal: Portal) -> Iterator[SitePage]:
    """Yield one page a language that the portal's content has, where it names a key."""
    if key := PublicKey.read(portal.site.release_key or ""):
        home = (portal.url or portal.site.url or "").rstrip("/")
        yield from own_pages(portal, "release", lambda _: _view(key, home))


def _view(key: PublicKey, home: str) -> ReleaseView:
    home = home or "https://…"
    return ReleaseView(
        key=str(key),
        fingerprint=key.fingerprint,
        program=Link(PROGRAM, f"/{PROGRAM}"),
        public_key=Link(PUBLIC_KEY.rpartition("/")[2], PUBLIC_KEY),
        commands=(
            f"curl -O {home}/{PROGRAM}",
            f"python3 {PROGRAM} {home} --key {key}",
        ),
    )
