"""The words for problems: one entry a code, in each language."""
from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_BLANK = re.compile(r"{(\w+)}")
FOLDER = Path(__file__).parent / "messages"


@dataclass(frozen=True)
class Message:
    """How one code is told: what is wrong, what to write instead (`near` when the nearest is known), and why."""

    title: str
    what: str
    why: str
    write: str = ""
    near: str = ""


@dataclass(frozen=True)
class Messages:
    """All words of a language: an entry for each code, and the report's own."""

    lang: str
    codes: Mapping[str, Message]
    own: Mapping[str, str]


def languages() -> tuple[str, ...]:
    """The languages that problems can be told in."""
    return tuple(sorted(file.stem for file in FOLDER.glob("*.toml")))


def read_messages(lang: str, folder: Path = FOLDER) -> Messages:
    """Return the words of a language, the first of all languages where it has none."""
    file = folder / f"{lang}.toml"
    tables = tomllib.loads((file if file.is_file() else folder / "vi.toml").read_text(encoding="utf-8"))
    own = tables.pop("report")
    return Messages(lang, {code: Message(**table) for code, table in tables.items()}, own)


def fill(text: str, values: Mapping[str, object]) -> str:
    """Fill the blanks of a text (`{given}`); a value that nobody gave is shown as `…`, other braces stay."""
    return _BLANK.sub(lambda found: _show(values.get(found[1], "…")), text)


def _show(value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return f"{value:,}".replace(",", ".") if isinstance(value, int) and value > 9999 else str(value)
