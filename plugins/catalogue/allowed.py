"""What a page's text may hold: the elements and attributes of running text, and nothing that runs or dresses."""
from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from plugins.model import Problem, error

from .lines import Lines

_ELEMENTS = frozenset((  # noqa: SIM905
    "a abbr b blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i "
    "img ins kbd li mark ol p pre q s samp small span strong sub summary sup table tbody td th thead time tr ul var"
    ).split())
_ATTRIBUTES = {
    "*": frozenset(("id", "lang", "dir", "title")), "a": frozenset(("href", "hreflang", "class")),
    "img": frozenset(("src", "alt", "width", "height")), "td": frozenset(("colspan", "rowspan", "align")),
    "th": frozenset(("colspan", "rowspan", "scope", "align")), "ol": frozenset(("start", "type", "reversed")),
    "time": frozenset(("datetime",)), "details": frozenset(("open",)), "div": frozenset(("class",)),
}
_FOOTNOTES = frozenset(("footnote", "footnote-ref", "footnote-backref"))
# What a browser takes for a tag; python-markdown leaves raw HTML as it was, and escapes every other `<`.
_TAG = re.compile(r"</?([a-zA-Z][^\s/>]*)|<([!?])(?!--.*?-->)", re.DOTALL)


def strange_elements(rendered: str, path: str, lines: Lines) -> Iterator[Problem]:
    """Refuse elements that no page may hold, before a parser mends them away. A pair of tags is told once."""
    opened = {found[1].lower() for found in _TAG.finditer(rendered) if found[1] and found[0][1] != "/"}
    for found in _TAG.finditer(rendered):
        name = (found[1] or found[2]).lower()
        if name not in _ELEMENTS and not (found[0][1] == "/" and name in opened):
            yield error("html-not-allowed", path, lines.of(found[0]), given=found[0].lower() + ">")


def strange_attributes(node: HtmlElement, path: str, lines: Lines) -> Iterator[Problem]:
    """Refuse attributes that no page may hold."""
    for name, value in list(node.attrib.items()):
        own = name in _ATTRIBUTES["*"] or name in _ATTRIBUTES.get(node.tag, ())
        if not own or (name == "class" and value not in _FOOTNOTES):
            yield error("attribute-not-allowed", path, lines.of(name), given=name, element=f"<{node.tag}>")
