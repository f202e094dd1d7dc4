"""Strings, and HTML to text."""
from .lines import pieces
from .normal import alphabetical, fold, nfc, shorten, slug, syllables, tidy
from .outline import Outline, Section, read_outline
from .words import say

__all__ = ["Outline", "Section", "alphabetical", "fold", "nfc", "pieces", "read_outline", "say", "shorten", "slug",
           "syllables", "tidy"]
