"""The page as a screen reader says it, judged as it is displayed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from selenium.webdriver import Chrome

from ..listen.doubts import Doubt, doubts
from ..listen.tree import tree
from .states import Found

#: what a listener stumbles over → its code and criterion. What other rules tell of headings is not
#: said once more.
_CODES = {
    "nameless": ("page-spoken-name", "4.1.2"),
    "same_words": ("page-spoken-same", "2.4.4"),
    "wrong_language": ("page-spoken-language", "3.1.2"),
    "long_without_heading": ("page-spoken-headings", "2.4.6"),
    "far_content": ("page-spoken-far", "2.4.1"),
}
#: The codes of all of them.
SPOKEN = frozenset(code for code, _ in _CODES.values())
#: role → the criterion of what has no name.
_NAMED = {"heading": "1.3.1", "image": "1.1.1", "figure": "1.1.1", "link": "2.4.4"}
#: The tree is read until it is the same so many times: axe has waited for the page before.
_ALIKE = 1
#: So many places of one kind on one page, as for other checks.
_MOST = 20
_PATH = "function () { return audit.path(this instanceof Element ? this : this.parentElement); }"


def spoken(driver: Chrome) -> Iterator[Found]:
    """What is hard to follow by ear alone."""
    found: dict[str, int] = {}
    for one in doubts(tree(driver, _ALIKE)):
        if one.key not in _CODES:
            continue
        found[one.key] = found.get(one.key, 0) + 1
        if found[one.key] <= _MOST:
            yield _found(driver, one)


def _found(driver: Chrome, doubt: Doubt) -> Found:
    code, criterion = _CODES[doubt.key]
    return {
        "rule": code,
        "criterion": _NAMED.get(doubt.values.get("role", ""), criterion),
        "outcome": "review",
        "selector": _selector(driver, doubt.backend) or "html",
        "values": {name: value[:80] for name, value in doubt.values.items()},
    }


def _selector(driver: Chrome, backend: int) -> str:
    """The selector of a node, by its number in the document."""
    if not backend:
        return ""
    node = driver.execute_cdp_cmd("DOM.resolveNode", {"backendNodeId": backend})["object"]
    asked = {"objectId": node["objectId"], "functionDeclaration": _PATH, "returnByValue": True}
    answer: dict[str, Any] = driver.execute_cdp_cmd("Runtime.callFunctionOn", asked)
    return str(answer["result"].get("value") or "")
