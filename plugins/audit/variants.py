"""The ways a page is displayed for the audit, and what axe judges in each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

WIDTHS = (1280, 320)
PALETTES = ("light", "dark", "yellow-on-black")

#: WCAG 2.0 to 2.2, A and AA, and what is good practice besides.
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")

#: What another palette can change; everything else was already judged in the first one.
COLOUR_RULES = ("color-contrast", "link-in-text-block")

#: What larger text can change: it moves and narrows things, no more.
SIZE_RULES = (*COLOUR_RULES, "scrollable-region-focusable", "target-size")

#: What means nothing there. Paper has no fingers and no tab order. Where the system forces its
#: colours, axe still reads the page's own (`-webkit-text-fill-color` is not forced): it would judge
#: what nobody sees.
SENSELESS = {"print": ("target-size", "skip-link"), "forced-colours": COLOUR_RULES}

#: The usual look of a page at its width; "text-200": letters of twice the size.
Mode = Literal["", "text-200", "forced-colours", "print"]


@dataclass(frozen=True)
class Variant:
    """A palette (empty: as the page comes) at a width in CSS pixels.

    `all_rules`: every rule, not only those for what may change.
    """

    palette: str
    width: int
    all_rules: bool
    mode: Mode = ""

    @property
    def name(self) -> str:
        """As `audit.json` has it."""
        return "-".join(filter(None, (self.palette or "light", str(self.width), self.mode)))

    @property
    def options(self) -> dict[str, Any]:
        """What axe is asked."""
        rules = SIZE_RULES if self.mode == "text-200" else COLOUR_RULES
        return {
            "runOnly": {"type": "tag", "values": TAGS}
            if self.all_rules
            else {"type": "rule", "values": rules},
            "rules": {rule: {"enabled": False} for rule in SENSELESS.get(self.mode, ())},
            "resultTypes": ["violations", "incomplete"],
            "preload": False,
        }

    @property
    def media(self) -> dict[str, Any]:
        """What Chromium is told to show, as `Emulation.setEmulatedMedia` takes it."""
        forced = (
            [{"name": "forced-colors", "value": "active"}] if self.mode == "forced-colours" else []
        )
        return {"media": "print" if self.mode == "print" else "", "features": forced}


def variants(palettes: Sequence[str], widths: Sequence[int] = WIDTHS) -> tuple[Variant, ...]:
    """Each width with each palette; all rules in the first palette, since a width can hide and show
    elements.
    """
    return tuple(
        Variant(palette, width, place == 0)
        for width in widths
        for place, palette in enumerate(palettes)
    )


def every_variant(palettes: Sequence[str]) -> tuple[Variant, ...]:
    """What `variants` gives, and in the first palette twice the text size, the system's own
    colours, and paper.
    """
    first, wide = palettes[0], WIDTHS[0]
    larger = tuple(Variant(first, width, False, "text-200") for width in WIDTHS if first)
    return (
        *variants(palettes),
        *larger,
        Variant(first, wide, True, "forced-colours"),
        Variant(first, wide, True, "print"),
    )
