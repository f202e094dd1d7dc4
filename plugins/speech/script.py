"""A page's main part as sentences to say, each with its place in the page."""
from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from .markup import Node, Piece
from .segments import Run, Segment, is_inline, is_silent, may_cut, place, runs, said, segments, trim
from .sentences import ends

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

#: Silence after a part, in milliseconds.
PAUSE_HEADING, PAUSE_BLOCK, PAUSE_TERM, PAUSE_SENTENCE = 600, 400, 150, 250
#: A list of so many items is counted before it is read; a table so wide has its columns named in each row.
COUNTED, WIDE = 4, 4


@dataclass(frozen=True)
class Sentence:
    """What is said, and where it stands: wrap `source[start:end]`, or name the element whose tag name ends at `named`.

    `named` is 0 for text to wrap, -1 for an element that has a name: `own_id`.
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
        items = [child for child in node.children
                 if isinstance(child, Node) and child.tag == "li" and not is_silent(child)]
        if node.tag in ("ul", "ol") and len(items) >= COUNTED:
            yield from self._named(node, Run(lang, self.phrases["list"].format(count=len(items))), 0, PAUSE_SENTENCE)
        run: list[Segment] = []
        for child in node.children:
            if isinstance(child, Piece) or is_inline(child):
                run.extend(segments(child, lang))
                continue
            yield from self._passage(run, level, pause)
            run = []
            if not is_silent(child):
                if node.tag == "ol" and child in items:
                    self.lead = Run(lang, self.phrases["item"].format(number=items.index(child) + 1))
                yield from self.block(child, lang, level, pause)
        yield from self._passage(run, level, pause)

    def _named(self, node: Node, run: Run, level: int, pause: int) -> Iterator[Sentence]:
        if any(sign.isalnum() for sign in run.text):
            own_id = node.attributes.get("id", "")
            yield Sentence((run,), self._take_lead(run.text), node.start, node.end, -1 if own_id else node.named,
                           own_id, level, pause)

    def _passage(self, run: Sequence[Segment], level: int, pause: int) -> Iterator[Sentence]:
        text = "".join(segment.text for segment in run)
        cuts = [cut for cut in ends(text) if may_cut(run, cut)]
        spans = [trim(text, *span) for span in zip([0, *cuts], [*cuts, len(text)], strict=True)]
        spans = [(start, end) for start, end in spans if any(sign.isalnum() for sign in text[start:end])]
        for number, (start, end) in enumerate(spans, 1):
            after = pause if number == len(spans) else PAUSE_SENTENCE
            yield Sentence(runs(run, start, end), self._take_lead(text[start:end]), place(run, start),
                           place(run, end, end=True), 0, "", level, after)

    def _take_lead(self, text: str) -> Run | None:
        """The number of a list's item, unless the item says it."""
        lead, self.lead = self.lead, None
        return lead if lead and lead.text.strip(" .") not in text.split() else None


def _whole(node: Node) -> str | None:
    """What is said for an element as a whole, where that is not its text sentence by sentence."""
    return node.attributes.get("data-speech-as", _row(node) if node.tag == "tr" else None)


def _pause(node: Node, pause: int) -> int:
    if node.tag in HEADINGS:
        return PAUSE_HEADING
    return PAUSE_TERM if node.tag == "dt" else PAUSE_BLOCK if node.tag in ("p", "li", "dd", "tr") else pause


def _plain(node: Node) -> str:
    return " ".join("".join(run.text for run in said(node, "")).split())


def _row(row: Node) -> str:
    """A table's row as a sentence: its head, then what stands in the other columns."""
    cells = [(cell, _plain(cell)) for cell in row.find("th", "td")]
    if all(cell.tag == "th" for cell, _ in cells):
        return ", ".join(text for _, text in cells if text)
    rest = [f"{name} {text}" if len(cells) > WIDE and (name := cell.attributes.get("data-label", "")) else text
            for cell, text in cells[1:] if any(sign.isalnum() for sign in text)]
    return f"{cells[0][1]}: {', '.join(rest)}." if rest else cells[0][1]
