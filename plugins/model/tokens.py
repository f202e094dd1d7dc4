"""The theme's colours by meaning: `theme/tokens.toml`, with what an agency changes in `content/theme.toml`."""
from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from .problem import Problem, error

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9A-Fa-f]{6}$", to_lower=True)]
Pair = tuple[str, str]

#: The file an agency writes, below its content folder.
AGENCY_FILE = "theme.toml"


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Pairs(_Frozen):
    """The pairs in use, `(foreground, background)`: what is read, and what is only seen."""

    text: tuple[Pair, ...]
    shape: tuple[Pair, ...]


class MayChange(_Frozen):
    """The palettes whose `brand` and `action` an agency may change, and which meanings follow `action`."""

    action_also_sets: tuple[str, ...] = Field(alias="action-also-sets")
    palettes: tuple[str, ...]


class Tokens(_Frozen):
    """Every colour of every palette, and the pairs that must be told apart.

    `high_contrast` names the palettes with the higher floor. `focus_grounds` are the colours that the two-toned
    focus ring may lie on.
    """

    meaning: dict[str, str]
    palette: dict[str, dict[str, str]]
    high_contrast: tuple[str, ...] = Field(alias="high-contrast")
    pairs: Pairs
    focus_grounds: tuple[str, ...] = Field(alias="focus-grounds")
    agency: MayChange

    def changed(self, own: AgencyTheme) -> Tokens:
        """The tokens with an agency's own colours."""
        palette = {name: {**colours, **self._changes(own, name)} for name, colours in self.palette.items()}
        return self.model_copy(update={"palette": palette})

    def _changes(self, own: AgencyTheme, palette: str) -> dict[str, str]:
        if palette not in self.agency.palettes:
            return {}
        chosen = own.colours(palette)
        if "action" in chosen:
            chosen |= dict.fromkeys(self.agency.action_also_sets, chosen["action"])
        return chosen


class OwnColours(_Frozen):
    """Two colours of an agency."""

    brand: Colour | None = None
    action: Colour | None = None


class AgencyTheme(OwnColours):
    """What an agency changes: two colours (of `light`; others in their own table) and its emblem below `files/`."""

    emblem: str | None = None
    cream: OwnColours = OwnColours()
    dark: OwnColours = OwnColours()

    def colours(self, palette: str) -> dict[str, str]:
        """The colours this agency sets in a palette."""
        own = {"light": OwnColours(brand=self.brand, action=self.action), "cream": self.cream, "dark": self.dark}
        return own.get(palette, OwnColours()).model_dump(exclude_none=True)


def read_tokens(theme: Path) -> Tokens:
    """Read the theme's own tokens. A mistake in them is a mistake of ours: it raises."""
    return Tokens.model_validate(tomllib.loads((theme / "tokens.toml").read_text(encoding="utf-8")))


def read_agency_theme(content: Path) -> tuple[AgencyTheme, list[Problem]]:
    """Read what an agency changed. Without a file, or with one that cannot be read, nothing is changed."""
    path = content / AGENCY_FILE
    if not path.is_file():
        return AgencyTheme(), []
    try:
        return AgencyTheme.model_validate(tomllib.loads(path.read_text(encoding="utf-8"))), []
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as cause:
        return AgencyTheme(), [error("theme-not-toml", AGENCY_FILE, reason=str(cause))]
    except ValidationError as cause:
        return AgencyTheme(), [_problem(detail) for detail in cause.errors()]


def _problem(detail: Any) -> Problem:
    field = ".".join(map(str, detail["loc"]))
    if detail["type"] == "extra_forbidden":
        return error("theme-unknown-setting", AGENCY_FILE, field=field, name=field)
    return error("theme-not-a-colour", AGENCY_FILE, field=field, name=field, given=str(detail["input"]))
