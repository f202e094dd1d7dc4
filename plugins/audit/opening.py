"""Pages opened in browsers, some in each; what comes back without a result is opened again."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from urllib.parse import quote

from ..run import Key, Work, WorkFailed
from .finding import Finding, address
from .short_way import DIFFERS
from .steps import StepScript
from .variants import Variant
from .walk import audit_pages, unread

#: Pages that are opened in one browser, at the first try and at the next ones.
_BATCHES = (10, 3, 1)
#: So many batches without a browser, and none with one, and no other is waited for.
_HOPELESS = 3


@dataclass
class _Opening:
    """Pages being opened: the findings of those that came back, as JSON, and why others did not."""

    results: dict[str, bytes]
    failures: list[WorkFailed] = field(default_factory=list)
    differing: set[str] = field(default_factory=set)
    stopped: bool = False

    @property
    def reason(self) -> str:
        return str(self.failures[-1].cause) if self.failures else ""

    @property
    def hopeless(self) -> bool:
        """Whether browsers do not start on this machine: each failure is that of several starts."""
        return not self.results and len(self.failures) >= _HOPELESS


@dataclass(frozen=True)
class Opened:
    """What browsers found. `differing` are pages whose findings the short way would have missed
    (`short_way.py`): because of them all were judged in full. `refusal` is why none was opened.
    """

    findings: list[Finding]
    stopped: bool
    refusal: str
    differing: tuple[str, ...] = ()


def open_pages(
    root: str,
    digests: Mapping[str, bytes],
    work: Work,
    displays: Sequence[Variant],
    progress: Callable[[int, int], None],
    *,
    full: bool = False,
    requests: Mapping[str, str] | None = None,
    scripts: Mapping[str, Sequence[StepScript]] | None = None,
) -> Opened:
    """Open pages of a host, each by its path; `digests` are all that their results stand on.

    `requests` are what is asked of the host for a path, where that is not the path itself; `full`:
    every display is judged by all that is asked of it. `scripts` are the steps to do, by path.
    """
    keys = {
        path: work.key("page-browser-1", digest, lasting=True) for path, digest in digests.items()
    }
    work.fetch(keys.values())
    opening = _Opening(
        {path: cached for path, key in keys.items() if (cached := work.get(key)) is not None}
    )
    asked = {path: (requests or {}).get(path) or f"/{quote(path)}" for path in keys}
    displayed = {
        "root": root,
        "variants": [asdict(variant) for variant in displays],
        "steps": {
            asked[path]: [asdict(script) for script in some]
            for path, some in (scripts or {}).items()
            if path in asked
        },
    }
    try:
        _open_all(opening, keys, asked, work, {**displayed, "full": full}, progress)
        if opening.differing and not full:  # what the short way found is not relied on
            opening.results.clear()
            _open_all(opening, keys, asked, work, {**displayed, "full": True}, progress)
    except KeyboardInterrupt:
        opening.stopped = True
    results = opening.results
    lost = [unread(path, opening.reason) for path in digests if path not in results]
    findings = [
        *((path, Finding(**one)) for path, found in results.items() for one in json.loads(found)),
        *((finding.page, finding) for finding in lost),
    ]
    return Opened(
        [replace(finding, page=address(path)) for path, finding in findings],
        opening.stopped,
        "" if results else opening.reason.partition("\n")[0],
        tuple(sorted(map(address, opening.differing))),
    )


def _open_all(
    opening: _Opening,
    keys: Mapping[str, Key],
    asked: Mapping[str, str],
    work: Work,
    displayed: Mapping[str, object],
    progress: Callable[[int, int], None],
) -> None:
    """Open the pages that have no result yet. What comes back without one, since a browser did not
    start or its process was ended, is opened again in new ones, fewer pages at a time, and at last
    alone.
    """
    parameters = json.dumps(displayed).encode()
    for size in _BATCHES:
        if not opening.hopeless:
            _open(opening, keys, asked, work, size, parameters, progress)


def _open(
    opening: _Opening,
    keys: Mapping[str, Key],
    asked: Mapping[str, str],
    work: Work,
    size: int,
    parameters: bytes,
    progress: Callable[[int, int], None],
) -> None:
    """Open the pages that have no result yet, so many in one browser."""
    todo = [path for path in keys if path not in opening.results]
    batches = [todo[start : start + size] for start in range(0, len(todo), size)]
    inputs = [json.dumps([asked[path] for path in batch]).encode() for batch in batches]
    for index, result in work.map("page-browser", audit_pages, inputs, parameters, keep=False):
        if isinstance(result, WorkFailed):
            opening.failures.append(result)
            if opening.hopeless:
                return
            continue
        for path, found in zip(batches[index], json.loads(result), strict=True):
            if found is None:
                continue
            if any(finding["rule"] == DIFFERS for finding in found):
                opening.differing.add(path)
                continue
            opening.results[path] = json.dumps(found, ensure_ascii=False).encode()
            if not any(finding["rule"] == "page-not-examined" for finding in found):
                work.put(keys[path], opening.results[path])
        progress(len(opening.results), len(keys))
