"""A language that nobody speaks: every word of the English tables in letters of another script.

What is left in Latin letters on its pages was never asked of the language.
"""

import re
from copy import deepcopy
from pathlib import Path

import yaml
from pydantic import BaseModel

from plugins.locales import table

LANG = "qaa"
TABLES = ("words", "messages", "commands", "audit", "names", "addresses", "new", "importing")
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_OTHER = "абцдефгхийклмнопярстувшжыз"
_LETTERS = str.maketrans(_LATIN + _LATIN.upper(), _OTHER + _OTHER.upper())
_BLANK = re.compile(r"(\{\w*\})")


def changed(text: str) -> str:
    """The text in letters of another script, its blanks as they are: `{n} days` → `{n} даыс`."""
    parts = _BLANK.split(text)
    return "".join(one if _BLANK.fullmatch(one) else one.translate(_LETTERS) for one in parts)


def write_locale(folder: Path) -> None:
    """Write the tables of the language below a folder."""
    (folder / LANG).mkdir(parents=True)
    for name in TABLES:
        found = _table(name)
        if name == "addresses":
            found["folders"] = {key: f"q-{one}" for key, one in found["folders"].items()}
        elif name == "names":
            found = {key: part for key, part in found.items() if key not in ("voice", "code")}
        _write(folder / LANG / f"{name}.toml", found if name == "addresses" else _changed(found))


def write_labels(folder: Path, records: list[type[BaseModel]]) -> None:
    """Write the labels of all fields of some records."""
    labels = {
        one.__name__: {
            name: changed(field.title or name) for name, field in one.model_fields.items()
        }
        for one in records
    }
    _write(folder / LANG / "labels.toml", labels)


def _table(name):
    return deepcopy(table("en", name))


def _changed(value):
    if isinstance(value, dict):
        return {key: _changed(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_changed(one) for one in value]
    return changed(value) if isinstance(value, str) else value


def _write(file, table):
    file.write_text("\n".join(_lines(table)) + "\n", encoding="utf-8")


def _lines(table, above=""):
    """The table as TOML: YAML's double quotes are TOML's."""
    for key, value in table.items():
        if not isinstance(value, dict):
            yield f"{_quoted(key)} = {_value(value)}"
    for key, value in table.items():
        if isinstance(value, dict):
            path = f"{above}{_quoted(key)}"
            yield f"[{path}]"
            yield from _lines(value, f"{path}.")


def _value(value):
    if isinstance(value, list):
        return f"[{', '.join(map(_value, value))}]"
    return _quoted(value) if isinstance(value, str) else str(value).lower()


def _quoted(text):
    return yaml.dump(text, default_style='"', allow_unicode=True, width=10**6).strip()
