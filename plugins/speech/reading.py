"""Text to the words that are said, with a map from what is displayed to what is said."""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from . import english, vietnamese
from .lexicon import Lexicon
from .rule import Rule

#: What a sign between words does to the voice.
_PAUSES = {",": ",", ";": ";", ":": ":", "(": ",", ")": ",", "[": ",", "]": ",", "–": ",", "—": ",", ".": ".", "!": "!",
           "?": "?", "…": ".", "|": ",", "•": ",", "·": ",", "/": ","}
#: Cyrillic letters that were typed for the Latin ones they look like.
_LOOK_ALIKES = str.maketrans("АВСЕНКМОРТХасеорху", "ABCEHKMOPTXaceopxy")
_WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_DASH = re.compile(r"(?<=\s)-(?=\s)")


@dataclass(frozen=True)
class Token:
    """`text[start:end]` is displayed, `spoken` is said: words in lower case. A `guess` should be told to the editor."""

    start: int
    end: int
    spoken: str
    guess: bool = False


@dataclass(frozen=True)
class Reading:
    """A text's tokens in order, and its abbreviations that nobody has a reading for."""

    text: str
    tokens: tuple[Token, ...]
    unread: tuple[str, ...]

    @property
    def words(self) -> str:
        """The words alone."""
        return " ".join(" ".join(_WORDS.findall(token.spoken)) for token in self.tokens)

    def voice(self) -> tuple[str, tuple[int, ...]]:
        """The words with the signs that make a voice pause, and where each token begins in them."""
        said, places, end = "", [], 0
        for token in self.tokens:
            said += _pause(self.text[end:token.start]) if said else ""
            places.append(len(said))
            said += token.spoken
            end = token.end
        return said + _pause(self.text[end:]).rstrip(" ,;:"), tuple(places)


def read(text: str, lang: str, lexicon: Lexicon) -> Reading:
    """Return the reading of a text; all languages but Vietnamese have the few rules that English has."""
    rules = vietnamese.RULES if lang.startswith("vi") else english.RULES
    tokens = sorted(_claims(text.translate(_LOOK_ALIKES), rules, lexicon), key=lambda token: token.start)
    unread = dict.fromkeys(text[token.start:token.end] for token in tokens if token.guess)
    return Reading(text, tuple(token for token in tokens if token.spoken), tuple(unread))


def _claims(text: str, rules: Sequence[Rule], lexicon: Lexicon) -> Iterator[Token]:
    """Let each rule in turn have what none before it took."""
    taken = bytearray(len(text))
    for rule in rules:
        for found in (rule.pattern or lexicon.pattern).finditer(text):
            start, end = found.span("t" if "t" in found.re.groupindex else 0)
            if any(taken[start:end]) or (spoken := rule.say(found, lexicon)) is None:
                continue
            taken[start:end] = b"\1" * (end - start)
            yield Token(start, end, spoken, rule.guess)


def _pause(between: str) -> str:
    signs = [_PAUSES[sign] for sign in _DASH.sub(",", between) if sign in _PAUSES]
    strong = next((sign for sign in ".!?" if sign in signs), None) or next(iter(signs), "")
    return f"{strong} "
