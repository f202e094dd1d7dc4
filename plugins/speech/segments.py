"""The running text of a block, cut without breaking the elements inside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..html import Element, Text

INLINE = frozenset(
    (
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "i",
        "img",
        "ins",
        "kbd",
        "label",
        "mark",
        "output",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
        "var",
        "wbr",
    )
)
SILENT = frozenset(
    (
        "audio",
        "button",
        "canvas",
        "dialog",
        "embed",
        "fieldset",
        "form",
        "iframe",
        "input",
        "math",
        "nav",
        "noscript",
        "object",
        "option",
        "progress",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "textarea",
        "video",
    )
)


@dataclass(frozen=True)
class TextRun:
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


def is_silent(node: Element) -> bool:
    """Whether an element is left out: a kind that has no text to read and none to say in its place
    (`data-speech-as`), hidden (`hidden`, `aria-hidden`), or marked so (`data-speech="off"`).
    """
    given = node.attributes
    return (
        (node.name in SILENT and "data-speech-as" not in given)
        or given.get("data-speech") == "off"
        or "hidden" in given
        or given.get("aria-hidden") == "true"
    )


def is_inline(node: Element) -> bool:
    """Whether an element stands inside a line, with all it has in it."""
    if is_silent(node):
        return node.name in INLINE or node.name in ("svg", "input")
    return node.name in INLINE and all(
        isinstance(child, Text) or is_inline(child) for child in node.parts
    )


def segments(child: Element | Text, lang: str) -> Iterator[Segment]:
    """Yield the texts of a child of a block in order, all with the child's place in the source; a
    silent element gives an empty one, so that it parts what stands around it.
    """
    if isinstance(child, Text):
        for piece in child.pieces:
            plain = len(piece.text) == piece.end - piece.start
            yield Segment(piece.text, lang, piece.start, piece.end, plain)
        return
    for run in said(child, lang):
        yield Segment(run.text, run.lang, child.start, child.end, False)


def said(node: Element, lang: str) -> Iterator[TextRun]:
    """What is said for an element inside a line: its text, its description, or what stands in its
    place.
    """
    if is_silent(node):
        return
    lang = node.attributes.get("lang", lang)
    if instead := node.attributes.get("data-speech-as") or (
        node.attributes.get("alt") if node.name == "img" else None
    ):
        yield TextRun(lang, instead)
        return
    for child in node.parts:
        if isinstance(child, Text):
            yield TextRun(lang, child)
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
    """Where in the source an index of the run's text stands; the `end` of a run may be that of an
    element.
    """
    segment, begin = _at(run, index - 1 if end else index)
    if segment.plain:
        return segment.start + index - begin
    return segment.end if end else segment.start


def runs(run: Sequence[Segment], start: int, end: int) -> tuple[TextRun, ...]:
    """Return the text between two indexes of a run of segments, neighbours of a language joined."""
    found: list[TextRun] = []
    begin = 0
    for segment in run:
        text = segment.text[max(0, start - begin) : max(0, end - begin)]
        begin += len(segment.text)
        if text and found and found[-1].lang == segment.lang:
            found[-1] = TextRun(segment.lang, found[-1].text + text)
        elif text:
            found.append(TextRun(segment.lang, text))
    return tuple(found)


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the two indexes without the blanks inside them."""
    inside = text[start:end]
    return start + len(inside) - len(inside.lstrip()), end - len(inside) + len(inside.rstrip())
