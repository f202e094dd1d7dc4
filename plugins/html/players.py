"""A page without its player, as copies without recordings have it."""

from __future__ import annotations

from .annotate import edited, take_out
from .page import WrittenPage

#: What an element that is a player says of itself (`data-module`).
_PLAYER = "player"


def without_players(given: bytes) -> bytes:
    """A page without its player; one that has none keeps its bytes."""
    if f'"{_PLAYER}"'.encode() not in given:
        return given
    page = WrittenPage.parse(given)
    players = [one for one in page.elements if one.attribute("data-module") == _PLAYER]
    return edited(page.source, [take_out(one) for one in players]).encode()
