"""What a language of the portal still lacks, as tables for who translates."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from .. import locales
from .locale import Locale, file_of_untranslated

#: A key that needs no quotes (TOML 1.0, Keys).
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_HEAD = (
    "# What {table}.toml of the language “{lang}” lacks. Translate a line and take its # away.\n"
)


def untranslated(locale: Locale) -> dict[str, str]:
    """Return a text for each table of which a language has nothing or not all, by the name of its
    file: TOML with the headings of the table, and each missing entry in English behind a `#`.
    """
    wanted: dict[str, frozenset[str] | None] = dict.fromkeys(locale.absent)
    wanted |= {name: frozenset(keys) for name, keys in locale.missing.items()}
    return {
        file_of_untranslated(locale.lang, name): _HEAD.format(table=name, lang=locale.lang)
        + "".join(_lines(locales.table(locales.FALLBACK, name), keys))
        for name, keys in wanted.items()
    }


def write_untranslated(known: Iterable[Locale], reports: Path) -> None:
    """Write these texts of all languages into the folder of reports, and nothing else of the kind:
    what a language has by now goes.
    """
    texts: dict[str, str] = {}
    for locale in known:
        texts |= untranslated(locale)
    for old in reports.glob(file_of_untranslated("*", "*")):
        if old.name not in texts:
            old.unlink()
    for name, text in texts.items():
        reports.mkdir(parents=True, exist_ok=True)
        (reports / name).write_text(text, encoding="utf-8")


def _key(name: str) -> str:
    """A key as TOML writes it: `"0.5"`, which has a dot."""
    return name if _BARE.fullmatch(name) else json.dumps(name)


def _lines(
    table: Mapping[str, Any], keys: frozenset[str] | None, heading: str = ""
) -> Iterator[str]:
    """The lines of a table and of those in it; `keys` are the dotted ones that are wanted, all
    where there is None.
    """
    below = f"{heading}." if heading else ""
    entries = {name: one for name, one in table.items() if not isinstance(one, Mapping)}
    lines = [
        f"# {_key(name)} = {json.dumps(one, ensure_ascii=False)}\n"
        for name, one in entries.items()
        if keys is None or below + name in keys
    ]
    if lines:
        yield from ("\n", f"[{heading}]\n" if heading else "", *lines)
    for name, one in table.items():
        if isinstance(one, Mapping):
            yield from _lines(one, keys, below + name)
