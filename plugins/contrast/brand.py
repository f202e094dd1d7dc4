"""An agency's own colours: which of them are too faint, and the nearest ones that are not."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Iterator
from pathlib import Path

from ..domain import Problem, error
from ..run import AgencyTheme, Tokens, paths
from ..run.tokens import AGENCY_FILE, OwnColours
from .proof import Measured, measure

#: The settings of an agency, and where in its file those of a palette stand.
SETTINGS = ("brand", "action")
_STEPS = 100
_LARGEST = 100_000


def faint_brand(tokens: Tokens, own: AgencyTheme, content: Path) -> Iterator[Problem]:
    """Yield one problem for each own colour with which a pair cannot be told apart, with the
    nearest that will do.
    """
    text = (
        paths.read(content, AGENCY_FILE, _LARGEST).decode("utf-8", "replace")
        if own != AgencyTheme()
        else ""
    )
    for palette in tokens.agency.palettes:
        for setting in SETTINGS:
            given = own.colours(palette).get(setting)
            if given and (worst := _worst(tokens, own, palette, setting)):
                field = setting if palette == "light" else f"{palette}.{setting}"
                yield error(
                    "brand-too-faint",
                    AGENCY_FILE,
                    _line(text, palette, setting),
                    field,
                    name=setting,
                    given=given,
                    palette=palette,
                    ratio=worst.ratio,
                    needs=worst.needs,
                    nearest=nearest(tokens, own, palette, setting),
                )


def nearest(tokens: Tokens, own: AgencyTheme, palette: str, setting: str) -> str:
    """The colour nearest to the given one, lighter, darker or greyer, with which all pairs pass;
    empty without one.
    """
    hue, light, colourful = colorsys.rgb_to_hls(*_parts(own.colours(palette)[setting]))
    for saturation in (colourful, colourful / 2, 0.0):
        for step in range(1, _STEPS + 1):
            for other in (light - step / _STEPS, light + step / _STEPS):
                if 0 <= other <= 1:
                    colour = _hex(*colorsys.hls_to_rgb(hue, other, saturation))
                    if not _worst(tokens, _with(own, palette, setting, colour), palette, setting):
                        return colour
    return ""


def _worst(tokens: Tokens, own: AgencyTheme, palette: str, setting: str) -> Measured | None:
    """The pair that this colour alone makes too faint most."""
    plain = _with(own, palette, setting, None)
    before = {
        (pair.use, pair.foreground, pair.background)
        for pair in measure(tokens.changed(plain))
        if pair.palette == palette and not pair.passes
    }
    failed = [
        pair
        for pair in measure(tokens.changed(own))
        if pair.palette == palette
        and not pair.passes
        and (pair.use, pair.foreground, pair.background) not in before
    ]
    return min(failed, key=lambda pair: pair.ratio / pair.needs, default=None)


def _with(own: AgencyTheme, palette: str, setting: str, colour: str | None) -> AgencyTheme:
    """The theme with one colour changed, or left to the portal's."""
    if palette == "light":
        return own.model_copy(update={setting: colour})
    colours: OwnColours = getattr(own, palette)
    return own.model_copy(update={palette: colours.model_copy(update={setting: colour})})


def _line(text: str, palette: str, setting: str) -> int:
    table = ""
    for number, line in enumerate(text.split("\n"), 1):
        if found := re.match(r"\s*\[\s*(\w[\w-]*)\s*\]", line):
            table = found[1]
        elif (table or "light") == palette and re.match(rf"\s*{setting}\s*=", line):
            return number
    return 0


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue


def _hex(red: float, green: float, blue: float) -> str:
    return "#" + "".join(f"{round(255 * part):02x}" for part in (red, green, blue))
