"""The whole audit of a folder: rules over files, then the browser, with unchanged pages from the cache."""
from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from urllib.parse import quote

from plugins.model import Work, WorkFailed

from .browser import AXE, PAGE
from .finding import Finding, address
from .server import served
from .static import examine
from .variants import Variant
from .walk import audit_pages
from .written import read

_BATCH = 20


@dataclass(frozen=True)
class Audit:
    """What was examined, how, and what was found."""

    pages: tuple[str, ...]
    variants: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def failed(self) -> bool:
        """Whether anything certain was found."""
        return any(finding.outcome == "fail" for finding in self.findings)

    def facts(self) -> dict[str, object]:
        """As `reports/audit.json` has it."""
        return {"pages": self.pages, "variants": self.variants,
                "findings": [finding.facts() for finding in self.findings]}


def audit(folder: Path, work: Work, shown: Sequence[Variant], tell: Callable[[int, int], None]) -> Audit:
    """Audit every page of a folder; `tell(done, all)` hears of the progress. Raises WorkFailed without a browser."""
    paths = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*")
                   if path.suffix in (".html", ".htm") and path.is_file())
    findings = examine(folder, work, ours=is_ours(folder))
    findings += _in_browser(folder, paths, work, shown, tell)
    sources = _sources(folder)
    found = (replace(finding, source=sources.get(finding.page)) for finding in findings)
    return Audit(tuple(address(path) for path in paths), tuple(variant.name for variant in shown),
                 tuple(sorted(found, key=lambda finding: finding.order)))


def is_ours(folder: Path) -> bool:
    """Whether this project wrote the folder."""
    return (folder / "api" / "pages.json").is_file()


def _sources(folder: Path) -> dict[str, str | None]:
    listed = folder / "api" / "pages.json"
    return {page["url"]: page["source"] for page in json.loads(listed.read_bytes())} if listed.is_file() else {}


def _in_browser(folder: Path, paths: list[str], work: Work, shown: Sequence[Variant],
                tell: Callable[[int, int], None]) -> list[Finding]:
    keys = {path: work.key("page-browser", seal, b"") for path, seal in _seals(folder, paths, shown).items()}
    results = {path: kept for path, key in keys.items() if (kept := work.get(key)) is not None}
    todo = [path for path in paths if path not in results]
    batches = [todo[start:start + _BATCH] for start in range(0, len(todo), _BATCH)]
    with served(folder) as root:
        parameters = json.dumps({"root": root, "variants": [asdict(variant) for variant in shown]}).encode()
        inputs = [json.dumps([f"/{quote(path)}" for path in batch]).encode() for batch in batches]
        for index, result in work.map("page-browser", audit_pages, inputs, parameters, keep=False):
            if isinstance(result, WorkFailed):
                raise result
            for path, found in zip(batches[index], json.loads(result), strict=True):
                results[path] = json.dumps(found, ensure_ascii=False).encode()
                if not any(finding["rule"] == "page-not-examined" for finding in found):
                    work.put(keys[path], results[path])
            tell(len(results), len(paths))
    return [replace(Finding(**finding), page=address(path)) for path in paths for finding in json.loads(results[path])]


def _seals(folder: Path, paths: list[str], shown: Sequence[Variant]) -> dict[str, bytes]:
    """All that a page's result stands on: its bytes, what it loads, axe, our measurements, the variants."""
    here = Path(__file__).parent
    common = _digest(*(file.read_bytes() for file in (AXE, PAGE, here / "walk.py", here / "variants.py")),
                     json.dumps([asdict(variant) for variant in shown]).encode())
    loaded: dict[Path, bytes] = {}
    return {path: _seal(folder, path, common, loaded) for path in paths}


def _seal(folder: Path, path: str, common: bytes, loaded: dict[Path, bytes]) -> bytes:
    given = (folder / path).read_bytes()
    parts = [common, path.encode(), given]
    for element in read(path, given).named("link", "script", "img", "iframe", "source", "audio"):
        wanted = element.get("src") or element.get("href") or ""
        file = (folder / path).parent / wanted.partition("?")[0].partition("#")[0]
        if wanted and file.suffix not in (".html", ".mp3", ".xml") and file.is_file():
            parts.append(loaded.get(file) or loaded.setdefault(file, _digest(file.read_bytes())))
    return _digest(*parts)


def _digest(*parts: bytes) -> bytes:
    seal = hashlib.blake2b(digest_size=20)
    for part in parts:
        seal.update(len(part).to_bytes(8, "big") + part)
    return seal.digest()
