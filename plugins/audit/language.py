"""Which language words are of, where there is no doubt: by Vietnamese letters and syllables, and by
the commonest words of a few other languages.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ..text.vietnamese import is_syllable
from .listed import listed

_WORD = re.compile(r"[^\W\d_]+")
#: Letters that of the languages here only Vietnamese has.
_OWN = re.compile("[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
#: The commonest words of a language that are none, or rare, in the others.
_COMMON = {
    "en": listed("""
        a about all an and are as at be been but by can for from had has have he her his how i if in
        into is it its more my not of on one or our she so that the their there these they this to
        was we were what when which who will with would you your
    """),
    "fr": listed("""
        au aux avec ce cette ces dans de des du elle en est et être il ils je la le les leur lui
        mais ne nous on ou par pas plus pour qu que qui sa ses son sont sur un une vous
    """),
    "de": listed("""
        als am an auch auf aus bei das dass dem den der des die ein eine einem einen einer er es für
        haben hat ich im ist mit nach nicht oder sich sie sind um und von war werden wie wir zu zum
    """),
    "nl": listed("""
        aan als bij dat de deze die dit door een en er het hij ik in is maar met naar niet nog of om
        ook op te tot uit van voor was wat we werd wordt zijn zou
    """),
    "es": listed("""
        al como con de del el en es esta este la las lo los más para pero por que se ser sin
        sobre su sus también un una y
    """),
}
#: So many words are looked at; fewer than the least say too little.
_MOST, _LEAST = 200, 4


@lru_cache(4096)
def language_of(text: str) -> str:
    """Return the code of the language that a text is of; empty where that is not plain."""
    words = [one.lower() for one in _WORD.findall(text[:4000])][:_MOST]
    if len(words) < _LEAST:
        return ""
    marked = sum(bool(_OWN.search(one)) for one in words)
    if marked * 5 >= len(words) and sum(map(is_syllable, words)) * 10 >= len(words) * 7:
        return "vi"
    if marked * 10 >= len(words):
        return ""
    shares = sorted(
        ((sum(one in common for one in words), code) for code, common in _COMMON.items()),
        reverse=True,
    )
    (most, code), (next_most, _) = shares[:2]
    plain = most * 4 >= len(words) and most >= 2 and most >= next_most * 1.25 + 1
    return code if plain else ""
