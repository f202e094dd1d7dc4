"""A typeface that a portal hands on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Typeface:
    """Its family, whose it is, the name of its licence as that says it, and the address of the
    licence's text.
    """

    family: str
    holder: str
    licence: str
    url: str
