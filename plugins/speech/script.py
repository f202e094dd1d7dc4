"""A page's main part as sentences to say, each with its place in the page."""
from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from .markup import Node, Piece
from .sentences import ends

INLINE = frozenset((
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "img", "ins", "kbd", "label",
    "mark", "output", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"))
SILENT = frozenset((
    "audio", "button", "canvas", "dialog", "embed", "fieldset", "form", "iframe", "input", "math", "nav", "noscript",
    "object", "option", "progress", "script", "select", "style", "svg", "template", "textarea", "video"))
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

#: Silence after a part, in milliseconds.
PAUSE_HEADING, PAUSE_BLOCK, PAUSE_TERM, PAUSE_SENTENCE = 600, 400, 150, 250
#: A list of so many items is counted before it is read; a table so wide has its columns named in each row.
COUNTED, WIDE = 4, 4


@dataclass(frozen=True)
class Run:
    """Text in one language."""

    lang: str
    text: str


@dataclass(frozen=True)
class Sentence:
    """What is said, and where it stands: wrap `source[start:end]`, or name the element whose tag name ends at `named`.

    `lead` is said before it and not displayed. `level` is that of a heading, else 0. `pause` is the silence after it in
    milliseconds.
    """

    runs: tuple[Run, ...]
    lead: Run | None
    start: int
    end: int
    named: int
    own_id: str
    level: int
    pause: int

    @property
    def text(self) -> str:
        """All that is displayed, or said in its place."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class _Segment:
    """Text in one language from one child of a block; a `plain` one can be cut anywhere."""

    text: str
    lang: str
    start: int
    end: int
    plain: bool


def read_script(root: Node, lang: str, phrases: Mapping[str, str]) -> tuple[Sentence, ...]:
    """Return the sentences of a tree in reading order. `phrases` are the words said around a list (`list`, `item`)."""
    return tuple(_without_bare_headings(list(_Reader(phrases).block(root, lang, 0, PAUSE_BLOCK))))


def _without_bare_headings(sentences: list[Sentence]) -> Iterator[Sentence]:
    """Leave out a heading under which nothing is said."""
    for index, sentence in enumerate(sentences):
        following = sentences[index + 1].level if index + 1 < len(sentences) else 1
        if sentence.level < 2 or following == 0 or following > sentence.level:
            yield sentence


class _Reader:
    def __init__(self, phrases: Mapping[str, str]) -> None:
        self.phrases = phrases
        self.lead: Run | None = None

    def block(self, node: Node, lang: str, level: int, pause: int) -> Iterator[Sentence]:
        """The sentences of a block: runs of text between the blocks inside it."""
        lang, pause = node.attributes.get("lang", lang), _pause(node, pause)
        level = int(node.tag[1]) if node.tag in HEADINGS else level
        if (whole := _whole(node)) is not None:
            yield from self._named(node, Run(lang, whole), level, pause)
            return
        items = [child for child in node.children if isinstance(child, Node) and child.tag == "li" and not _off(child)]
        if node.tag in ("ul", "ol") and len(items) >= COUNTED:
            yield from self._named(node, Run(lang, self.phrases["list"].format(count=len(items))), 0, PAUSE_SENTENCE)
        run: list[_Segment] = []
        for child in node.children:
            if isinstance(child, Piece) or _inline(child):
                run.extend(_segments(child, lang))
                continue
            yield from self._passage(run, level, pause)
            run = []
            if not _off(child):
                if node.tag == "ol" and child in items:
                    self.lead = Run(lang, self.phrases["item"].format(number=items.index(child) + 1))
                yield from self.block(child, lang, level, pause)
        yield from self._passage(run, level, pause)

    def _named(self, node: Node, run: Run, level: int, pause: int) -> Iterator[Sentence]:
        if any(sign.isalnum() for sign in run.text):
            yield Sentence((run,), self._take_lead(run.text), node.start, node.end, node.named,
                           node.attributes.get("id", ""), level, pause)

    def _passage(self, run: Sequence[_Segment], level: int, pause: int) -> Iterator[Sentence]:
        text = "".join(segment.text for segment in run)
        cuts = [cut for cut in ends(text) if _may_cut(run, cut)]
        spans = [_trim(text, *span) for span in zip([0, *cuts], [*cuts, len(text)], strict=True)]
        spans = [(start, end) for start, end in spans if any(sign.isalnum() for sign in text[start:end])]
        for number, (start, end) in enumerate(spans, 1):
            after = pause if number == len(spans) else PAUSE_SENTENCE
            yield Sentence(_runs(run, start, end), self._take_lead(text[start:end]), _source(run, start),
                           _source(run, end, end=True), 0, "", level, after)

    def _take_lead(self, text: str) -> Run | None:
        """The number of a list's item, unless the item says it."""
        lead, self.lead = self.lead, None
        return lead if lead and lead.text.strip(" .") not in text.split() else None


def _off(node: Node) -> bool:
    given = node.attributes
    return (node.tag in SILENT or given.get("data-speech") == "off" or "hidden" in given
            or given.get("aria-hidden") == "true")


def _whole(node: Node) -> str | None:
    """What is said for an element as a whole, where that is not its text sentence by sentence."""
    return node.attributes.get("data-speech-as", _row(node) if node.tag == "tr" else None)


def _inline(node: Node) -> bool:
    if _off(node):
        return node.tag in INLINE or node.tag in ("svg", "input")
    return node.tag in INLINE and all(isinstance(child, Piece) or _inline(child) for child in node.children)


def _pause(node: Node, pause: int) -> int:
    if node.tag in HEADINGS:
        return PAUSE_HEADING
    return PAUSE_TERM if node.tag == "dt" else PAUSE_BLOCK if node.tag in ("p", "li", "dd", "tr") else pause


def _segments(child: Node | Piece, lang: str) -> Iterator[_Segment]:
    """The texts of a child of a block, all with the child's place; silent elements give an empty one."""
    if isinstance(child, Piece):
        yield _Segment(child.text, lang, child.start, child.end, len(child.text) == child.end - child.start)
        return
    for run in _said(child, lang):
        yield _Segment(run.text, run.lang, child.start, child.end, False)


def _said(node: Node, lang: str) -> Iterator[Run]:
    if _off(node):
        return
    lang = node.attributes.get("lang", lang)
    if instead := node.attributes.get("data-speech-as") or (node.attributes.get("alt") if node.tag == "img" else None):
        yield Run(lang, instead)
        return
    for child in node.children:
        if isinstance(child, Piece):
            yield Run(lang, child.text)
        else:
            yield from _said(child, lang)


def _plain(node: Node) -> str:
    return " ".join("".join(run.text for run in _said(node, "")).split())


def _row(row: Node) -> str:
    """A table's row as a sentence: its head, then what stands in the other columns."""
    cells = [(cell, _plain(cell)) for cell in row.find("th", "td")]
    if all(cell.tag == "th" for cell, _ in cells):
        return ", ".join(text for _, text in cells if text)
    rest = [f"{name} {text}" if len(cells) > WIDE and (name := cell.attributes.get("data-label", "")) else text
            for cell, text in cells[1:] if any(sign.isalnum() for sign in text)]
    return f"{cells[0][1]}: {', '.join(rest)}." if rest else cells[0][1]


def _may_cut(run: Sequence[_Segment], cut: int) -> bool:
    """Whether a mark may begin here: in plain text, or between two children of the block."""
    (before, _), (after, _) = _at(run, cut - 1), _at(run, cut)
    return before.plain if before is after else before.end <= after.start


def _at(run: Sequence[_Segment], index: int) -> tuple[_Segment, int]:
    """The segment of the character at an index, with the index where it begins."""
    begin = 0
    for segment in run:
        if index < begin + len(segment.text):
            return segment, begin
        begin += len(segment.text)
    return run[-1], begin - len(run[-1].text)


def _source(run: Sequence[_Segment], index: int, *, end: bool = False) -> int:
    segment, begin = _at(run, index - 1 if end else index)
    if segment.plain:
        return segment.start + index - begin
    return segment.end if end else segment.start


def _runs(run: Sequence[_Segment], start: int, end: int) -> tuple[Run, ...]:
    """The text between two indexes, neighbours of one language joined."""
    runs: list[Run] = []
    begin = 0
    for segment in run:
        text = segment.text[max(0, start - begin):max(0, end - begin)]
        begin += len(segment.text)
        if text and runs and runs[-1].lang == segment.lang:
            runs[-1] = Run(segment.lang, runs[-1].text + text)
        elif text:
            runs.append(Run(segment.lang, text))
    return tuple(runs)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    inside = text[start:end]
    return start + len(inside) - len(inside.lstrip()), end - len(inside) + len(inside.rstrip())
