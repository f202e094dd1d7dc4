"""Addresses on the web and of mail."""

from __future__ import annotations

import re

from ..lexicon import PronunciationLexicon
from ..rule import rule
from .letters import LETTERS, syllables
from .numbers import digits
from .signs import SIGNS

_DOMAINS = {
    "vn": "vê en",
    "www": "vê kép vê kép vê kép",
    "gov": "gov",
    "com": "com",
    "org": "o rờ giê",
    "edu": "e đu",
}
#: The last part of an address on the web.
_TOP_DOMAINS = "vn|com|org|net|edu|gov|int|info|asia|eu"


def _address(found: re.Match[str], _: PronunciationLexicon) -> str:
    """https://dichvucong.gov.vn → dich vu cong chấm gov chấm vê en."""
    parts = re.findall(
        r"\d+|[^\W\d_]+|[^\w\s]|_", re.sub(r"^https?://", "", found["t"], flags=re.IGNORECASE)
    )
    return " ".join(SIGNS.get(part) or _in_address(part) for part in parts if part not in "()")


def _in_address(part: str) -> str:
    if part.isdecimal():
        return digits(part)
    if part.lower() in _DOMAINS:
        return _DOMAINS[part.lower()]
    return " ".join(LETTERS.get(one, one) if len(one) == 1 else one for one in syllables(part))


RULES = (
    rule(
        r"(?<![\w@.])(?P<t>https?://[^\s<>\"“”()]*\w)",
        _address,
        example=("https://dichvucong.gov.vn", "dich vu cong chấm gov chấm vê en"),
        any_case=True,
    ),
    rule(
        r"(?P<t>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)",
        _address,
        example=("lienhe@havan.gov.vn", "lien he a còng ha van chấm gov chấm vê en"),
    ),
    rule(
        rf"""
        (?<![\w@.])
        (?P<t>
            (?:www\.)? [a-z0-9-]+ (?:\.[a-z0-9-]+)* \.(?:{_TOP_DOMAINS})
            (?: / [^\s<>\"“”()]* \w )?
        )
        (?![\w@])
        """,
        _address,
        example=("dvc.bacninh.gov.vn", "dê vê xê chấm bac ninh chấm gov chấm vê en"),
        any_case=True,
    ),
    rule(
        r"(?<!\w)(?P<t>\.(?:vn|com|gov|org|net|edu)(?:\.vn)?)(?!\w)",
        _address,
        example=("đuôi .gov.vn", "đuôi chấm gov chấm vê en"),
    ),
)
