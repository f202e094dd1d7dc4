"""The rules over files: each page is read once, then the folder as a whole."""

from __future__ import annotations

import hashlib
import inspect
import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from ..html import WrittenPage
from ..run import (
    PageReader,
    Parameters,
    Portal,
    ReadFailed,
    Work,
    WorkFailed,
    digest_of,
    paths,
)
from ..run.extensions import rules_of
from .finding import Finding, address
from .menus import MenuLink, menu_links
from .page import AuditedPage, Fault
from .rule import AuditRule, Facts, Folder
from .rules import rules_with
from .site_links import SiteLink, site_links

#: The names of the job and of the reader hold their version.
_JOB, _READER = "page-rules-4", "audit-page-4"
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
    thorough: bool = False,
    found: Callable[[str], bytes | None] = lambda _: None,
    more: Sequence[str] = (),
) -> list[Finding]:
    """Return what the rules find in a folder of pages; with `ours`, the rules of this project's
    output too; `thorough`, those that are not for each build. `found` gives for a path what was
    found in it already, `more` are modules with a rule of somebody else's each.
    """
    return examine_with_facts(folder, work, ours=ours, thorough=thorough, found=found, more=more)[0]


def examine_with_facts(
    folder: Path,
    work: Work,
    *,
    ours: bool,
    thorough: bool = False,
    found: Callable[[str], bytes | None] = lambda _: None,
    more: Sequence[str] = (),
) -> tuple[list[Finding], Folder]:
    """As `examine`, with what is known of each page besides."""
    files = sorted(paths.below(folder))
    pages = [path for path in files if path.endswith((".html", ".htm"))]
    rules = {
        rule.code: rule for rule in rules_with(more) if rule.holds(ours=ours, thorough=thorough)
    }
    parameters = _parameters(ours=ours, thorough=thorough, more=more)
    results = {path: known for path in pages if (known := found(path)) is not None}
    results |= _examined(folder, [path for path in pages if path not in results], work, parameters)
    facts: dict[str, Facts] = {}
    findings: list[Finding] = []
    for path in pages:
        name = "examined", digest_of(results[path])
        facts[path], faults = work.memory.made(name, partial(_examined_page, results[path]))
        findings += [_finding(rules[code], path, Fault(*one), ours=ours) for code, one in faults]
    site = Folder(facts, frozenset(files))
    for rule in rules.values():
        if rule.folder:
            findings += [_finding(rule, path, one, ours=ours) for path, one in rule.folder(site)]
    return sorted(findings, key=lambda finding: finding.order), site


def _examined_page(result: bytes) -> tuple[Facts, list[Any]]:
    """What was found in a page: what folder rules need of it, and its faults."""
    found, faults = json.loads(result)
    facts = Facts(
        found["title"],
        frozenset(found["ids"]),
        tuple(SiteLink(*one) for one in found["links"]),
        found["text"],
        tuple(found["loaded"]),
        tuple(MenuLink(*one) for one in found.get("menu", ())),
    )
    return facts, faults


def _examined(
    folder: Path, pages: Sequence[str], work: Work, parameters: bytes
) -> dict[str, bytes]:
    """What the rules find in these pages of a folder, each by its bytes. Raises WorkFailed."""
    inputs = [json.dumps(path).encode() + b"\n" + (folder / path).read_bytes() for path in pages]
    examined = dict[str, bytes]()
    for index, result in work.map(_JOB, _examine_file, inputs, parameters):
        if isinstance(result, WorkFailed):
            raise result
        examined[pages[index]] = result
    return examined


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
    page = AuditedPage(path.decode(), written)
    ours, thorough = asked["ours"], asked.get("thorough", False)
    faults: list[tuple[str, tuple[str, Mapping[str, Any]]]] = []
    for rule in rules_with(asked.get("more", ())):
        if rule.holds(ours=ours, thorough=thorough):
            faults += [(rule.code, (one.selector, one.values)) for one in rule.faults(page)]
    facts = _facts(page) | ({"menu": list(menu_links(page))} if thorough else {})
    return json.dumps([facts, faults], ensure_ascii=False).encode()


def _facts(page: AuditedPage) -> dict[str, Any]:
    names = (one.attribute("name") for one in page.named("a"))
    text = page.written.outline.text
    return {
        "title": page.written.title,
        "ids": sorted({*page.ids, *filter(None, names)}),
        "links": sorted(set(site_links(page))),
        "text": hashlib.blake2b(text.encode(), digest_size=12).hexdigest(),
        "loaded": [
            one.attribute("src") or one.attribute("href") or "" for one in page.named(*_LOADING)
        ],
    }


def _finding(rule: AuditRule, path: str, fault: Fault, *, ours: bool) -> Finding:
    return Finding(
        address(path),
        "",
        rule.code,
        rule.outcome if ours else rule.elsewhere or rule.outcome,
        rule.criterion,
        fault.selector,
        values=fault.values,
    )


def _parameters(*, ours: bool, thorough: bool = False, more: Sequence[str] = ()) -> bytes:
    """The rules' own text is part of what a kept result stands on."""
    here = Path(__file__).parent
    digest = hashlib.blake2b(digest_size=16)
    files = [file for pattern in ("*.py", "*.toml", "rules/*.py") for file in here.glob(pattern)]
    for file in sorted(files):
        digest.update(file.read_bytes())
    for name in more:
        digest.update(inspect.getsource(import_module(name)).encode())
    brought = {"more": list(more)} if more else {}
    asked = {"ours": ours, "thorough": thorough, "rules": digest.hexdigest(), **brought}
    return json.dumps(asked).encode()
