"""Why a question has the answer that it has: what was understood of it, what each result's score is
made of, and where an editor corrects either.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby

from ..domain import synonyms_file
from .about import answer_of, asked_about
from .deeds import asked_deeds
from .query import Answer, ask, looked_up
from .reader import Reader
from .terms import syllables

#: Results that are explained.
_RESULTS = 5

#: A string of the editor's language by its key, with its blanks filled.
Say = Callable[..., str]


@dataclass(frozen=True)
class KeyFound:
    """A key of the question: in how many pages it is, and in how many of these in the title."""

    key: str
    pages: int
    titles: int


@dataclass(frozen=True)
class ScorePart:
    """What a key adds to a result's score; `where` is `title` or `body`."""

    key: str
    where: str
    points: float


@dataclass(frozen=True)
class ExplainedResult:
    """A result: the parts of its score, best first, and what its title as a whole adds to them.
    `answer` is what it tells of what is asked, if anything.
    """

    title: str
    url: str
    score: float
    parts: tuple[ScorePart, ...]
    by_title: float
    answer: str


@dataclass(frozen=True)
class Explanation:
    """What was understood of a question, and its best results. Pairs are what was said, and what it
    means.
    """

    question: str
    lang: str
    understood: str
    ignored: tuple[str, ...]
    abbreviations: tuple[tuple[str, str], ...]
    sayings: tuple[tuple[str, str], ...]
    corrected: tuple[tuple[str, str], ...]
    about: str
    deeds: tuple[str, ...]
    keys: tuple[KeyFound, ...]
    unmatched: str
    doubted: bool
    results: tuple[ExplainedResult, ...]


def explain(index: Reader, question: str, *, exactly: bool = False) -> Explanation:
    """Ask, and say how the answer came about. `exactly` leaves out corrections."""
    answer, typed = ask(index, question, exactly=exactly), syllables(question)
    keys = looked_up(index, list(answer.run))
    short = {" ".join(say): " ".join(means) for say, means in index.short.items()}
    abbreviations = tuple(_said(typed, short))
    replaced = " ".join([*(say for say, _ in abbreviations), *(one for one, _ in answer.corrected)])
    known = {*answer.run, *replaced.split()}
    about = asked_about(index, question)
    return Explanation(
        question,
        index.folder.name,
        " ".join(answer.run),
        tuple(one for one in typed if answer.run and one not in known),
        abbreviations,
        tuple(_said(typed, index.notes)),
        answer.corrected,
        about,
        tuple(_done(index, question, answer.run)),
        tuple(_found(index, key) for key in keys),
        answer.unmatched,
        answer.doubted,
        tuple(_results(index, answer, keys, about)),
    )


def _said(typed: Sequence[str], meanings: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    text = f" {' '.join(typed)} "
    return (pair for pair in sorted(meanings.items()) if f" {pair[0]} " in text)


def _done(index: Reader, question: str, run: Sequence[str]) -> Iterator[str]:
    """How titles begin that do what is asked, a text a deed."""
    titles = index.manifest["deeds"]["titles"]
    for place in sorted(asked_deeds(index, question, run)):
        yield ", ".join(title for title, of in titles.items() if of == place)


def _found(index: Reader, key: str) -> KeyFound:
    postings = index.postings(key)
    return KeyFound(key, postings.frequency, len(postings.title))


def _results(
    index: Reader, answer: Answer, keys: Sequence[str], about: str
) -> Iterator[ExplainedResult]:
    for hit in answer.hits[:_RESULTS]:
        title, url, _, _, _, answers, *_ = index.document(hit.document)
        parts = sorted(_parts(index, keys, hit.document), key=lambda one: (-one.points, one.key))
        rest = hit.score - sum(one.points for one in parts)
        answered = answers.get(answer_of(answers, about, answer.run), "")
        score, by_title = round(hit.score, 1), round(rest, 1)
        yield ExplainedResult(title, url, score, tuple(parts), by_title, answered)


def _parts(index: Reader, keys: Sequence[str], document: int) -> Iterator[ScorePart]:
    for key in keys:
        postings = index.postings(key)
        for where, listed in (("title", postings.title), ("body", postings.body)):
            if points := dict(listed).get(document):
                yield ScorePart(key, where, round(points, 1))


def as_json(explained: Explanation) -> str:
    """The explanation as JSON."""
    return json.dumps(asdict(explained), ensure_ascii=False, indent=1)


def as_text(explained: Explanation, say: Say) -> str:
    """The explanation for an editor, with the file and the part of it where each is corrected."""
    file = f"content/{synonyms_file(explained.lang)}"
    lines = [
        *_understood(explained, say, file),
        *_counted(explained, say),
        *_doubt(explained, say),
        *(
            line
            for place, one in enumerate(explained.results, 1)
            for line in _result(place, one, say)
        ),
        say("search_explain.change", file=file),
    ]
    return "\n".join(lines)


def _understood(explained: Explanation, say: Say, file: str) -> Iterator[str]:
    yield say("search_explain.understood", words=explained.understood or explained.question)
    if explained.ignored:
        yield say("search_explain.ignored", words=" ".join(explained.ignored), file=file)
    for name in ("abbreviations", "sayings", "corrected"):
        for typed, meant in getattr(explained, name):
            yield say(f"search_explain.{name}", typed=typed, meant=meant, file=file)
    if explained.about:
        about = say(f"search_about.{explained.about}")
        yield say("search_explain.asked", about=about, file=file)
    for titles in explained.deeds:
        yield say("search_explain.deeds", titles=titles, file=file)


def _counted(explained: Explanation, say: Say) -> Iterator[str]:
    for one in explained.keys:
        word = one.key.strip("~").replace("_", " ")
        yield say("search_explain.key", word=word, pages=one.pages, titles=one.titles)


def _doubt(explained: Explanation, say: Say) -> Iterator[str]:
    if explained.doubted:
        yield say("search_explain.doubted")
    if explained.unmatched:
        yield say("search.unmatched", words=explained.unmatched)


def _result(place: int, result: ExplainedResult, say: Say) -> Iterator[str]:
    yield f"{place:2}. {result.title}\n    {result.url}"
    if result.answer:
        yield f"    {', '.join(result.answer.splitlines())}"
    yield "    " + say("search_explain.score", score=result.score)
    for where, parts in groupby(sorted(result.parts, key=lambda one: one.where), _where):
        words = ", ".join(f"{one.key.strip('~').replace('_', ' ')} {one.points}" for one in parts)
        yield "      " + say(f"search_explain.{where}", words=words)
    yield "      " + say("search_explain.by_title", points=result.by_title)


def _where(part: ScorePart) -> str:
    return part.where
