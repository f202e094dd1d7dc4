"""What a page's text may hold: the elements and attributes of running text, and nothing that runs
or dresses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from operator import itemgetter

from lxml.html import HtmlElement

from ..domain import Problem, error

Pieces = Sequence[tuple[int, str]]

ELEMENTS = frozenset(
    (  # noqa: SIM905
        "a abbr b blockquote br caption cite code dd del details dfn div dl dt em figcaption "
        "figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp small span strong "
        "sub summary sup table tbody td th thead time tr ul var"
    ).split()
)
_ATTRIBUTES = {
    "*": frozenset(("id", "lang", "dir", "title")),
    "a": frozenset(("href", "hreflang", "class")),
    "img": frozenset(("src", "alt", "width", "height")),
    "td": frozenset(("colspan", "rowspan", "align")),
    "th": frozenset(("colspan", "rowspan", "scope", "align")),
    "ol": frozenset(("start", "type", "reversed")),
    "time": frozenset(("datetime",)),
    "details": frozenset(("open",)),
    "div": frozenset(("class",)),
    "ul": frozenset(("class",)),
}
_CLASSES = frozenset(("footnote", "footnote-ref", "footnote-backref", "own-marks"))
# What a browser takes for a tag.
_TAG = re.compile(r"</?([a-zA-Z][^\s/>]*)|<([!?])")
# What CommonMark takes for text, and its writer for a tag; `<họ tên>` and `<tên>` are words to fill
# in.
_MEANT = re.compile(r"</?[a-zA-Z][a-zA-Z0-9:._-]*(?=[\s/>])[^<>]*>")


def strange_elements(raw: Pieces, words: Pieces, path: str, first_line: int) -> Iterator[Problem]:
    """Refuse elements that no page may hold, in raw HTML and in words that look like it. A pair of
    tags is told once.

    Each piece has its line in the text, from 0.
    """
    meant = ((line, found[0]) for line, text in words for found in _MEANT.finditer(text))
    opened: set[str] = set()
    for line, piece in sorted([*raw, *meant], key=itemgetter(0)):
        for found in _TAG.finditer(piece):
            name, closing = (found[1] or found[2]).lower(), found[0].startswith("</")
            if name not in ELEMENTS and not (closing and name in opened):
                at = first_line + line + piece.count("\n", 0, found.start())
                yield error("html-not-allowed", path, at, given=found[0].lower() + ">")
            if not closing:
                opened.add(name)


def strange_attributes(node: HtmlElement, name: str, path: str, line: int) -> Iterator[Problem]:
    """Refuse an attribute that no page may hold."""
    own = name in _ATTRIBUTES["*"] or name in _ATTRIBUTES.get(node.tag, ())
    if not own or (name == "class" and node.get(name) not in _CLASSES):
        yield error("attribute-not-allowed", path, line, given=name, element=f"<{node.tag}>")
