"""The theme's colours by meaning: `theme/tokens.toml`, with what an agency changes in
`content/theme.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from ..domain import Problem, Severity, error
from ..domain.common import FileName
from . import paths

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9A-Fa-f]{6}$", to_lower=True)]
Pair = tuple[str, str]
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
#: So much of a wrong value is said again.
_LONGEST_VALUE = 80

#: The file an agency writes, below its content folder.
AGENCY_FILE = "theme.toml"
_LARGEST = 100_000
#: No colour and no file's name is longer; keys of a thousand parts take their reader minutes.
_LONGEST_ROW = 1_500
#: What an emblem may be.
EMBLEMS = (".svg", ".png", ".webp")


class _TokenTable(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class TokensWrong(Exception):
    """A file of tokens that cannot be read; `mistakes` are pairs of place (`palette.light.link`)
    and what is given there.
    """

    def __init__(self, mistakes: Iterable[tuple[str, str]]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__(self.mistakes)


class Pairs(_TokenTable):
    """The pairs in use, `(foreground, background)`: what is read, and what is only seen."""

    text: tuple[Pair, ...]
    shape: tuple[Pair, ...] = ()


class MayChange(_TokenTable):
    """The palettes whose `brand` and `action` an agency may change, and which meanings follow
    `action`.
    """

    action_also_sets: tuple[str, ...] = Field(alias="action-also-sets", default=())
    palettes: tuple[str, ...] = ()


class Tokens(_TokenTable):
    """Every colour of every palette, and the pairs that must be told apart.

    `high_contrast` names the palettes with the higher floor. `focus_grounds` are the colours that
    the two-toned focus ring may lie on.
    """

    meaning: dict[str, str] = Field(default_factory=dict)
    palette: dict[str, dict[str, str]]
    high_contrast: tuple[str, ...] = Field(alias="high-contrast", default=())
    pairs: Pairs
    focus_grounds: tuple[str, ...] = Field(alias="focus-grounds", default=())
    agency: MayChange = MayChange()

    def mistakes(self) -> Iterator[tuple[str, str]]:
        """The colours that a pair or the focus ring names and a palette does not have, or has in
        another form than `#rrggbb`: place (`palette.light.link`) and what is given there.
        """
        pairs = (*self.pairs.text, *self.pairs.shape)
        ring = ("focus-a", "focus-b", *self.focus_grounds) if self.focus_grounds else ()
        named = dict.fromkeys((*(name for pair in pairs for name in pair), *ring))
        for palette, colours in self.palette.items():
            for name in named:
                given = colours.get(name, "")
                if not _COLOUR.fullmatch(given):
                    yield f"palette.{palette}.{name}", given

    def changed(self, own: AgencyTheme) -> Tokens:
        """The tokens with an agency's own colours."""
        palette = {
            name: {**colours, **self._changes(own, name)} for name, colours in self.palette.items()
        }
        return self.model_copy(update={"palette": palette})

    def _changes(self, own: AgencyTheme, palette: str) -> dict[str, str]:
        if palette not in self.agency.palettes:
            return {}
        chosen = own.colours(palette)
        if "action" in chosen:
            chosen |= dict.fromkeys(self.agency.action_also_sets, chosen["action"])
        return chosen


class OwnColours(_TokenTable):
    """Two colours of an agency."""

    brand: Colour | None = None
    action: Colour | None = None


class AgencyTheme(OwnColours):
    """What an agency changes: two colours (of `light`; others in their own table) and its emblem
    below `files/`.
    """

    emblem: FileName | None = None
    cream: OwnColours = OwnColours()
    dark: OwnColours = OwnColours()

    def colours(self, palette: str) -> dict[str, str]:
        """The colours this agency sets in a palette."""
        own = {
            "light": OwnColours(brand=self.brand, action=self.action),
            "cream": self.cream,
            "dark": self.dark,
        }
        return own.get(palette, OwnColours()).model_dump(exclude_none=True)


def read_tokens(theme: Path) -> Tokens:
    """Read the theme's own tokens. A mistake in them is a mistake of ours: it raises."""
    return Tokens.model_validate(tomllib.loads((theme / "tokens.toml").read_text(encoding="utf-8")))


