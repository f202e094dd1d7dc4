"""The ways a page is displayed for the audit."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WIDTHS = (1280, 320)
PALETTES = ("light", "dark", "yellow-on-black")

#: WCAG 2.0 to 2.2, A and AA, and what is good practice besides.
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")

#: What another palette can change; everything else was already judged in the first one.
COLOUR_RULES = ("color-contrast", "link-in-text-block")


@dataclass(frozen=True)
class Variant:
    """A palette (empty: as the page comes) at a width in CSS pixels. `whole`: every rule, not only those on colour."""

    palette: str
    width: int
    whole: bool

    @property
    def name(self) -> str:
        """As `audit.json` has it."""
        return f"{self.palette or 'light'}-{self.width}"


def variants(palettes: Sequence[str], widths: Sequence[int] = WIDTHS) -> tuple[Variant, ...]:
    """Each width with each palette; all rules in the first palette, since a width can hide and show elements."""
    return tuple(Variant(palette, width, place == 0) for width in widths for place, palette in enumerate(palettes))
