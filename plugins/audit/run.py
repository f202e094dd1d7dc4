"""The whole audit of a folder: rules over files, then the browser, with unchanged pages from the
cache.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from urllib.parse import quote

from ..run import Key, Work, WorkFailed
from ..run.file_names import ALL_PAGES
from ..run.shard import Shard
from .browser import AXE, PAGE
from .finding import Finding, address, distinct
from .rule import Folder
from .server import served
from .static import examine_with_facts
from .variants import Variant
from .walk import audit_pages, unread

#: Pages that are opened in one browser, at the first try and at the next ones.
_BATCHES = (10, 3, 1)
#: So many batches without a browser, and none with one, and no other is waited for.
_HOPELESS = 3


@dataclass(frozen=True)
class Audit:
    """What was examined, how, and what was found.

    `stopped`: by a person, before the end. `refusal` is why no browser opened any page. `known` are
    failures that a baseline allows for a while (`baseline.py`), `passed` what people have judged to
    be right (`review/`); they are none of the findings.
    """

    pages: tuple[str, ...]
    variants: tuple[str, ...]
    findings: tuple[Finding, ...]
    stopped: bool = False
    refusal: str = ""
    known: tuple[Finding, ...] = ()
    passed: tuple[Finding, ...] = ()

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
            **({"known": [finding.facts() for finding in self.known]} if self.known else {}),
            **({"passed": [finding.facts() for finding in self.passed]} if self.passed else {}),
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

    A page that could not be opened is a finding. Ctrl-C ends the opening of pages; what is known by
    then is returned.
    """
    findings, facts = examine_with_facts(
        folder, work, ours=is_ours(folder), thorough=True, more=more
    )
    digests = _digests(folder, facts, displays)
    if shard:
        digests = {path: one for path, one in digests.items() if path.encode() in shard}
        own = {address(path) for path in digests}
        findings = [finding for finding in findings if finding.page in own]
    opened = _in_browser(folder, digests, work, displays, progress)
    sources = _sources(folder)
    found = [
        replace(finding, source=sources.get(finding.page))
        for finding in distinct((*findings, *opened.findings))
    ]
    return Audit(
        tuple(address(path) for path in digests),
        tuple(variant.name for variant in displays),
        tuple(sorted(found, key=lambda finding: finding.order)),
        opened.stopped,
        opened.refusal,
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


@dataclass
class _Opening:
    """Pages being opened: the findings of those that came back, as JSON, and why others did not."""

    results: dict[str, bytes]
    failures: list[WorkFailed] = field(default_factory=list)
    stopped: bool = False

    @property
    def reason(self) -> str:
        return str(self.failures[-1].cause) if self.failures else ""

    @property
    def hopeless(self) -> bool:
        """Whether browsers do not start on this machine: each failure is that of several starts."""
        return not self.results and len(self.failures) >= _HOPELESS


@dataclass(frozen=True)
class _Opened:
    """What browsers found."""

    findings: list[Finding]
    stopped: bool
    refusal: str


def _in_browser(
    folder: Path,
    digests: Mapping[str, bytes],
    work: Work,
    displays: Sequence[Variant],
    progress: Callable[[int, int], None],
) -> _Opened:
    keys = {
        path: work.key("page-browser-1", digest, lasting=True) for path, digest in digests.items()
    }
    work.fetch(keys.values())
    opening = _Opening(
        {path: cached for path, key in keys.items() if (cached := work.get(key)) is not None}
    )
    with served(folder, work.host) as root:
        parameters = json.dumps(
            {"root": root, "variants": [asdict(variant) for variant in displays]}
        ).encode()
        # What came back without a result, since a browser did not start or its process was ended,
        # is opened again in new ones, fewer pages at a time, and at last alone.
        try:
            for size in _BATCHES:
                if not opening.hopeless:
                    _open(opening, keys, work, size, parameters, progress)
        except KeyboardInterrupt:
            opening.stopped = True
    results = opening.results
    lost = [unread(path, opening.reason) for path in digests if path not in results]
    findings = [
        *((path, Finding(**one)) for path, found in results.items() for one in json.loads(found)),
        *((finding.page, finding) for finding in lost),
    ]
    return _Opened(
        [replace(finding, page=address(path)) for path, finding in findings],
        opening.stopped,
        "" if results else opening.reason.partition("\n")[0],
    )


def _open(
    opening: _Opening,
    keys: Mapping[str, Key],
    work: Work,
    size: int,
    parameters: bytes,
    progress: Callable[[int, int], None],
) -> None:
    """Open the pages that have no result yet, so many in one browser."""
    todo = [path for path in keys if path not in opening.results]
    batches = [todo[start : start + size] for start in range(0, len(todo), size)]
    inputs = [json.dumps([f"/{quote(path)}" for path in batch]).encode() for batch in batches]
    for index, result in work.map("page-browser", audit_pages, inputs, parameters, keep=False):
        if isinstance(result, WorkFailed):
            opening.failures.append(result)
            if opening.hopeless:
                return
            continue
        for path, found in zip(batches[index], json.loads(result), strict=True):
            if found is None:
                continue
            opening.results[path] = json.dumps(found, ensure_ascii=False).encode()
            if not any(finding["rule"] == "page-not-examined" for finding in found):
                work.put(keys[path], opening.results[path])
        progress(len(opening.results), len(keys))


def _digests(folder: Path, facts: Folder, displays: Sequence[Variant]) -> dict[str, bytes]:
    """All that a page's result stands on, by its path: its bytes, what it loads, axe, our
    measurements, the variants.
    """
    here = Path(__file__).parent
    own = (here / "walk.py", here / "variants.py", *sorted((here / "scripted").rglob("*.*s*")))
    common = _digest(
        *(file.read_bytes() for file in (AXE, PAGE, *own)),
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
