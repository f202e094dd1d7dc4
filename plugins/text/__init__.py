"""Bring text into the forms in which it is compared, found, spoken and addressed."""

from .document_numbers import DocumentNumber, document_number, number_key
from .legacy import Legacy, legacy_lines
from .lines import pieces
from .normal import (
    Order,
    alphabetical,
    ascii_slug,
    fold,
    folding,
    initial,
    nfc,
    shorten,
    slug,
    syllables,
    tidy,
    tokens,
    visible,
)
from .phones import dials, phones
from .shapes import Ordinary, plain, plain_with_places, shaped
from .vietnamese import is_syllable
from .words import say

__all__ = [
    "DocumentNumber",
    "Legacy",
    "Order",
    "Ordinary",
    "alphabetical",
    "ascii_slug",
    "dials",
    "document_number",
    "fold",
    "folding",
    "initial",
    "is_syllable",
    "legacy_lines",
    "nfc",
    "number_key",
    "phones",
    "pieces",
    "plain",
    "plain_with_places",
    "say",
    "shaped",
    "shorten",
    "slug",
    "syllables",
    "tidy",
    "tokens",
    "visible",
]
