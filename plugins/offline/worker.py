"""Everything the site consists of, as a list that a service worker and a reader's browser can
store.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

from ..domain import SitePage
from ..run import digest_of, menu
from ..run.file_names import SERVICE_WORKER
from ..run.memory import BuildMemory

#: The portal's own pages that are stored at the first visit.
_SHELL = frozenset(("home", "search", "offline", "settings"))
_AUDIO = "audio/"


def files(
    output: Path,
    worker: str,
    pages: Sequence[SitePage],
    precached: Sequence[str] = (),
    words: Mapping[str, Mapping[str, Any]] | None = None,
    *,
    addresses: Mapping[str, str] | None = None,
    site: Mapping[str, Any] | None = None,
    memory: BuildMemory | None = None,
) -> Iterator[tuple[str, str]]:
    """Path below the output folder and text: the worker, the list of all files, and what they
    weigh.

    A first visit stores the shell: the portal's own pages and how to reach people, the assets, and
    what is `precached`. `words` are the theme's, by language, `addresses` those under which
    pages ask for files, where they are not the files' own paths. `site` is what the worker is told
    otherwise of a site that is not ours, `memory` is what this process remembers of its files.
    """
    all_files, asked = listed(output), addresses or {}
    build = build_digest(output, all_files, memory or BuildMemory())
    own = [page.save_as for page in pages if page.template in _SHELL and page.kind == "listing"]
    own += _contact(pages)
    shell = sorted(
        asked.get(path, path)
        for path, _ in all_files
        if path in own or _worn(path) or path in precached
    )
    given = {
        "build": build,
        "shell": shell,
        "offline": sorted(path for path in own if path in _offline(pages)),
        "words": {lang: _said(said) for lang, said in sorted((words or {}).items())},
        **(site or {}),
    }
    yield SERVICE_WORKER, f"const portal = {json.dumps(given)};\n{worker}"
    text = [
        (asked.get(path, path), size) for path, size in all_files if not path.startswith(_AUDIO)
    ]
    audio = [one for one in all_files if one[0].startswith(_AUDIO)]
    yield (
        "offline/files.json",
        json.dumps({"build": build, "text": text, "audio": audio}, separators=(",", ":")),
    )
    yield "offline/size.json", json.dumps({"text": weight(text), "audio": weight(audio)})


def _worn(path: str) -> bool:
    """Whether pages wear a file; the licences of typefaces lie beside these for those who look for
    them.
    """
    return path.startswith("assets/") and not path.endswith(".txt")


def listed(output: Path) -> list[tuple[str, int]]:
    """All files with their sizes in bytes, in order."""
    found = _below(str(output), "")
    return sorted(
        one for one in found if one[0] != SERVICE_WORKER and not one[0].startswith("offline/")
    )


def _below(folder: str, at: str) -> Iterator[tuple[str, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _below(entry.path, f"{at}{entry.name}/")
            else:
                yield f"{at}{entry.name}", entry.stat().st_size


def build_digest(output: Path, all_files: Iterable[tuple[str, int]], memory: BuildMemory) -> str:
    """The name of this state of the site. Audio counts by name and size: its name holds its
    content's page.
    """
    digest = blake2b(digest_size=6)
    for path, size in all_files:
        digest.update(f"{path}\0{size}\0".encode())
        if not path.startswith(_AUDIO):
            digest.update(_file_digest(f"{output}/{path}", memory))
    return digest.hexdigest()


def _file_digest(place: str, memory: BuildMemory) -> bytes:
    """The digest of a file; it is not read where it was before, and nobody wrote to it since."""

    def make() -> bytes:
        with open(place, "rb", buffering=0) as file:
            return digest_of(file.read())

    found = os.stat(place)
    name = "digest", found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns
    digest: bytes = memory.made(name, make)
    return digest


def weight(some: Iterable[tuple[str, int]]) -> int:
    """Bytes in all."""
    return sum(size for _, size in some)


def _contact(pages: Sequence[SitePage]) -> list[str]:
    """The files of the pages that say how to reach people: without a network a telephone may still
    work.
    """
    found = [menu(pages, lang).get("contact") for lang in sorted({page.lang for page in pages})]
    return [f"{link.url[1:]}index.html" for link in found if link is not None]


def _said(words: Mapping[str, Any]) -> dict[str, object]:
    """What the worker itself says in a language: that a page is a stored one, and of when."""
    offline = words["offline"]
    return {
        "saved": offline["saved"],
        "saved_at": offline["saved_at"],
        "day": words["date"]["day"],
        "months": [words["month"][str(number)] for number in range(1, 13)],
    }


def _offline(pages: Iterable[SitePage]) -> set[str]:
    return {page.save_as for page in pages if page.template == "offline"}
