"""The accessibility tree of an open page, as screen readers are given it."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from selenium.webdriver import Chrome

from ...run.time_limit import time_limit

#: What is pressed, chosen or filled in.
CONTROLS = frozenset(
    (
        *("button", "checkbox", "combobox", "DisclosureTriangle", "DisclosureTriangleGrouped"),
        *("link", "listbox", "menuitem", "radio", "searchbox", "slider", "spinbutton", "switch"),
        *("tab", "textbox"),
    )
)
#: So many times in a row the tree is read the same before it is taken for complete.
_ALIKE = 4
#: Seconds between two readings.
_PAUSE = 0.1
#: A page that counts by itself is never twice the same: after so many readings the last one counts.
_READINGS = 30


@dataclass
class SpokenNode:
    """A node of the tree: its role in Chromium's words, its name, its states and properties as the
    DevTools protocol calls them, the number of its node in the document, the language of its text
    (empty where nobody says one).
    """

    role: str
    name: str
    backend: int
    states: Mapping[str, object]
    lang: str = ""
    children: list[SpokenNode] = field(default_factory=list)

    def walk(self) -> Iterator[SpokenNode]:
        """This node and all below, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


def tree(driver: Chrome, alike: int = _ALIKE) -> SpokenNode:
    """Return the tree of the open page, without what is ignored. Chromium makes it piece by piece,
    and on a busy machine rests between two: it is read until it is the same so many times, or has
    not become so for long.
    """
    driver.execute_cdp_cmd("Accessibility.enable", {})
    now, times = _read(driver), 0
    for _ in range(_READINGS):
        if times == alike:
            break
        time.sleep(time_limit(_PAUSE))
        before, now = now, _read(driver)
        times = times + 1 if before == now else 0
    languages = _languages(driver)
    for node in now.walk():
        node.lang = languages.get(node.backend, "")
    return now


def _read(driver: Chrome) -> SpokenNode:
    raw = {
        node["nodeId"]: node
        for node in driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    }
    root = next(node for node in raw.values() if not node.get("parentId"))
    return _nodes(root, raw)[0]


def _nodes(given: Mapping[str, Any], raw: Mapping[str, Mapping[str, Any]]) -> list[SpokenNode]:
    """A node, or those below one that is ignored."""
    below = [
        child for key in given.get("childIds", ()) if key in raw for child in _nodes(raw[key], raw)
    ]
    if given.get("ignored"):
        return below
    return [
        SpokenNode(
            given["role"]["value"],
            " ".join(str(given.get("name", {}).get("value", "")).split()),
            given.get("backendDOMNodeId", 0),
            {one["name"]: one["value"].get("value") for one in given.get("properties", ())},
            children=below,
        )
    ]


def _languages(driver: Chrome) -> dict[int, str]:
    """The language of each node of the document, by its number."""
    found = dict[int, str]()
    document = driver.execute_cdp_cmd("DOM.getDocument", {"depth": -1, "pierce": True})["root"]
    _inherit(document, "", found)
    return found


def _inherit(node: Mapping[str, Any], lang: str, found: dict[int, str]) -> None:
    attributes = node.get("attributes", ())
    own = dict(zip(attributes[::2], attributes[1::2], strict=True))
    if node.get("shadowRootType") == "user-agent":
        lang = ""  # what the browser itself draws in a field is of the browser's language
    lang = own.get("lang", lang)
    found[node["backendNodeId"]] = lang
    inner = (node.get("contentDocument"), *node.get("children", ()), *node.get("shadowRoots", ()))
    for child in filter(None, inner):
        _inherit(child, lang, found)
