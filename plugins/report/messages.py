"""The words for problems: one entry a code, in each language."""
from __future__ import annotations

import string
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

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
    """Fill the blanks of a text; a value that nobody gave is shown as `…`."""
    return _Filler().vformat(text, (), _Shown(values))


class _Shown(dict[str, object]):
    def __init__(self, values: Mapping[str, object]) -> None:
        super().__init__((name, _show(value)) for name, value in values.items())

    def __missing__(self, name: str) -> str:
        return "…"


class _Filler(string.Formatter):
    """Only names are blanks: a value is never asked for its attributes."""

    def get_field(self, field_name: str, args: object, kwargs: object) -> tuple[object, str]:
        assert isinstance(kwargs, _Shown)
        return kwargs[field_name], field_name


def _show(value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return f"{value:,}".replace(",", ".") if isinstance(value, int) and value > 9999 else str(value)
