"""The letters and patterns by which a text is folded and parted into tokens, each written once.

Patterns are in the syntax that Python's `regex` and JavaScript (flag `u`) share: the search's
manifest takes them to the browser, which reads a question as the build read the pages. So no
look-behind, `[0-9]` in place of a `\\d` that means other digits there, and letters by their Unicode
property.
"""

from __future__ import annotations

#: Letters that nobody sees: soft hyphens, joiners, marks of direction.
INVISIBLE = "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
#: Letters that Unicode has a second time for their looks, whose ordinary form says the same:
#: fractions, ligatures, letterlike signs but ™ and ℠, number forms, enclosed letters and digits,
#: squared units, full width, mathematical letters. Not in it: ² and ³, which are powers or notes,
#: and single signs of accents.
SHAPED = (
    "[¼-¾ĲĳŉſǄ-ǌǱ-ǳ\u2002-\u200a\u202f\u3000\u2011\u2100-\u211f\u2121\u2123-\u214f\u2150-\u217f\u2189"
    "\u2460-\u24ea\u3300-\u33ff\ufb00-\ufb06\uff01-\uff5e\U0001d400-\U0001d7ff\U0001f100-\U0001f12e"
    "\U0001f130-\U0001f14f]"
)
#: Marks that folding takes off, once letters are decomposed (NFD).
MARKS = "[\u0300-\u036f]"
#: Letters that have no decomposition in Unicode, and what people type for them.
UNDECOMPOSED = {"đ": "d"}
#: Scripts that write no blanks between words, for a class of letters: a run of their letters is no
#: word, so each syllable as it is written is a token, and what stands side by side is found as
#: pairs.
UNSPACED = "".join(
    rf"\p{{Script={name}}}"
    for name in ("Thai", "Lao", "Khmer", "Myanmar", "Tibetan", "Han", "Hiragana", "Katakana")
)
#: A letter of such a script with its marks; in Khmer and Myanmar a letter may stand below another.
_STACKED = rf"(?=[{UNSPACED}])\p{{L}}(?:[\u17d2\u1039]\p{{L}}|\p{{M}})*"
#: A syllable, a word or a number: letters with the marks that belong to them (UAX #29).
TOKEN = rf"{_STACKED}|(?:(?!(?=[{UNSPACED}])\p{{L}})[\p{{L}}\p{{N}}]\p{{M}}*)+"
#: A token of letters alone.
LETTERS = r"\p{L}+"
