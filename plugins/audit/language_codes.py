"""Codes of languages (BCP 47)."""

from __future__ import annotations

from .listed import listed

#: The languages of ISO 639-1, whose codes BCP 47 prefers.
_TWO = listed("""
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy
    da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu
    hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb
    lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om
    or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv
    sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
""")
#: Codes of three letters for languages that have one of two: BCP 47 does not know them.
_LONGER = listed("""
    ara ben bul cat ces chi cze dan deu dut ell eng est fin fra fre ger gre heb hin hrv hun ind
    ita jpn kat khm kor lao lat lav lit may mon msa mya nep nld nor pan per pol por ron rum rus
    slk slv spa srp swe tam tel tha tur ukr urd vie zho
""")


def is_language(tag: str) -> bool:
    """Whether the first part of a tag is a language (RFC 5646, §2.2.1)."""
    first = tag.lower().strip().partition("-")[0]
    if not (first.isascii() and first.isalpha()):
        return False
    return first in _TWO or (len(first) == 3 and first not in _LONGER)
