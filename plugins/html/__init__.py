"""Read a written page once, for all who ask about it."""

from .annotate import Edit, edited, give_id, leave_out, rewrite_attribute, slot, take_out, wrap
from .languages import with_languages
from .nodes import Element, Piece, Text
from .outline import Outline, Section
from .page import WrittenPage, main_source, picture_addresses
from .players import without_players

__all__ = [
    "Edit",
    "Element",
    "Outline",
    "Piece",
    "Section",
    "Text",
    "WrittenPage",
    "edited",
    "give_id",
    "leave_out",
    "main_source",
    "picture_addresses",
    "rewrite_attribute",
    "slot",
    "take_out",
    "with_languages",
    "without_players",
    "wrap",
]
