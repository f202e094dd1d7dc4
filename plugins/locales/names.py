"""Names and addresses of a language; those in English where it has none of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TypeVar, cast

from ..text import Order
from .tables import FALLBACK, languages, merged, table, used

#: What a section is asked for: a kind of content, say.
Key = TypeVar("Key", bound=str)


class ByLanguage(Mapping[str, Mapping[Key, str]]):
    """A section of a table in every language: `FOLDERS["vi"]["news"]`.

    Every language has one, in English what it has not itself; iterated over, it is the languages
    that have the table of their own, sorted, the one that stands in last.
    """

    def __init__(self, name: str, section: str) -> None:
        self._name, self._section = name, section

    def __getitem__(self, lang: str) -> Mapping[Key, str]:
        return cast(Mapping[Key, str], _section(lang, self._name, self._section))

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(languages(self._name), key=lambda lang: (lang == FALLBACK, lang)))

    def __len__(self) -> int:
        return len(languages(self._name))


def name(lang: str, key: str) -> str:
    """Return a name at a dotted key (`portal.name`), in English where the language has none."""
    section, _, last = key.partition(".")
    return _section(lang, "names", section)[last]


def names(section: str) -> dict[str, dict[str, str]]:
    """Return a section of the names by key, then by language: those that each language has."""
    return _names_of(section, used())


@cache
def _names_of(section: str, _: tuple[Path, ...]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for lang in sorted(languages("names"), key=lambda lang: (lang == FALLBACK, lang)):
        for key, value in table(lang, "names").get(section, {}).items():
            found.setdefault(key, {})[lang] = value
    return found


def voice_rules(lang: str) -> str:
    """Return the name of the rules by which a language is spoken; empty where it has none."""
    return str(table(lang, "names").get("voice", {}).get("rules", ""))


def order(lang: str) -> Order:
    """Return the order of a language's dictionary, the English one where it has none."""
    section = _section(lang, "names", "order")
    return Order(section["letters"], section["marks"])


def iso639_3(lang: str) -> str:
    """Return the code of a language in three letters; empty where nobody wrote it down."""
    code = table(lang, "names").get("code", {})
    return str(code.get("iso639_3", ""))


def _section(lang: str, name: str, section: str) -> Mapping[str, str]:
    return _section_of(lang, name, section, used())


@cache
def _section_of(lang: str, name: str, section: str, _: tuple[Path, ...]) -> Mapping[str, str]:
    return merged(table(one, name).get(section, {}) for one in (FALLBACK, lang))
