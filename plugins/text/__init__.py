"""Strings, and HTML to text."""
from .normal import fold, nfc, slug, syllables, tidy
from .outline import Outline, Section, read_outline

__all__ = ["Outline", "Section", "fold", "nfc", "read_outline", "slug", "syllables", "tidy"]
