"""What will be said for a page, worked out before any voice speaks: a pure job."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from itertools import groupby

from ..html import Edit, Element, WrittenPage, give_id, leave_out, slot, wrap
from .lexicon import PronunciationLexicon, built_in
from .reading import read
from .script import Sentence, read_script
from .segments import TextRun

#: Between the comments of this name a page has its player.
PLAYER = "player"
#: The blank in the place of a player where a page has none of its own.
OWN_PLAYER = "own-player"
#: Who reads a page.
MACHINE, PERSON = b"machine", b"person"


@dataclass(frozen=True)
class Line:
    """A sentence of the plan.

    `voice` is what a voice is given, by language. `marks` are, for each word said, where it begins
    in the voice's text and the piece of `text` it stands for. `start`, `end` and `named` say where
    the sentence stands in the main part. `level` is that of a heading, else 0.
    """

    id: str
    text: str
    voice: tuple[tuple[str, str], ...]
    marks: tuple[tuple[int, int, int], ...]
    start: int
    end: int
    named: int
    level: int
    pause: int


@dataclass(frozen=True)
class Plan:
    """The lines of a page, the abbreviations that nobody has a reading for, and those of several
    meanings.

    `unsure` has each of the latter with the meaning that was taken.
    """

    lines: tuple[Line, ...]
    unread: tuple[str, ...]
    unsure: tuple[tuple[str, str], ...] = ()

    def pack(self) -> bytes:
        """As bytes to keep."""
        return json.dumps(asdict(self), ensure_ascii=False).encode()

    @staticmethod
    def unpack(packed: bytes) -> Plan:
        """What `pack` made."""
        cached = json.loads(packed)
        return Plan(
            tuple(Line(**line) for line in cached["lines"]),
            tuple(cached["unread"]),
            tuple((given, said) for given, said in cached["unsure"]),
        )


def plan_page(page: WrittenPage, parameters: bytes) -> bytes:
    """Plan what is said for a page's main part: a reader of pages.

    `parameters` are `{lang, phrases, readings}` as JSON: the words around lists, the page's own
    abbreviations; empty where nothing is to be planned. Places are counted from where the main part
    begins.
    """
    main = spoken_part(page)
    if not parameters or main is None:
        return Plan((), ()).pack()
    asked = json.loads(parameters)
    own = {
        one.words: one.attributes["title"]
        for one in main.below("abbr")
        if one.attributes.get("title")
    }
    sentences = read_script(main, asked["lang"], asked["phrases"])
    made = plan(sentences, {**asked["readings"], **own})
    return replace(made, lines=tuple(_moved(line, -main.start) for line in made.lines)).pack()


def mark_page(page: WrittenPage, parameters: bytes, packed: bytes) -> list[Edit]:
    """Mark the sentences of a plan in the page, and make its player part of it.

    `parameters` say who reads: `machine` or `person`, whose sentences have no times. Where nobody
    does, or nothing is to be said, the player is left out. Behind a blank they say where in the
    main part a page without a place for a player has one: at its `start` or its `end`.
    """
    made, main = Plan.unpack(packed), spoken_part(page)
    reader, _, where = parameters.partition(b" ")
    if not made.lines or main is None or reader not in (MACHINE, PERSON):
        left_out = leave_out(page, PLAYER)
        return [left_out] if left_out else []
    edits = list[Edit]()
    if reader == MACHINE:
        named = {one.named: one for one in main.walk()}
        for line in (_moved(line, main.start) for line in made.lines):
            if line.named > 0:
                edits.append(give_id(named[line.named], line.id))
            elif line.named == 0:
                edits += wrap(page, line.start, line.end, line.id)
    return [*edits, *_player(page, main, where)]


def spoken_part(page: WrittenPage) -> Element | None:
    """What is read of a page: its main part, by element or role; of a page without one the
    article.
    """
    roles = (one for one in page.elements if one.attribute("role") == "main")
    return page.main or next(roles, None) or next(page.named("article"), None)


def _player(page: WrittenPage, main: Element, where: bytes) -> list[Edit]:
    """The place of the player: that of the theme, where the comments may have nothing between them,
    or one in the main part.
    """
    edits = slot(page, PLAYER)
    if not where or any(edit.purpose == "blank" for edit in edits):
        return edits
    if edits:
        return [*edits[:-1], edits[-1]._replace(text=OWN_PLAYER, purpose="blank")]
    closing = page.source.rfind("</", main.inside, main.end)
    place = main.inside if where == b"start" else max(closing, main.inside)
    return [Edit(place, place, OWN_PLAYER, "blank")]


def _moved(line: Line, by: int) -> Line:
    named = line.named + by if line.named > 0 else line.named
    return replace(line, start=line.start + by, end=line.end + by, named=named)


def plan(sentences: tuple[Sentence, ...], own: dict[str, str]) -> Plan:
    """Return the plan of some sentences."""
    lexicons: dict[str, PronunciationLexicon] = {}
    lines, unread, unsure = [], dict[str, None](), dict[str, str]()
    for number, sentence in enumerate(sentences, 1):
        voice, marks = list[tuple[str, str]](), list[tuple[int, int, int]]()
        displayed = spoken = 0
        for run in (sentence.lead, *sentence.runs) if sentence.lead else sentence.runs:
            if run.lang not in lexicons:
                lexicons[run.lang] = built_in(run.lang).with_words(own)
            reading = read(run.text, run.lang, lexicons[run.lang])
            text, places = reading.voice()
            if run is not sentence.lead:
                marks += [
                    (spoken + place, displayed + token.start, displayed + token.end)
                    for token, place in zip(reading.tokens, places, strict=True)
                ]
                displayed += len(run.text)
            unread |= dict.fromkeys(reading.unread)
            unsure |= reading.unsure
            voice.append((run.lang, text + " "))
            spoken += len(text) + 1
        lines.append(
            Line(
                sentence.own_id or f"s{number}",
                sentence.text,
                _joined(voice),
                tuple(marks),
                sentence.start,
                sentence.end,
                sentence.named,
                sentence.level,
                sentence.pause,
            )
        )
    return Plan(
        tuple(line for line in lines if any(text.strip() for _, text in line.voice)),
        tuple(unread),
        tuple(unsure.items()),
    )


def _joined(voice: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Neighbours of one language as one text."""
    return tuple(
        (lang, "".join(text for _, text in group))
        for lang, group in groupby(voice, lambda one: one[0])
    )


def plan_text(text: str, lang: str) -> Plan:
    """The plan of a plain text, as one sentence."""
    return plan((Sentence((TextRun(lang, text),), None, 0, 0, 0, "", 0, 0),), {})
