"""The running text of a block, cut without breaking the elements inside it."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .markup import Node, Piece

INLINE = frozenset((
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "img", "ins", "kbd", "label",
    "mark", "output", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"))
SILENT = frozenset((
    "audio", "button", "canvas", "dialog", "embed", "fieldset", "form", "iframe", "input", "math", "nav", "noscript",
    "object", "option", "progress", "script", "select", "style", "svg", "template", "textarea", "video"))


@dataclass(frozen=True)
class Run:
    """Text in one language."""

    lang: str
    text: str


@dataclass(frozen=True)
class Segment:
    """Text in one language from one child of a block; a `plain` one can be cut anywhere."""

    text: str
    lang: str
    start: int
    end: int
    plain: bool


def is_silent(node: Node) -> bool:
    """Whether an element is left out: no text to read, hidden, or marked so."""
    given = node.attributes
    return (node.tag in SILENT or given.get("data-speech") == "off" or "hidden" in given
            or given.get("aria-hidden") == "true")


def is_inline(node: Node) -> bool:
    """Whether an element stands inside a line, with all it has in it."""
    if is_silent(node):
        return node.tag in INLINE or node.tag in ("svg", "input")
    return node.tag in INLINE and all(isinstance(child, Piece) or is_inline(child) for child in node.children)


def segments(child: Node | Piece, lang: str) -> Iterator[Segment]:
    """The texts of a child of a block, all with the child's place; silent elements give an empty one."""
    if isinstance(child, Piece):
        yield Segment(child.text, lang, child.start, child.end, len(child.text) == child.end - child.start)
        return
    for run in said(child, lang):
        yield Segment(run.text, run.lang, child.start, child.end, False)


def said(node: Node, lang: str) -> Iterator[Run]:
    """What is said for an element inside a line: its text, its description, or what stands in its place."""
    if is_silent(node):
        return
    lang = node.attributes.get("lang", lang)
    if instead := node.attributes.get("data-speech-as") or (node.attributes.get("alt") if node.tag == "img" else None):
        yield Run(lang, instead)
        return
    for child in node.children:
        if isinstance(child, Piece):
            yield Run(lang, child.text)
        else:
            yield from said(child, lang)


def may_cut(run: Sequence[Segment], cut: int) -> bool:
    """Whether a mark may begin here: in plain text, or between two children of the block."""
    (before, _), (after, _) = _at(run, cut - 1), _at(run, cut)
    return before.plain if before is after else before.end <= after.start


def _at(run: Sequence[Segment], index: int) -> tuple[Segment, int]:
    """The segment of the character at an index, with the index where it begins."""
    begin = 0
    for segment in run:
        if index < begin + len(segment.text):
            return segment, begin
        begin += len(segment.text)
    return run[-1], begin - len(run[-1].text)


def place(run: Sequence[Segment], index: int, *, end: bool = False) -> int:
    """Where in the source an index of the run's text stands; the `end` of a run may be that of an element."""
    segment, begin = _at(run, index - 1 if end else index)
    if segment.plain:
        return segment.start + index - begin
    return segment.end if end else segment.start


def runs(run: Sequence[Segment], start: int, end: int) -> tuple[Run, ...]:
    """The text between two indexes, neighbours of one language joined."""
    found: list[Run] = []
    begin = 0
    for segment in run:
        text = segment.text[max(0, start - begin):max(0, end - begin)]
        begin += len(segment.text)
        if text and found and found[-1].lang == segment.lang:
            found[-1] = Run(segment.lang, found[-1].text + text)
        elif text:
            found.append(Run(segment.lang, text))
    return tuple(found)


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """A part of a text without the blanks around it."""
    inside = text[start:end]
    return start + len(inside) - len(inside.lstrip()), end - len(inside) + len(inside.rstrip())
