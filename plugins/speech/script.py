"""A page's main part as sentences to say, each with its place in the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from ..html import Element, Text
from ..text import fold
from .breath import breaths
from .lexicon import built_in
from .reading import read
from .segments import Segment, TextRun, is_inline, is_silent, may_cut, place, runs, segments, trim
from .sentences import ends
from .tables import UNIT, table_rows, unit_of

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

#: Silence after a part, in milliseconds; the longest stands before a heading, where something new
#: begins.
PAUSE_HEADING, PAUSE_BLOCK, PAUSE_TERM, PAUSE_SENTENCE, PAUSE_BREATH = 350, 400, 150, 250, 100
BEFORE_HEADING, BETWEEN_HEADINGS = 950, 550
#: A list of so many items is counted before it is read.
COUNTED = 4
#: The most letters that are said in one part, by language: about eleven seconds.
LONGEST = {"vi": 150, "en": 120}
#: Texts of fewer letters are never too long to say, whatever is in them.
SHORT = 40
#: What can have a part of a sentence that is said for an element as a whole.
_PARTS = frozenset(("td", "th", "dt", "dd", "div", "p", "li", "strong", "span", "time"))


@dataclass(frozen=True)
class Sentence:
    """What is said, and where it stands: wrap `source[start:end]`, or name the element whose tag
    name ends at `named`.

    `named` is 0 for text to wrap, -1 for an element that has a name: `own_id`. `lead` is said
    before it and not displayed. `level` is that of a heading, else 0. `pause` is the silence after
    it in milliseconds.
    """

    runs: tuple[TextRun, ...]
    lead: TextRun | None
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


def read_script(root: Element, lang: str, phrases: Mapping[str, str]) -> tuple[Sentence, ...]:
    """Return the sentences of a tree in reading order. `phrases` are the words said around a list,
    with blanks (`list`: `{count}`, `item`: `{number}`).
    """
    if is_silent(root):
        return ()
    sentences = list(_without_repeats(_ScriptReader(phrases).block(root, lang, 0, PAUSE_BLOCK)))
    return tuple(_with_pauses(list(_without_bare_headings(sentences))))


def _without_repeats(sentences: Iterator[Sentence]) -> Iterator[Sentence]:
    """Leave out what only says the heading above it again."""
    heading = ""
    for sentence in sentences:
        folded = fold(sentence.text).strip(" .:")
        if sentence.level or folded != heading:
            yield sentence
        heading = folded if sentence.level else heading


def _without_bare_headings(sentences: list[Sentence]) -> Iterator[Sentence]:
    """Leave out a heading under which nothing is said."""
    for index, sentence in enumerate(sentences):
        following = sentences[index + 1].level if index + 1 < len(sentences) else 1
        if sentence.level < 2 or following == 0 or following > sentence.level:
            yield sentence


def _with_pauses(sentences: list[Sentence]) -> Iterator[Sentence]:
    """Let the longest silence stand before a heading."""
    for index, sentence in enumerate(sentences):
        if index + 1 < len(sentences) and sentences[index + 1].level:
            yield replace(sentence, pause=BETWEEN_HEADINGS if sentence.level else BEFORE_HEADING)
        else:
            yield sentence


class _ScriptReader:
    def __init__(self, phrases: Mapping[str, str]) -> None:
        self.phrases = phrases
        self.lead: TextRun | None = None
        self.rows: dict[int, tuple[str, ...]] = {}

    def block(self, node: Element, lang: str, level: int, pause: int) -> Iterator[Sentence]:
        """The sentences of a block: runs of text between the blocks inside it."""
        lang, pause = node.attributes.get("lang", lang), _pause(node, pause)
        level = int(node.name[1]) if node.name in HEADINGS else level
        if node.name == "table":
            self.rows |= table_rows(node)
        if (parts := self._parts_of(node)) is not None:
            yield from self._named(node, lang, parts, level, pause)
            return
        items = [
            child
            for child in node.parts
            if isinstance(child, Element) and child.name == "li" and not is_silent(child)
        ]
        if node.name in ("ul", "ol") and len(items) >= COUNTED:
            yield from self._named(
                node, lang, (self.phrases["list"].format(count=len(items)),), 0, PAUSE_SENTENCE
            )
        line: list[Element | Text] = []
        for child in node.parts:
            if isinstance(child, Text) or is_inline(child):
                line.append(child)
                continue
            yield from self._passage(line, lang, level, pause)
            line = []
            if not is_silent(child):
                if child.name == "caption" and unit_of(node):
                    yield from (
                        one
                        for one in self.block(child, lang, level, pause)
                        if not UNIT.fullmatch(one.text)
                    )
                    continue
                if node.name == "ol" and child in items:
                    self.lead = TextRun(
                        lang, self.phrases["item"].format(number=items.index(child) + 1)
                    )
                yield from self.block(child, lang, level, pause)
        yield from self._passage(line, lang, level, pause)

    def _parts_of(self, node: Element) -> tuple[str, ...] | None:
        """What is said for an element as a whole, in parts, where that is not its text sentence by
        sentence.
        """
        if (given := node.attributes.get("data-speech-as")) is not None:
            return (given,)
        return self.rows.get(node.start) if node.name == "tr" else None

    def _named(
        self, node: Element, lang: str, parts: Sequence[str], level: int, pause: int
    ) -> Iterator[Sentence]:
        """One sentence for an element, or several where it is long: each part in an element inside
        it.
        """
        text = " ".join(parts)
        if not any(sign.isalnum() for sign in text):
            return
        places = [
            node,
            *(inside for inside in node.walk() if inside.name in _PARTS and inside is not node),
        ]
        cuts = (
            list(breaths(text, partial(_share, lang), lambda _: True)) if len(text) > SHORT else []
        )
        cuts = cuts[: len(places) - 1]
        for number, (start, end) in enumerate(zip([0, *cuts], [*cuts, len(text)], strict=True)):
            own_id = places[number].attributes.get("id", "")
            run = TextRun(lang, text[start:end].strip())
            yield Sentence(
                (run,),
                self._take_lead(run.text),
                places[number].start,
                places[number].end,
                -1 if own_id else places[number].named,
                own_id,
                level,
                pause if end == len(text) else PAUSE_BREATH,
            )

    def _passage(
        self, line: Sequence[Element | Text], lang: str, level: int, pause: int
    ) -> Iterator[Sentence]:
        run = _segments(line, lang)
        text = "".join(segment.text for segment in run)
        if _is_long(text, lang):  # what stands in one element can only be parted inside it
            run = _segments(*_inside(line, lang))
            text = "".join(segment.text for segment in run)
        cuts = [cut for cut in ends(text) if may_cut(run, cut)]
        spans = [trim(text, *span) for span in zip([0, *cuts], [*cuts, len(text)], strict=True)]
        spans = [
            (start, end) for start, end in spans if any(sign.isalnum() for sign in text[start:end])
        ]
        for number, span in enumerate(spans, 1):
            parts = list(_parts(run, text, *span))
            for start, end in parts:
                last = (
                    PAUSE_BREATH
                    if end < span[1]
                    else pause
                    if number == len(spans)
                    else PAUSE_SENTENCE
                )
                yield Sentence(
                    runs(run, start, end),
                    self._take_lead(text[start:end]),
                    place(run, start),
                    place(run, end, end=True),
                    0,
                    "",
                    level,
                    last,
                )

    def _take_lead(self, text: str) -> TextRun | None:
        """The number of a list's item, unless the item says it."""
        lead, self.lead = self.lead, None
        return lead if lead and lead.text.strip(" .") not in text.split() else None


