"""What an editor's browser is shown: the output, and pages that are made ahead of it."""

from __future__ import annotations

import html
import posixpath
from collections.abc import Mapping
from hashlib import blake2b
from http import HTTPStatus
from pathlib import Path
from urllib.parse import unquote

from ..html import picture_addresses
from ..run import paths
from ..run.command import Words

LARGEST = 4_000_000_000
_LOST = "404.html"


class Displayed:
    """The files of a folder. `ahead` are pages, by their names in it, that no build has written
    yet.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.ahead: dict[str, bytes] = {}

    def show(self, pages: Mapping[str, bytes | None]) -> None:
        """Show pages that no build has written yet; None shows the page of the output again."""
        known = {**self.ahead, **pages}
        self.ahead = {name: body for name, body in known.items() if body is not None}

    def read(self, name: str) -> bytes:
        """A file. Raises Refused where there is none."""
        ahead = self.ahead.get(name)
        return paths.read(self.folder, name, LARGEST, own=True) if ahead is None else ahead

    def page(self, name: str) -> tuple[bytes, HTTPStatus] | None:
        """A page; where there is none, the portal's own for unknown addresses, as hosts do, or one
        for before the first good build. None where the portal has none either.
        """
        try:
            return self.read(name), HTTPStatus.OK
        except paths.Refused:
            pass
        if name.endswith("index.html") and not paths.exists(self.folder, "index.html"):
            return _nothing_yet(), HTTPStatus.OK
        if paths.exists(self.folder, _LOST):
            return self.read(_LOST), HTTPStatus.NOT_FOUND
        return None

    def digest(self, name: str, body: bytes) -> str:
        """What a page of this name shows, as a digest; also its pictures, whose names may stay when
        they change, as those of scripts and styles do not.
        """
        digest = blake2b(body, digest_size=12)
        for picture in picture_addresses(body):
            digest.update(self._picture(name, picture))
        return digest.hexdigest()

    def _picture(self, name: str, address: str) -> bytes:
        place = posixpath.join("/", posixpath.dirname(name), unquote(address))
        try:
            return paths.read(self.folder, posixpath.normpath(place).lstrip("/"), LARGEST, own=True)
        except paths.Refused:
            return b""


def _nothing_yet() -> bytes:
    """A page for before the first good build: its script shows what is wrong, and reloads it."""
    words = Words()
    said = html.escape(words("serve.nothing_yet"))
    return (
        f'<!doctype html><html lang="{words.lang}"><head><meta charset="utf-8">'
        f"<title>{said}</title></head><body><h1>{said}</h1></body></html>"
    ).encode()
