"""A rule of reading."""
from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from .lexicon import Lexicon

Say = Callable[[re.Match[str], Lexicon], str | None]


@dataclass(frozen=True)
class Rule:
    """What `pattern` finds (its group `t`, where it has one) is said as `say` tells; none: the rule does not apply.

    Without a pattern it is for the lexicon's words. A `guess` is told to the editor.
    """

    pattern: re.Pattern[str] | None
    say: Say
    guess: bool = False


def rule(pattern: str, say: Say, *, any_case: bool = False, guess: bool = False) -> Rule:
    """Make a rule; blanks in the pattern are for the reader of the code."""
    return Rule(re.compile(pattern, re.VERBOSE | (re.IGNORECASE if any_case else 0)), say, guess)


#: Each word of the lexicon, as the lexicon reads it.
WORDS = Rule(None, lambda found, lexicon: lexicon.word(found[0]))
