"""Abbreviations of several meanings: what stands beside them decides which; where nothing does, the
editor is asked.
"""

from __future__ import annotations

import re

from ..lexicon import PronunciationLexicon
from ..rule import rule
from .around import after, before

_SHORT = r"""
    (?<![\w&/–-])
    (?P<t> (?P<short> [Đđ]/c | đc | sn | [A-ZĐƯ]{2,4} ) (?: \.(?=\s?[\w(]) )? )
    (?! [\w&] | [-–][A-ZĐ] | \.?\s?HCM )
"""


def _sense(found: re.Match[str], lexicon: PronunciationLexicon) -> str | None:
    return lexicon.sense(found["short"], before(found), after(found))


def _likely(found: re.Match[str], lexicon: PronunciationLexicon) -> str | None:
    return lexicon.likely(found["short"])


SENSES = rule(_SHORT, _sense, example=("(SN 1978)", "sinh năm một nghìn chín trăm bảy mươi tám"))
DOUBTS = rule(_SHORT, _likely, example=("HS đến trường", "học sinh đến trường"), doubt=True)
