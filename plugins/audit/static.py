"""The rules over files: each page is read once, then the folder as a whole."""

from __future__ import annotations

import hashlib
import inspect
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ..domain import Severity
from ..html import WrittenPage
from ..run import PageReader, Parameters, Portal, ReadFailed, Work, WorkFailed
from ..run.extensions import rules_of
from .finding import Finding, Outcome, address
from .page import AuditedPage, Fault
from .rule import AuditRule, Facts, Folder
from .rules import rules_with

#: The names of the job and of the reader hold their version.
_JOB, _READER = "page-rules-2", "audit-page-2"
#: Elements for which a page loads a file.
_LOADING = ("link", "script", "img", "iframe", "source", "audio")


def declare(portal: Portal) -> None:
    """Let the rules examine written pages."""
    rules = _parameters(ours=not portal.foreign, more=tuple(rules_of(portal.extensions)))

    def parameters(path: str) -> Parameters:
        return Parameters(rules + b"\n" + path.encode())

    portal.written.declare(PageReader(_READER, examine_page, parameters))


def found_already(portal: Portal, path: str) -> bytes | None:
    """What the rules found in a page when all rooms read it, if it was written as it was then."""
    if not portal.written.as_read(path):
        return None
    with suppress(ReadFailed):
        return portal.written.result(_READER, path)
    return None


def examine(
    folder: Path,
    work: Work,
    *,
    ours: bool,
    found: Callable[[str], bytes | None] = lambda _: None,
    more: Sequence[str] = (),
) -> list[Finding]:
    """Return what the rules find in a folder of pages; with `ours`, the rules of this project's
    output too. `found` gives for a path what was found in it already, `more` are modules with a
    rule of somebody else's each.
    """
    return examine_with_facts(folder, work, ours=ours, found=found, more=more)[0]


def examine_with_facts(
    folder: Path,
    work: Work,
    *,
    ours: bool,
    found: Callable[[str], bytes | None] = lambda _: None,
    more: Sequence[str] = (),
) -> tuple[list[Finding], Folder]:
    """As `examine`, with what is known of each page besides."""
    files = sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )
    pages = [path for path in files if path.endswith((".html", ".htm"))]
    rules = {rule.code: rule for rule in rules_with(more) if ours or not rule.ours}
    parameters = _parameters(ours=ours, more=more)
    inputs = [json.dumps(path).encode() + b"\n" + (folder / path).read_bytes() for path in pages]
    for path, given in zip(pages, inputs, strict=True):
        key = work.key(_JOB, given, parameters)
        if not work.has(key) and (known := found(path)) is not None:
            work.put(key, known)
    facts: dict[str, Facts] = {}
    findings: list[Finding] = []
    for index, result in work.map(_JOB, _examine_file, inputs, parameters):
        if isinstance(result, WorkFailed):
            raise result
        read_facts, faults = json.loads(result)
        facts[pages[index]] = Facts(
            read_facts["title"],
            frozenset(read_facts["ids"]),
            tuple((one, where) for one, where in read_facts["links"]),
            read_facts["text"],
            tuple(read_facts["loaded"]),
        )
        findings += [_finding(rules[code], pages[index], Fault(*fault)) for code, fault in faults]
    site = Folder(facts, frozenset(files))
    for rule in rules.values():
        if rule.folder:
            findings += [_finding(rule, path, fault) for path, fault in rule.folder(site)]
    return sorted(findings, key=lambda finding: finding.order), site


def _examine_file(given: bytes, parameters: bytes) -> bytes:
    """One page: its path as JSON, a line's end, its bytes → what `examine_page` finds in it."""
    path, _, html = given.partition(b"\n")
    return examine_page(WrittenPage.parse(html), parameters + b"\n" + json.loads(path).encode())


def examine_page(written: WrittenPage, parameters: bytes) -> bytes:
    """What folder rules need of a page, and the faults that page rules find in it, as JSON: a
    reader of pages. `parameters` are the rules as JSON, a line's end, the page's path.
    """
    rules, _, path = parameters.partition(b"\n")
    asked = json.loads(rules)
    page, ours = AuditedPage(path.decode(), written), asked["ours"]
    faults: list[tuple[str, tuple[str, Mapping[str, Any]]]] = []
    for rule in rules_with(asked.get("more", ())):
        if rule.page and (ours or not rule.ours):
            faults += [(rule.code, (one.selector, one.values)) for one in rule.page(page)]
    return json.dumps([_facts(page), faults], ensure_ascii=False).encode()


def _facts(page: AuditedPage) -> dict[str, Any]:
    names = (one.attribute("name") for one in page.named("a"))
    text = page.written.outline.text
    return {
        "title": page.written.title,
        "ids": sorted({*page.ids, *filter(None, names)}),
        "links": sorted(set(_links(page))),
        "text": hashlib.blake2b(text.encode(), digest_size=12).hexdigest(),
        "loaded": [
            one.attribute("src") or one.attribute("href") or "" for one in page.named(*_LOADING)
        ],
    }


def _links(page: AuditedPage) -> Iterator[tuple[str, str]]:
    base = _base(page)
    for element, attribute, given in page.written.links():
        if element.attribute("rel") not in ("canonical", "alternate"):
            key = element.attribute("id")
            where = f"#{key}" if key else f'{element.name}[{attribute}="{given}"]'
            yield _inside(given.strip(), base), where


def _base(page: AuditedPage) -> str:
    """The path of the host below which the folder is to stand (`/portal/`), as the page's canonical
    address says.
    """
    canonical = next(
        (
            one.attribute("href") or ""
            for one in page.named("link")
            if one.attribute("rel") == "canonical"
        ),
        "",
    )
    path = urlsplit(canonical).path
    own = page.path.removesuffix("index.html")
    return path[: -len(own)] if own and path.endswith("/" + own) else path if not own else "/"


def _inside(address: str, base: str) -> str:
    """An address from the root of the host as one from the root of the folder."""
    return (
        "/" + address.removeprefix(base)
        if base.endswith("/") and address.startswith(base)
        else address
    )


def _finding(rule: AuditRule, path: str, fault: Fault) -> Finding:
    outcome: Outcome = "fail" if rule.severity is Severity.ERROR else "review"
    return Finding(
        address(path), "", rule.code, outcome, rule.criterion, fault.selector, values=fault.values
    )


def _parameters(*, ours: bool, more: Sequence[str] = ()) -> bytes:
    """The rules' own text is part of what a kept result stands on."""
    here = Path(__file__).parent
    digest = hashlib.blake2b(digest_size=16)
    for file in (here / "page.py", here / "static.py", *sorted((here / "rules").glob("*.py"))):
        digest.update(file.read_bytes())
    for name in more:
        digest.update(inspect.getsource(import_module(name)).encode())
    brought = {"more": list(more)} if more else {}
    return json.dumps({"ours": ours, "rules": digest.hexdigest(), **brought}).encode()