def _parts(run: Sequence[Segment], text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence in parts that are not too long to say."""
    lang = run[0].lang if run else ""
    cuts = []
    if end - start > SHORT:
        cuts = [
            start + cut
            for cut in breaths(
                text[start:end], partial(_share, lang), lambda cut: may_cut(run, start + cut)
            )
        ]
    for one, other in zip([start, *cuts], [*cuts, end], strict=True):
        yield trim(text, one, other)


def _segments(line: Sequence[Element | Text], lang: str) -> list[Segment]:
    return [segment for child in line for segment in segments(child, lang)]


def _says_something(node: Element | Text, lang: str) -> bool:
    return bool("".join(one.text for one in segments(node, lang)).strip())


def _inside(line: Sequence[Element | Text], lang: str) -> tuple[Sequence[Element | Text], str]:
    """What stands in the one element that all of a line stands in, with its language; else the
    line.
    """
    while True:
        spoken = [child for child in line if _says_something(child, lang)]
        if len(spoken) != 1 or isinstance(spoken[0], Text) or not spoken[0].parts:
            return line, lang
        if "data-speech-as" in spoken[0].attributes:
            return line, lang
        line, lang = spoken[0].parts, spoken[0].attributes.get("lang", lang)


def _share(lang: str, text: str) -> float:
    """How long a text is said, as a share of the longest that one part may be."""
    return len(read(text, lang, built_in(lang)).voice()[0]) / LONGEST.get(lang[:2], LONGEST["en"])


def _is_long(text: str, lang: str) -> bool:
    return len(text) > SHORT and _share(lang, text[: 4 * LONGEST["vi"]]) > 1


def _pause(node: Element, pause: int) -> int:
    if node.name in HEADINGS:
        return PAUSE_HEADING
    return (
        PAUSE_TERM
        if node.name == "dt"
        else PAUSE_BLOCK
        if node.name in ("p", "li", "dd", "tr")
        else pause
    )
