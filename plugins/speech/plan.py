"""What will be said for a page, worked out before any voice speaks: a pure job."""
from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from itertools import groupby

from .lexicon import Lexicon, built_in
from .markup import parse
from .reading import read
from .script import Sentence, read_script
from .segments import Run


@dataclass(frozen=True)
class Line:
    """A sentence of the plan.

    `voice` is what a voice is given, by language. `marks` are, for each word said, where it begins in the voice's text
    and the piece of `text` it stands for. `start`, `end` and `named` say where the sentence stands in the main part.
    `level` is that of a heading, else 0.
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
    """The lines of a page, and the abbreviations that nobody has a reading for."""

    lines: tuple[Line, ...]
    unread: tuple[str, ...]

    def pack(self) -> bytes:
        """As bytes to keep."""
        return json.dumps(asdict(self), ensure_ascii=False).encode()

    @staticmethod
    def unpack(packed: bytes) -> Plan:
        """What `pack` made."""
        kept = json.loads(packed)
        return Plan(tuple(Line(**line) for line in kept["lines"]), tuple(kept["unread"]))


def make(given: bytes, _: bytes) -> bytes:
    """Plan `{lang, html, phrases, readings}`: a main part, the words around lists, the page's own abbreviations."""
    asked = json.loads(given)
    root = parse(asked["html"])
    own = {node.text: node.attributes["title"] for node in root.find("abbr") if node.attributes.get("title")}
    sentences = read_script(root, asked["lang"], asked["phrases"])
    return plan(sentences, {**asked["readings"], **own}).pack()


def plan(sentences: tuple[Sentence, ...], own: dict[str, str]) -> Plan:
    """Return the plan of some sentences."""
    lexicons: dict[str, Lexicon] = {}
    lines, unread = [], dict[str, None]()
    for number, sentence in enumerate(sentences, 1):
        voice, marks = list[tuple[str, str]](), list[tuple[int, int, int]]()
        shown = said = 0
        for run in (sentence.lead, *sentence.runs) if sentence.lead else sentence.runs:
            if run.lang not in lexicons:
                lexicons[run.lang] = built_in(run.lang).with_words(own)
            reading = read(run.text, run.lang, lexicons[run.lang])
            text, places = reading.voice()
            if run is not sentence.lead:
                marks += [(said + place, shown + token.start, shown + token.end)
                          for token, place in zip(reading.tokens, places, strict=True)]
                shown += len(run.text)
            unread |= dict.fromkeys(reading.unread)
            voice.append((run.lang, text + " "))
            said += len(text) + 1
        lines.append(Line(sentence.own_id or f"s{number}", sentence.text, _joined(voice), tuple(marks), sentence.start,
                          sentence.end, sentence.named, sentence.level, sentence.pause))
    return Plan(tuple(line for line in lines if any(text.strip() for _, text in line.voice)), tuple(unread))


def _joined(voice: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Neighbours of one language as one text."""
    return tuple((lang, "".join(text for _, text in group)) for lang, group in groupby(voice, lambda one: one[0]))


def plan_text(text: str, lang: str) -> Plan:
    """The plan of a plain text, as one sentence."""
    return plan((Sentence((Run(lang, text),), None, 0, 0, 0, "", 0, 0),), {})
