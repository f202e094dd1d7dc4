"""The manifest of a release: every file with its size and SHA-256, and of what it was made.

`hashes` has the form of WAICT's integrity manifest (a path from the root → a tag of subresource
integrity), `app`, `version`, `default_index` and `default_fallback` are named as in WEBCAT's, so
that browsers that check either can be given these. The bytes are canonical JSON (RFC 8785).
"""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import json
import os
import re
import subprocess
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

from ..domain import ADDRESSES_FILE, CHANGES_FILE
from ..html import without_players
from ..run import paths
from ..run.file_names import MOVED, PACKED, SERVED
from .verify.released import MANIFEST, SIGNATURE

#: Below the reports: of what a release is made, from the build to whoever signs.
ABOUT = "release.json"
#: Beginnings of paths that a copy without a server, or without recordings, may lack.
_AUDIO = "audio/"
_OPTIONAL = tuple(f"/{name}" for name in sorted((*SERVED, _AUDIO)))
_LARGEST, _LARGEST_LIST = 2**40, 50_000_000
_PAGE = ".html"


@dataclass(frozen=True)
class Provenance:
    """Of what a release is made, as the build knows it. `number` rises with the content's commits:
    it is the moment of the last one (UTC), or the day where there is none.
    """

    app: str
    commit: str
    number: int
    day: str
    until: str
    version: str


def provenance(content: Path, today: dt.date, days: int, app: str, version: str) -> Provenance:
    """What is said of a release of this content: no clock is asked, so that the same commit and day
    say the same again. `days` is for how long it is to be believed.
    """
    commit, moment = _commit(content)
    return Provenance(
        app=app,
        commit=commit,
        number=int(moment or f"{today:%Y%m%d}000000"),
        day=today.isoformat(),
        until=(today + dt.timedelta(days)).isoformat(),
        version=version,
    )


@dataclass(frozen=True)
class FileList:
    """The files of a release, by their addresses from the site's root: hash and bytes of each, and
    of pages with a player the hash without it. `packed` are the hashes of packed copies, `moved`
    says where servers lead on from old addresses, `gone` which of them lead nowhere.
    """

    hashes: Mapping[str, str]
    sizes: Mapping[str, int]
    silent: Mapping[str, str]
    packed: Mapping[str, str]
    moved: Mapping[str, str]
    gone: tuple[str, ...]

    @property
    def digests(self) -> dict[str, str]:
        """The SHA-256 of each file in hex, by its name below the folder."""
        prefix = _tag(b"").partition("-")[0] + "-"
        return {
            unquote(path).lstrip("/"): base64.b64decode(tag.removeprefix(prefix)).hex()
            for path, tag in self.hashes.items()
        }

    def extended(self, name: str, content: bytes) -> FileList:
        """The same with one file more."""
        path = _address(name)
        hashes, sizes = {**self.hashes, path: _tag(content)}, {**self.sizes, path: len(content)}
        return replace(self, hashes=hashes, sizes=sizes)


def list_files(output: Path, *without: str) -> FileList:
    """Read all files of a folder but its manifest and signature, and those with the names
    `without`.
    """
    hashes, sizes, silent, packed = {}, {}, {}, {}
    has_audio = (output / _AUDIO).is_dir()
    for name in paths.below(output):
        path = _address(name)
        if path in (MANIFEST, SIGNATURE) or name in without:
            continue
        with paths.opened(output, name, _LARGEST, own=True) as file:
            content = file.read()
        if _is_packed(output, name):
            packed[path] = _tag(content)
            continue
        hashes[path], sizes[path] = _tag(content), len(content)
        if has_audio and name.endswith(_PAGE):
            quiet = without_players(content)
            if quiet != content:
                silent[path] = _tag(quiet)
    return FileList(hashes, sizes, silent, packed, *_old_addresses(output))


def manifest(listing: FileList, about: Mapping[str, Any], audit: Mapping[str, Any] | None) -> bytes:
    """The manifest of files; `about` are the values of its provenance, `audit` the summary of its
    audit.
    """
    return canonical(
        {
            **about,
            "audit": audit,
            "default_fallback": "/404.html",
            "default_index": "index.html",
            "hashes": listing.hashes,
            "optional": list(_OPTIONAL),
            "packed": listing.packed,
            "silent": listing.silent,
            "sizes": listing.sizes,
            "moved": listing.moved,
            "gone": list(listing.gone),
        }
    )


def _is_packed(output: Path, name: str) -> bool:
    """Whether a file is the packed copy of another, which servers hand out in its place."""
    return name.endswith(PACKED) and paths.exists(output, name.rpartition(".")[0])


def _old_addresses(output: Path) -> tuple[dict[str, str], tuple[str, ...]]:
    """Where servers lead on from old addresses, and which they say are gone."""
    try:
        said = json.loads(paths.read(output, MOVED, _LARGEST_LIST, own=True))
    except paths.Refused:
        return {}, ()
    return said["moved"], tuple(sorted(said["gone"]))


def canonical(value: Mapping[str, Any]) -> bytes:
    """JSON as RFC 8785 writes it, of texts, whole numbers, lists and objects."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def audit_summary(report: bytes) -> dict[str, Any] | None:
    """How many pages were audited in how many displays, and how many findings there were of each
    outcome; None where the report cannot be read.
    """
    try:
        found = json.loads(report)
        outcomes = [finding["outcome"] for finding in found["findings"]]
        return {
            "pages": len(found["pages"]),
            "displays": len(found["variants"]),
            **{outcome: outcomes.count(outcome) for outcome in ("fail", "review")},
        }
    except (ValueError, LookupError, TypeError):
        return None


def facts(about: Provenance) -> bytes:
    """What the build leaves for whoever writes the manifest."""
    return json.dumps(asdict(about), ensure_ascii=False, indent=1).encode() + b"\n"


def _address(name: str) -> str:
    """The address of a file from the site's root."""
    return f"/{quote(unicodedata.normalize('NFC', name))}"


def _tag(content: bytes) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(content).digest()).decode()}"


def _commit(content: Path) -> tuple[str, str]:
    """The commit of a folder's content, with `-dirty` where files differ from it, and its moment;
    empty where it is in no repository.
    """
    said = _git(content, "log", "-1", "--format=%H %cd", "--date=format-local:%Y%m%d%H%M%S")
    found = re.fullmatch(r"([0-9a-f]{40,64}) (\d{14})\s*", said)
    if not found:
        return "", ""
    # what publish writes of what was published, and of the history itself, is no content
    written = (f":(exclude){name}" for name in (ADDRESSES_FILE, CHANGES_FILE))
    changed = _git(content, "status", "--porcelain", "--", ".", *written)
    return found[1] + ("-dirty" if changed else ""), found[2]


def _git(content: Path, *words: str) -> str:
    """What git says in a folder; nothing where it is not there, or there is no repository."""
    try:
        said = subprocess.run(
            ["git", "-C", str(content), *words],
            env={**os.environ, "TZ": "UTC", "LC_ALL": "C"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
    except OSError:
        return ""
    return said.stdout if said.returncode == 0 else ""
