"""The whole audit of a folder: rules over files, then the browser, with unchanged pages from the
cache.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from urllib.parse import quote

from ..run import Work, WorkFailed
from ..run.file_names import ALL_PAGES
from ..run.shard import Shard
from .browser import AXE, PAGE
from .finding import Finding, address
from .rule import Folder
from .server import served
from .static import examine_with_facts
from .variants import Variant
from .walk import audit_pages, unread

#: Pages that are opened in one browser, at the first try and at the next ones.
_BATCHES = (20, 5, 1)


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
        return {
            "pages": self.pages,
            "variants": self.variants,
            "findings": [finding.facts() for finding in self.findings],
        }


def audit(
    folder: Path,
    work: Work,
    displays: Sequence[Variant],
    progress: Callable[[int, int], None],
    more: Sequence[str] = (),
    shard: Shard | None = None,
) -> Audit:
    """Audit every page of a folder, or those of a share; `progress(done, all)` is called as pages
    are done, `more` are modules with a rule of somebody else's each.

    Raises WorkFailed without a browser.
    """
    findings, facts = examine_with_facts(folder, work, ours=is_ours(folder), more=more)
    digests = _digests(folder, facts, displays)
    if shard:
        digests = {path: one for path, one in digests.items() if path.encode() in shard}
        own = {address(path) for path in digests}
        findings = [finding for finding in findings if finding.page in own]
    findings += _in_browser(folder, digests, work, displays, progress)
    sources = _sources(folder)
    found = (replace(finding, source=sources.get(finding.page)) for finding in findings)
    return Audit(
        tuple(address(path) for path in digests),
        tuple(variant.name for variant in displays),
        tuple(sorted(found, key=lambda finding: finding.order)),
    )


def is_ours(folder: Path) -> bool:
    """Whether this project wrote the folder."""
    return bool(_sources(folder))


def _sources(folder: Path) -> dict[str, str | None]:
    """The content file of each page, where this project wrote the folder."""
    listed = folder / ALL_PAGES
    try:
        return {page["url"]: page["source"] for page in json.loads(listed.read_bytes())}
    except (OSError, ValueError, TypeError, LookupError):
        return {}  # none, or another project's file of that name


def _in_browser(
    folder: Path,
    digests: Mapping[str, bytes],
    work: Work,
    displays: Sequence[Variant],
    progress: Callable[[int, int], None],
) -> list[Finding]:
    paths = list(digests)
    keys = {
        path: work.key("page-browser-1", digest, lasting=True) for path, digest in digests.items()
    }
    work.fetch(keys.values())
    results = {path: cached for path, key in keys.items() if (cached := work.get(key)) is not None}
    failure: WorkFailed | None = None
    with served(folder, work.host) as root:
        parameters = json.dumps(
            {"root": root, "variants": [asdict(variant) for variant in displays]}
        ).encode()
        # What came back without a result, since a browser did not start or its process was ended,
        # is opened again in new ones, fewer pages at a time, and at last alone.
        for size in _BATCHES:
            todo = [path for path in paths if path not in results]
            batches = [todo[start : start + size] for start in range(0, len(todo), size)]
            inputs = [
                json.dumps([f"/{quote(path)}" for path in batch]).encode() for batch in batches
            ]
            failure = None
            for index, result in work.map(
                "page-browser", audit_pages, inputs, parameters, keep=False
            ):
                if isinstance(result, WorkFailed):
                    failure = result
                    continue
                for path, found in zip(batches[index], json.loads(result), strict=True):
                    results[path] = json.dumps(found, ensure_ascii=False).encode()
                    if not any(finding["rule"] == "page-not-examined" for finding in found):
                        work.put(keys[path], results[path])
                progress(len(results), len(paths))
            if failure and not results:
                raise failure  # no browser starts here at all
    for path in paths:
        if path not in results:
            lost = unread(path, str(failure.cause) if failure else "")
            results[path] = json.dumps([lost.facts()], ensure_ascii=False).encode()
    findings = [(path, Finding(**one)) for path in paths for one in json.loads(results[path])]
    return [replace(finding, page=address(path)) for path, finding in findings]


def _digests(folder: Path, facts: Folder, displays: Sequence[Variant]) -> dict[str, bytes]:
    """All that a page's result stands on, by its path: its bytes, what it loads, axe, our
    measurements, the variants.
    """
    here = Path(__file__).parent
    common = _digest(
        *(file.read_bytes() for file in (AXE, PAGE, here / "walk.py", here / "variants.py")),
        json.dumps([asdict(variant) for variant in displays]).encode(),
    )
    files: dict[Path, bytes] = {}
    return {
        path: _digest(
            common,
            path.encode(),
            (folder / path).read_bytes(),
            *_loaded((folder / path).parent, page.loaded, files),
        )
        for path, page in sorted(facts.pages.items())
    }


def _loaded(here: Path, addresses: Iterable[str], files: dict[Path, bytes]) -> Iterator[bytes]:
    """The digests of what a page in a folder loads of the same host; `files` are those of files
    that were read already.
    """
    for wanted in addresses:
        file = here / wanted.partition("?")[0].partition("#")[0]
        if wanted and file.suffix not in (".html", ".mp3", ".xml") and file.is_file():
            if file not in files:
                files[file] = _digest(file.read_bytes())
            yield files[file]


def _digest(*parts: bytes) -> bytes:
    digest = hashlib.blake2b(digest_size=20)
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.digest()
