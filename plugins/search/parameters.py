"""Every number, letter and pattern by which an index is made and asked, each once: the manifest
carries those that the browser needs, and the shard of the vocabulary those of corrections.

A pattern is in the syntax that Python's `regex` and JavaScript (flag `u`) share, as in
`plugins/text/tables.py`.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from ..text import tables

#: Letters of an acronym that people type for a title.
ACRONYM_LENGTHS = range(3, 7)
_SHORTEST, _LONGEST = min(ACRONYM_LENGTHS), max(ACRONYM_LENGTHS)


@dataclass(frozen=True)
class Ranking:
    """How a question is answered, and its answers put in order. Shares are of the best score."""

    #: Tokens of a question that are looked at.
    tokens: int = 16
    #: Tokens of the longest abbreviation.
    abbreviation: int = 3
    #: A token in more documents than this is no typing mistake, however odd its neighbours.
    rare: int = 2
    #: Letters of the shortest token that may be one: fewer are an abbreviation, or count a list.
    shortest: int = 3
    #: What a title that holds the whole question gains over one that holds none of it, and what a
    #: document gains that holds it in its title or text.
    coverage: float = 1.0
    overlap: float = 1.0
    #: Best results that are put in order again by what their titles say: so many documents as a
    #: browser asks for at once. Measured: more do not rank better.
    reranked: int = 6
    #: What each part is worth as a share of the best score: the pairs of the question that are in
    #: the title, what it says in the body, the part of the title that was asked for, the marks as
    #: they were typed; less the longest run of the question in the title, which its pairs count
    #: already. A regression over pairs of results of `tests/bench/search_questions`.
    pairs: float = 0.75
    bodies: float = 0.26
    titles: float = 0.7
    accents: float = 0.24
    runs: float = 0.55
    #: Worth of a document that tells what is asked about it (its cost, its place), as a share.
    answering: float = 0.3
    #: Worth of a title that does what is asked (it re-issues what was lost), and the share of it
    #: for a plain deed where nothing else is asked, taken from another one where a plain deed is.
    #: A title says what it does in its first tokens, in a run of so many at the most. The same
    #: regression.
    deeds: float = 0.3
    plain: float = 0.5
    begins: int = 3
    deed: int = 3
    #: Tokens of the longest code or number that people part by blanks: `27 2026 nq hdnd`.
    code: int = 5
    #: What an inverse document frequency adds to its counts, as Robertson and Spärck Jones do
    #: ("Relevance weighting of search terms", 1976).
    smoothing: float = 0.5
    #: Scores are rounded to so many decimals, so that all who ask have them in one order.
    decimals: int = 6
    #: The page leaves out what scores less than this share.
    least_score: float = 0.07
    #: The page folds away what shares less than this with the question: a single word, mostly.
    least_overlap: float = 0.34
    #: The best results, which are never folded away: the page and the terminal show the same ones.
    unfolded: int = 5


@dataclass(frozen=True)
class DoubtWeights:
    """When an answer is doubted: where `base` is more than what the best results hold of the
    question, each share by its weight, and the logarithm of how long it is. A logistic regression
    over the questions of `tests/bench/search_questions`, but for `held`, asked of the whole
    collection and of a small one, where most of what they ask is missing.
    """

    base: float = 6.9
    #: The share of the question in one title, in one document, and of its pairs in one title.
    titles: float = 4.8
    texts: float = 1.15
    pairs: float = 2.7
    #: A sentence has more words that say nothing.
    length: float = 2.7
    #: Results that are looked at.
    best: int = 5
    #: A document that holds so much of the question is meant, whatever its title says: a name, a
    #: place. Of a question of fewer tokens than `shortest` this may be a word in passing.
    enough: float = 0.8
    shortest: int = 3


@dataclass(frozen=True)
class Plainness:
    """How the plain deed comes before what is made of it, when the index is made (`aspects.py`).
    Measured with `inv bench search_questions`, and flat around these numbers.
    """

    #: What a title weighs that adds something to another one, as a share.
    special: float = 0.75
    #: The same for each level that is farther from where people live.
    farther: float = 0.93
    #: Tokens of the longest addition, and of the shortest plain deed.
    longest: int = 13
    shortest: int = 3


@dataclass(frozen=True)
class Telex:
    """The keys by which an input method makes marks, for one that was switched off."""

    #: What is typed for đ, and its folded letter.
    stroke: tuple[str, str] = ("dd", "d")
    #: Letters before the first vowel; `w` is one where it stands for ư.
    onset: str = "[^aeiouyw]*"
    horn: tuple[str, str] = ("w", "u")
    #: Keys of tones and marks, which no syllable has after its first vowel.
    marks: str = "[dfjrswxz]"
    #: Vowels typed twice for a circumflex.
    doubled: str = r"([aeo])\1"


@dataclass(frozen=True)
class Correction:
    """How typing mistakes are mended."""

    #: Letters that a slip may have left out or put in another's place.
    letters: str = "abcdeghiklmnopqrstuvxy"
    telex: Telex = field(default_factory=Telex)


@dataclass(frozen=True)
class Coding:
    """How numbers are written in a shard."""

    #: Digits of a base that is a power of two; the upper half says that more follow.
    digits: str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    #: Levels to which impacts are rounded.
    levels: int = 15
    #: Steps of one, in which the largest impact of a list is written.
    steps: int = 4
    #: Of the CRC-32 by which a key finds its shard, reflected (ISO 3309, as in zlib).
    polynomial: int = 0xEDB88320


@dataclass(frozen=True)
class Addresses:
    """How files are asked for, so that none of another release is taken for one of this."""

    #: Files in a row that share a digest, at least: more weigh less in the manifest, and change
    #: together.
    neighbours: int = 4
    #: Digests of a kind of files, at most: where files are more, more of them are neighbours.
    digests: int = 256


#: Where a code or a number begins and ends: no letter, digit or sign of one goes on with it.
_BEGINS, _ENDS = r"(?:^|[^\p{L}\p{N}_./-])", r"(?![\p{L}\p{N}_/-])"
_PROCEDURE = r"[0-9]\.[0-9]{6}"
_DOCUMENT = r"[0-9]+(?:/[0-9]+)?/[a-z]+[0-9]*(?:-[a-z]+[0-9]*)*"
#: A digit with the signs that people put before it.
_DIGIT = r"[\s.()-]{0,2}[0-9]"


@dataclass(frozen=True)
class Patterns:
    """What is looked for in a text. Of a pattern with a group the group counts; what stands before
    it is context.
    """

    invisible: str = tables.INVISIBLE
    shaped: str = tables.SHAPED
    marks: str = tables.MARKS
    token: str = tables.TOKEN
    letters: str = tables.LETTERS
    #: A procedure's code (`1.001193`) or a document's number (`123/2020/nd-cp`), in folded text.
    code: str = rf"{_BEGINS}({_PROCEDURE}|{_DOCUMENT}){_ENDS}"
    #: A telephone number as people group it, in folded text: `0200 123 4560`, `(0200) 123.4560`,
    #: `+84 200 123 4560`.
    phone: str = (
        rf"{_BEGINS}\(?((?:(?:\+?84|0)(?:{_DIGIT}){{4}}|1[89]00)(?:{_DIGIT}){{4,6}})"
        rf"(?![\p{{L}}\p{{N}}_/-]|{_DIGIT})"
    )
    #: The country's code before the digits of a number.
    country: str = "^84(?=[0-9]{9,10}$)"
    #: What stands between quotation marks.
    quotation: str = '["“”]([^"“”]+)["“”]'
    #: What cannot be a syllable, having no vowel: people type the first letters of each.
    acronym: str = f"[b-df-hj-np-tv-z]{{{_SHORTEST},{_LONGEST}}}"


@dataclass(frozen=True)
class TextReading:
    """How a text is read: folded, parted into tokens, codes and telephone numbers taken whole."""

    #: Letters without a decomposition, with what is typed for each.
    undecomposed: tuple[tuple[str, str], ...] = tuple(tables.UNDECOMPOSED.items())
    #: What people dial at home in place of their country's code.
    trunk: str = "0"
    patterns: Patterns = field(default_factory=Patterns)


RANKING, CORRECTION, CODING, READING = Ranking(), Correction(), Coding(), TextReading()
PLAINNESS, DOUBT = Plainness(), DoubtWeights()
ADDRESSES = Addresses()


def parameters() -> dict[str, Any]:
    """What the manifest says, by name, as JSON takes it."""
    return {
        "ranking": asdict(RANKING),
        "doubt": asdict(DOUBT),
        "coding": asdict(CODING),
        "reading": asdict(READING),
    }


def corrections() -> dict[str, Any]:
    """What the shard of the vocabulary says, by name, as JSON takes it."""
    return asdict(CORRECTION)
