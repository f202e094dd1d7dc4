"""Everything the site consists of, as a list that a service worker and a reader's browser can store."""
from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from pathlib import Path

from plugins.model import SitePage

#: The portal's own pages that are stored at the first visit.
_SHELL = frozenset(("home", "search", "offline", "settings"))
_AUDIO = "audio/"


def files(output: Path, worker: str, pages: Iterable[SitePage],
          precached: Sequence[str] = ()) -> Iterator[tuple[str, str]]:
    """Path below the output folder and text: the worker, the list of all files, and what they weigh.

    A first visit stores the shell: the portal's own pages, the assets, and what is `precached`.
    """
    all_files = listed(output)
    build = seal(output, all_files)
    own = [page.save_as for page in pages if page.template in _SHELL and page.kind == "listing"]
    named = {lang: _named(file) for file in output.glob("search/*/m.js") for lang in [file.parent.name]}
    shell = sorted(_address(path, named) for path, _ in all_files
                   if path in own or path.startswith("assets/") or path.endswith("/m.js") or path in precached)
    given = {"build": build, "shell": shell, "offline": sorted(path for path in own if path in _offline(pages))}
    yield "sw.js", f"const portal = {json.dumps(given)};\n{worker}"
    text = [(_address(path, named), size) for path, size in all_files if not path.startswith(_AUDIO)]
    audio = [one for one in all_files if one[0].startswith(_AUDIO)]
    yield "offline/files.json", json.dumps({"build": build, "text": text, "audio": audio}, separators=(",", ":"))
    yield "offline/size.json", json.dumps({"text": weight(text), "audio": weight(audio)})


def listed(output: Path) -> list[tuple[str, int]]:
    """All files with their sizes in bytes, in order."""
    found = [(file.relative_to(output).as_posix(), file.stat().st_size) for file in output.rglob("*")
             if file.is_file()]
    return sorted(one for one in found if one[0] != "sw.js" and not one[0].startswith("offline/"))


def seal(output: Path, all_files: Iterable[tuple[str, int]]) -> str:
    """The name of this state of the site. Audio counts by name and size: its name holds its content's page."""
    digest = blake2b(digest_size=6)
    for path, size in all_files:
        digest.update(f"{path}\0{size}\0".encode())
        if not path.startswith(_AUDIO):
            digest.update((output / path).read_bytes())
    return digest.hexdigest()


def weight(some: Iterable[tuple[str, int]]) -> int:
    """Bytes in all."""
    return sum(size for _, size in some)


def _named(manifest: Path) -> str:
    """The build that an index says it is of."""
    return str(json.loads(f"[{manifest.read_text(encoding='utf-8').partition('(')[2].partition(',')[0]}]")[0])


def _address(path: str, named: dict[str, str]) -> str:
    """The address under which a page asks for a file: parts of an index with the index's build."""
    if path.startswith("search/") and not path.endswith("/m.js"):
        return f"{path}?{named.get(path.split('/')[1], '')}"
    return path


def _offline(pages: Iterable[SitePage]) -> set[str]:
    return {page.save_as for page in pages if page.template == "offline"}