def parse_tokens(given: bytes) -> Tokens:
    """Return the tokens in a file's bytes. Raises TokensWrong, with all its mistakes."""
    try:
        tokens = Tokens.model_validate(tomllib.loads(given.decode("utf-8-sig")))
    except ValidationError as cause:
        raise TokensWrong(
            (".".join(map(str, detail["loc"])), str(detail["input"])[:_LONGEST_VALUE])
            for detail in cause.errors()
        ) from cause
    except (ValueError, RecursionError) as cause:  # no UTF-8, or no TOML
        raise TokensWrong([("", str(cause))]) from cause
    if mistakes := list(tokens.mistakes()):
        raise TokensWrong(mistakes)
    return tokens


def read_agency_theme(content: Path) -> tuple[AgencyTheme, list[Problem]]:
    """Read what an agency changed. Without a file, or with one that cannot be read, nothing is
    changed.
    """
    if not (content / AGENCY_FILE).is_symlink() and not (content / AGENCY_FILE).exists():
        return AgencyTheme(), []
    text = ""
    try:
        text = paths.read(content, AGENCY_FILE, _LARGEST).decode("utf-8-sig").replace("\r\n", "\n")
        if line := next(
            (place for place, row in enumerate(text.split("\n"), 1) if len(row) > _LONGEST_ROW), 0
        ):
            return AgencyTheme(), [error("theme-not-toml", AGENCY_FILE, line)]
        return _with_emblem(AgencyTheme.model_validate(tomllib.loads(text)), content, text)
    except paths.Refused as refused:
        return AgencyTheme(), [refused.problem(AGENCY_FILE)]
    except UnicodeDecodeError as cause:
        line = cause.object.count(b"\n", 0, cause.start) + 1
        return AgencyTheme(), [error("theme-not-toml", AGENCY_FILE, line)]
    except ValidationError as cause:
        return AgencyTheme(), [_problem(detail, text) for detail in cause.errors()]
    except (
        ValueError,
        RecursionError,
    ) as cause:  # also what TOML takes for a number, and Python does not
        found = re.search(r"at line (\d+)", str(cause))
        line = int(found[1]) if found else text.rstrip().count("\n") + 1
        return AgencyTheme(), [error("theme-not-toml", AGENCY_FILE, line)]


def _with_emblem(own: AgencyTheme, content: Path, text: str) -> tuple[AgencyTheme, list[Problem]]:
    """An emblem must be there, and be a drawing or a picture; whether it may be published is asked
    of every file.
    """
    if own.emblem is None or (
        own.emblem.lower().endswith(EMBLEMS) and paths.exists(content / "files", own.emblem)
    ):
        return own, []
    missing = error(
        "emblem-missing", AGENCY_FILE, _line(text, ["emblem"]), "emblem", given=own.emblem
    )
    return own.model_copy(update={"emblem": None}), [missing]


def _problem(detail: Any, text: str) -> Problem:
    field = ".".join(map(str, detail["loc"]))
    given = str(detail["input"])[:80]
    values = {"field": field, "name": field, "given": given}
    line = _line(text, [str(part) for part in detail["loc"]])
    if detail["type"] == "extra_forbidden":
        return Problem("theme-unknown-setting", Severity.ERROR, AGENCY_FILE, line, field, values)
    if detail["loc"][0] == "emblem":
        return Problem("emblem-missing", Severity.ERROR, AGENCY_FILE, line, field, values)
    return Problem("theme-not-a-colour", Severity.ERROR, AGENCY_FILE, line, field, values)


def _line(text: str, names: list[str]) -> int:
    """The line on which a setting stands, in its table where it has one."""
    *table, name = names
    within = ""
    for place, line in enumerate(text.split("\n"), 1):
        if head := re.match(r"\s*\[([^\]]*)\]", line):
            within = head[1].strip().strip("\"'")
            if not table and within == name:
                return place
        elif within == ".".join(table) and re.match(
            rf"\s*[\"']?{re.escape(name)}[\"']?\s*[=.]", line
        ):
            return place
    return 1
