"""The rules over files: each page is read once, then the folder as a whole."""
from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from plugins.model import Severity, Work, WorkFailed

from .finding import Finding, Outcome, address
from .rule import Facts, Folder, Rule
from .rules import RULES
from .written import Fault, Written, read, words

_ADDRESSES = {"a": "href", "area": "href", "link": "href", "img": "src", "script": "src", "audio": "src",
              "video": "src", "source": "src", "track": "src", "iframe": "src", "form": "action", "use": "href"}


def examine(folder: Path, work: Work, *, ours: bool) -> list[Finding]:
    """Return what the rules find in a folder of pages; with `ours`, the rules of this project's output too."""
    files = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    pages = [path for path in files if path.endswith((".html", ".htm"))]
    rules = {rule.code: rule for rule in RULES if ours or not rule.ours}
    inputs = [json.dumps(path).encode() + b"\n" + (folder / path).read_bytes() for path in pages]
    facts: dict[str, Facts] = {}
    findings: list[Finding] = []
    for index, result in work.map("page-rules", _examine_page, inputs, _seal(ours)):
        if isinstance(result, WorkFailed):
            raise result
        read_facts, faults = json.loads(result)
        facts[pages[index]] = Facts(read_facts["title"], frozenset(read_facts["ids"]),
                                    tuple((one, where) for one, where in read_facts["links"]), read_facts["text"])
        findings += [_finding(rules[code], pages[index], Fault(*fault)) for code, fault in faults]
    whole = Folder(facts, frozenset(files))
    findings += [_finding(rule, path, fault) for rule in rules.values() if rule.folder
                 for path, fault in rule.folder(whole)]
    return sorted(findings, key=lambda finding: finding.order)


def _examine_page(given: bytes, parameters: bytes) -> bytes:
    """One page: its path as JSON, a line's end, its bytes → what folder rules need, and the faults of page rules."""
    path, _, html = given.partition(b"\n")
    page = read(json.loads(path), html)
    ours = json.loads(parameters)["ours"]
    faults = [(rule.code, (fault.selector, fault.values)) for rule in RULES if rule.page and (ours or not rule.ours)
              for fault in rule.page(page)]
    return json.dumps([_facts(page), faults], ensure_ascii=False).encode()


def _facts(page: Written) -> dict[str, Any]:
    main = next(page.named("main"), page.tree)
    return {
        "title": next((words(one) for one in page.named("title")), ""),
        "ids": sorted({*page.ids, *(one.get("name") for one in page.named("a") if one.get("name"))}),
        "links": sorted(set(_links(page))),
        "text": hashlib.blake2b(words(main).encode(), digest_size=12).hexdigest(),
    }


def _links(page: Written) -> Iterator[tuple[str, str]]:
    for element in page.elements:
        attribute = _ADDRESSES.get(element.tag)
        given = element.get(attribute) if attribute else None
        if given is not None and element.get("rel") not in ("canonical", "alternate"):
            where = f"#{element.get('id')}" if element.get("id") else f'{element.tag}[{attribute}="{given}"]'
            yield given.strip(), where


def _finding(rule: Rule, path: str, fault: Fault) -> Finding:
    outcome: Outcome = "fail" if rule.severity is Severity.ERROR else "review"
    return Finding(address(path), "", rule.code, outcome, rule.criterion, fault.selector, values=fault.values)


def _seal(ours: bool) -> bytes:
    """The rules' own text is part of what a kept result stands on."""
    here = Path(__file__).parent
    seal = hashlib.blake2b(digest_size=16)
    for file in (here / "written.py", here / "static.py", *sorted((here / "rules").glob("*.py"))):
        seal.update(file.read_bytes())
    return json.dumps({"ours": ours, "rules": seal.hexdigest()}).encode()
