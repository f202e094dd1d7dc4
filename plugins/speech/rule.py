"""A rule of pronunciation: what it finds in a text, and the words that are said for it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from .lexicon import PronunciationLexicon

#: Gives the words, in lower case, for what a rule found: "" to say nothing, none where the rule
#: does not apply and a later one may.
Say = Callable[[re.Match[str], PronunciationLexicon], str | None]


@dataclass(frozen=True)
class PronunciationRule:
    """What `pattern` finds (its group `t`, where it has one) is said as `say` returns it.

    Without a pattern it is for the lexicon's words. `example` is a text in which the rule applies,
    with the words that the whole voice says for it. A `guess` is spelled, a `doubt` is one meaning
    of several; both are reported to the editor.
    """

    pattern: re.Pattern[str] | None
    say: Say
    example: tuple[str, str]
    guess: bool = False
    doubt: bool = False


def rule(
    pattern: str,
    say: Say | str,
    *,
    example: tuple[str, str],
    any_case: bool = False,
    guess: bool = False,
    doubt: bool = False,
) -> PronunciationRule:
    """Make a rule; white space and comments in the pattern are for the reader of the code.

    `say` may be the words themselves, where they are always the same.
    """
    flags = re.VERBOSE | (re.IGNORECASE if any_case else 0)
    spoken = _always(say) if isinstance(say, str) else say
    return PronunciationRule(re.compile(pattern, flags), spoken, example, guess, doubt)


def lexicon_words(example: tuple[str, str]) -> PronunciationRule:
    """Make the rule that says each word of the lexicon as the lexicon has it."""
    return PronunciationRule(None, lambda found, lexicon: lexicon.word(found[0]), example)


def _always(words: str) -> Say:
    return lambda found, lexicon: words
