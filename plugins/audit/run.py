"""The whole audit of a folder: rules over files, then the browser, with unchanged pages from the
cache.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from ..run import Work
from ..run.file_names import ALL_PAGES
from ..run.shard import Shard
from .browser import AXE, PAGE
from .finding import Finding, address, distinct
from .opening import open_pages
from .rule import Folder
from .server import served
from .site_copy import SiteCopy
from .static import examine_with_facts
from .steps import StepScript
from .variants import Variant  #: The modules that a page's result stands on.

_DISPLAYING = ("walk.py", "variants.py", "short_way.py", "stepped.py")


@dataclass(frozen=True)
class Audit:
    """What was examined, how, and what was found.

    `stopped`: by a person, before the end. `refusal` is why no browser opened any page. `known` are
    failures that a baseline allows for a while (`baseline.py`), `passed` what people have judged to
    be right (`review/`); they are none of the findings. `differing`: as `Opened` has it.
    """

    pages: tuple[str, ...]
    variants: tuple[str, ...]
    findings: tuple[Finding, ...]
    stopped: bool = False
    refusal: str = ""
    known: tuple[Finding, ...] = ()
    passed: tuple[Finding, ...] = ()
    differing: tuple[str, ...] = ()

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
    *,
    full: bool = False,
    copy: SiteCopy | None = None,
    scripts: Sequence[StepScript] = (),
) -> Audit:
    """Audit every page of a folder, or those of a share; `progress(done, all)` is called as pages
    are done, `more` are modules with a rule of somebody else's each. `full`: nothing is taken from
    what other pages showed. Of a served site the folder is a `copy`: the site itself is displayed.
    With `scripts`, pages are looked at after these steps, too.

    A page that could not be opened is a finding. Ctrl-C ends the opening of pages; what is known by
    then is returned.
    """
    findings, facts = examine_with_facts(
        folder, work, ours=is_ours(folder), thorough=True, more=more
    )
    steps = {
        path: some
        for path in facts.pages
        if (some := [one for one in scripts if one.is_of(_asked(path, copy))])
    }
    digests = _digests(folder, facts, displays, steps)
    if shard:
        digests = {path: one for path, one in digests.items() if path.encode() in shard}
        own = {address(path) for path in digests}
        findings = [finding for finding in findings if finding.page in own]
    with _host(folder, work, copy) as root:
        requests = copy.requests if copy else None
        opened = open_pages(
            root, digests, work, displays, progress, full=full, requests=requests, scripts=steps
        )
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
        differing=opened.differing,
    )


def _asked(path: str, copy: SiteCopy | None) -> str:
    """The address of a page from the root of its host."""
    return copy.requests.get(path, "") if copy else address(path)


def _host(folder: Path, work: Work, copy: SiteCopy | None) -> AbstractContextManager[str]:
    """Where browsers find the pages."""
    return nullcontext(copy.root) if copy else served(folder, work.host)


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


def _digests(
    folder: Path,
    facts: Folder,
    displays: Sequence[Variant],
    steps: Mapping[str, Sequence[StepScript]],
) -> dict[str, bytes]:
    """All that a page's result stands on, by its path: its bytes, what it loads, axe, our
    measurements, the variants, its steps.
    """
    here = Path(__file__).parent
    own = (*(here / name for name in _DISPLAYING), *sorted((here / "scripted").rglob("*.*s*")))
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
            json.dumps([asdict(one) for one in steps.get(path, ())]).encode(),
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
