"""Text to the words that are said, with a map from what is displayed to what is said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module

from ..locales import voice_rules
from ..text import Ordinary, plain_with_places
from .lexicon import PronunciationLexicon
from .rule import PronunciationRule

#: What a sign between words does to the voice.
_PAUSES = {
    ",": ",",
    ";": ";",
    ":": ":",
    "(": ",",
    ")": ",",
    "[": ",",
    "]": ",",
    "–": ",",
    "—": ",",
    ".": ".",
    "!": "!",
    "?": "?",
    "…": ".",
    "|": ",",
    "•": ",",
    "·": ",",
    "/": ",",
}
#: Cyrillic letters that were typed for the Latin ones they look like; small Roman numerals, which
#: are no words.
_LOOK_ALIKES = str.maketrans(
    "АВСЕНКМОРТХасеорхуⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻⅼⅽⅾⅿ", "ABCEHKMOPTXaceopxyⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅬⅭⅮⅯ"
)
#: A rule may look at every letter from every letter; this many at a time keep a page's cost in line
#: with its length.
MOST = 600
_WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_DASH = re.compile(r"(?<=\s)-(?=\s)")


#: The rules of the voice, by the name that a locale knows them by: a module each.
_RULES = ("vietnamese", "english")


@dataclass(frozen=True)
class Token:
    """`text[start:end]` is displayed, `spoken` is said: words in lower case.

    A `guess`, which is spelled, and a `doubt`, one meaning of several, should be reported to the
    editor.
    """

    start: int
    end: int
    spoken: str
    guess: bool = False
    doubt: bool = False


@dataclass(frozen=True)
class Reading:
    """A text's tokens in order.

    `signs` is the text as long as it is, without what is passed over: its signs make the voice
    pause. `unread` are the abbreviations that nobody has a reading for, `unsure` those of several
    meanings with the one that was taken.
    """

    text: str
    tokens: tuple[Token, ...]
    signs: str
    unread: tuple[str, ...]
    unsure: tuple[tuple[str, str], ...]

    @property
    def words(self) -> str:
        """The words alone."""
        return " ".join(" ".join(_WORDS.findall(token.spoken)) for token in self.tokens)

    def voice(self) -> tuple[str, tuple[int, ...]]:
        """The words with the signs that make a voice pause, and where each token begins in them."""
        said, places, end = "", [], 0
        for token in self.tokens:
            said += _pause(self.signs[end : token.start]) if said else ""
            places.append(len(said))
            said += token.spoken
            end = token.end
        return said + _pause(self.signs[end:]).rstrip(" ,;:"), tuple(places)


def read(text: str, lang: str, lexicon: PronunciationLexicon) -> Reading:
    """Return the reading of a text in the composed normal form (NFC).

    Words of a language that has no rules of its own, quoted on a page of another, are read by the
    few that English has.
    """
    name = voice_rules(lang)
    return read_by(_rules_of(name if name in _RULES else "english"), text, lexicon)


@cache
def _rules_of(name: str) -> Sequence[PronunciationRule]:
    """Some rules. They are hundreds of patterns, read only where something is to be said."""
    rules: Sequence[PronunciationRule] = import_module(f".{name}", __package__).RULES
    return rules


def read_by(
    rules: Sequence[PronunciationRule], text: str, lexicon: PronunciationLexicon
) -> Reading:
    """Return the reading of a text by some rules; an earlier one has what a later one would."""
    tokens, signs = list[Token](), list(text)
    for begin, end in _parts(text):
        ordinary = plain_with_places(text[begin:end].translate(_LOOK_ALIKES))
        found = sorted(_claims(ordinary.text, rules, lexicon), key=lambda token: token.start)
        tokens += _in_the_text(found, ordinary, begin)
    for token in tokens:
        if not token.spoken:
            signs[token.start : token.end] = " " * (token.end - token.start)
    tokens = [token for token in tokens if token.spoken]
    unread = dict.fromkeys(text[token.start : token.end] for token in tokens if token.guess)
    unsure = {
        text[token.start : token.end].strip(" ."): token.spoken for token in tokens if token.doubt
    }
    return Reading(text, tuple(tokens), "".join(signs), tuple(unread), tuple(unsure.items()))


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """Cut what is longer than any sentence, at a blank where there is one: no rule is given more
    than `MOST`.
    """
    begin = 0
    while len(text) - begin > MOST:
        cut = text.rfind(" ", begin + MOST // 2, begin + MOST)
        end = cut if cut > 0 else begin + MOST
        yield begin, end
        begin = end
    yield begin, len(text)


def _in_the_text(tokens: Sequence[Token], ordinary: Ordinary, begin: int) -> Iterator[Token]:
    """Move tokens to where their letters are displayed; two of one letter are one."""
    last: Token | None = None
    for token in tokens:
        start, end = begin + ordinary.starts[token.start], begin + ordinary.ends[token.end - 1]
        moved = replace(token, start=start, end=end)
        if last and last.end > start:
            last = replace(
                last, end=max(end, last.end), spoken=f"{last.spoken} {token.spoken}".strip()
            )
            continue
        if last:
            yield last
        last = moved
    if last:
        yield last


def _claims(
    text: str, rules: Sequence[PronunciationRule], lexicon: PronunciationLexicon
) -> Iterator[Token]:
    """Let each rule in turn have what none before it took."""
    taken = bytearray(len(text))
    for rule in rules:
        for found in (rule.pattern or lexicon.pattern).finditer(text):
            start, end = found.span("t" if "t" in found.re.groupindex else 0)
            free = start < end and 1 not in taken[start:end]
            spoken = rule.say(found, lexicon) if free else None
            if spoken is None:
                continue
            taken[start:end] = b"\1" * (end - start)
            yield Token(start, end, spoken, rule.guess, rule.doubt)


def _pause(between: str) -> str:
    signs = [_PAUSES[sign] for sign in _DASH.sub(",", between) if sign in _PAUSES]
    strong = next((sign for sign in ".!?" if sign in signs), None) or next(iter(signs), "")
    return f"{strong} "
