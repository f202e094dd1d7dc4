"""The accessibility tree in the words of a screen reader: a line for each thing that is said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from .tree import CONTROLS, SpokenNode

Words = Mapping[str, Any]

#: Said as one: their name is what is in them.
_UNBROKEN = CONTROLS | {"heading", "image"}
_INLINE = frozenset(
    (
        *("Abbr", "strong", "emphasis", "mark", "time", "code", "superscript", "subscript"),
        *("insertion", "deletion"),
    )
)
_TEXT = _INLINE | {"StaticText", "InlineTextBox", "LineBreak", "generic", "none"}
_CELLS = frozenset(("cell", "gridcell", "columnheader", "rowheader"))
#: Of these only what is in them is said.
_SILENT = _INLINE | frozenset(
    (
        *("none", "generic", "RootWebArea", "InlineTextBox", "LineBreak", "ListMarker"),
        *("paragraph", "LabelText", "LayoutTable", "LayoutTableRow", "LayoutTableCell"),
        *("rowgroup", "Ruby", "DescriptionList", "Figcaption", "sectionheader", "sectionfooter"),
        *("Details", "Section", "HeaderAsNonLandmark", "FooterAsNonLandmark", "Iframe", "Legend"),
        *("blockquote", "separator", "DescriptionListTerm", "DescriptionListDetail"),
    )
)
_CHECKED = frozenset(("checkbox", "radio", "switch"))
_PAUSE = re.compile(r" (?=[,.;:!?)])")


def outline(root: SpokenNode, words: Words) -> str:
    """Return a line for each thing said, indented by landmark and list. `words` has the `roles` and
    `states` of a language; what is of another language than the page has that one behind it.
    """
    return "\n".join(_Speech(words, root.lang or _page_language(root)).lines(root, 0)) + "\n"


def _page_language(root: SpokenNode) -> str:
    return next((node.lang for node in root.walk() if node.lang), "")


class _Speech:
    """The words of one language for a page of one language."""

    def __init__(self, words: Words, lang: str) -> None:
        self.roles: Mapping[str, str] = words["roles"]
        self.states: Mapping[str, str] = words["states"]
        self.lang = lang

    def lines(self, node: SpokenNode, depth: int) -> Iterator[str]:
        """What is said of a node and of all below."""
        said = self.said(node)
        pad = "  " * depth
        if node.role in _UNBROKEN or _plain(node):
            if line := self._sentence(said, node):
                yield pad + line
            return
        if said:
            yield pad + said
        run: list[str] = []
        for child in node.children:
            if _inline(child):
                run.append(self._text(child))
                continue
            if run:
                yield pad + "  " * bool(said) + _joined(run)
                run = []
            yield from self.lines(child, depth + bool(said))
        if run:
            yield pad + "  " * bool(said) + _joined(run)

    def said(self, node: SpokenNode) -> str:
        """What is said of a node alone: role, name, states."""
        if node.role in _SILENT or node.role == "StaticText":
            return ""
        role = self.roles.get(node.role, node.role)
        if level := node.states.get("level") if node.role == "heading" else None:
            role = self.states["level"].format(role=role, level=level)
        parts = [role]
        if node.role == "list":
            items = sum(child.role == "listitem" for child in node.children)
            parts.append(self.states["items"].format(count=items))
        own = _foreign(node.lang, self.lang) if node.role in _UNBROKEN else ""
        parts += [f"{node.name}{own}" if node.name else "", *self._states(node)]
        return ", ".join(filter(None, parts))

    def _states(self, node: SpokenNode) -> Iterator[str]:
        states = node.states
        if node.role in _CHECKED:
            yield self.states["checked" if states.get("checked") == "true" else "unchecked"]
        if "expanded" in states:
            yield self.states["expanded" if states["expanded"] else "collapsed"]
        if states.get("pressed") == "true":
            yield self.states["pressed"]
        for name in ("required", "disabled"):
            if states.get(name):
                yield self.states[name]

    def _sentence(self, said: str, node: SpokenNode) -> str:
        if node.role in _UNBROKEN:
            return said
        if node.role == "row":
            return " | ".join(filter(None, map(self._text, node.children)))
        text = self._text(node)
        return f"{said} {text}" if said and text and not said.endswith(text) else said or text

    def _text(self, node: SpokenNode) -> str:
        if node.role == "StaticText":
            return node.name + _foreign(node.lang, self.lang)
        return _joined(map(self._text, node.children))


def _foreign(lang: str, page: str) -> str:
    return f" [{lang}]" if lang and page and lang.split("-")[0] != page.split("-")[0] else ""


def _plain(node: SpokenNode) -> bool:
    """Whether there is nothing but text in it."""
    allowed = _TEXT | _CELLS if node.role == "row" else _TEXT
    return all(child is node or child.role in allowed for child in node.walk())


def _inline(node: SpokenNode) -> bool:
    return node.role == "StaticText" or (node.role in _INLINE and _plain(node))


def _joined(parts: Iterable[str]) -> str:
    """Pieces of a line as one text: nobody pauses before a comma."""
    return _PAUSE.sub("", " ".join(" ".join(parts).split()))
