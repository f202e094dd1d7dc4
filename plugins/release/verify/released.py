"""What was released: the files of a manifest, and whether bytes that came from elsewhere are
theirs.
"""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

#: Below the site, as on the host.
MANIFEST = "/.well-known/release.json"
SIGNATURE = f"{MANIFEST}.minisig"
PUBLIC_KEY = "/.well-known/release.pub"
_INDEX = "index.html"


@dataclass(frozen=True)
class ReleasedFile:
    """`address` is where the file is asked for: a page's is its folder's. `digest` is SHA-256.

    `moved` is where servers may lead from the address of a page that has moved, `gone` says that
    they may call it gone; `brotli` is the digest of the file's packed copy, or empty.
    """

    path: str
    size: int
    digest: bytes
    moved: str = ""
    gone: bool = False
    brotli: bytes = b""

    @property
    def address(self) -> str:
        """The address from the host's root."""
        folder, _, name = self.path.rpartition("/")
        return f"{folder}/" if name == _INDEX else self.path

    @property
    def is_page(self) -> bool:
        """Whether people and search engines open it as a page."""
        return self.path.endswith(".html")

    def compare(self, content: bytes) -> str:
        """`same`; `line_ends`, where nothing but these is changed; or `changed`."""
        if hashlib.sha256(content).digest() == self.digest:
            return "same"
        if b"\0" not in content:  # a text, as hosts that change line ends tell it
            unix = content.replace(b"\r\n", b"\n")
            for form in (unix, unix.replace(b"\n", b"\r\n")):
                if hashlib.sha256(form).digest() == self.digest:
                    return "line_ends"
        return "changed"


@dataclass(frozen=True)
class Release:
    """A manifest as it was read. `number` rises with each release, `until` is the last day on which
    it is to be believed, `app` the site's own address; `optional` are beginnings of paths that a
    copy without a server may lack, `silent` the digests that pages have in a copy without
    recordings, `packed` those of packed copies, which a host may lack.
    """

    number: int
    day: dt.date
    until: dt.date
    version: str
    commit: str
    app: str
    files: Mapping[str, ReleasedFile]
    optional: tuple[str, ...]
    silent: Mapping[str, bytes]
    packed: Mapping[str, bytes]

    @staticmethod
    def read(content: bytes) -> Release:
        """Raises ValueError where it is no manifest."""
        try:
            given = json.loads(content)
            sizes: Mapping[str, Any] = given["sizes"]
            packed = {path: _digest(tag) for path, tag in given.get("packed", {}).items()}
            moved, gone = dict(given.get("moved", {})), set(given.get("gone", ()))
            files = {}
            for path, tag in given["hashes"].items():
                old = unquote(path.removesuffix(_INDEX) if path.endswith(f"/{_INDEX}") else path)
                files[path] = ReleasedFile(
                    path,
                    int(sizes[path]),
                    _digest(tag),
                    str(moved.get(old, "")),
                    old in gone,
                    packed.get(f"{path}.br", b""),
                )
            return Release(
                int(given["number"]),
                dt.date.fromisoformat(given["day"]),
                dt.date.fromisoformat(given["until"]),
                str(given["version"]),
                str(given.get("commit") or ""),
                str(given.get("app") or ""),
                files,
                tuple(map(str, given.get("optional", ()))),
                {path: _digest(tag) for path, tag in given.get("silent", {}).items()},
                packed,
            )
        except (LookupError, TypeError, AttributeError, RecursionError) as cause:
            raise ValueError(str(cause)) from cause

    @property
    def order(self) -> list[object]:
        """By which of two releases the older one is known."""
        return [self.number, self.day.isoformat()]

    def by_address(self) -> dict[str, ReleasedFile]:
        """The files by every address that they have: a page has that of its folder and its own."""
        own = {MANIFEST: ReleasedFile(MANIFEST, 0, b""), SIGNATURE: ReleasedFile(SIGNATURE, 0, b"")}
        copies = {path: ReleasedFile(path, 0, digest) for path, digest in self.packed.items()}
        return {**own, **copies, **{one.address: one for one in self.files.values()}, **self.files}


def _digest(tag: str) -> bytes:
    """The bytes of `sha256-…`, as subresource integrity writes it."""
    kind, _, value = tag.partition("-")
    if kind != "sha256":
        raise ValueError(tag)
    return base64.b64decode(value, validate=True)
