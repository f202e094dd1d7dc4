"""Hold all that belongs to one language as data, in one folder a language."""

from .cldr import known, language_name
from .marks import CLOSE, OPEN, marked, unmarked
from .names import ByLanguage, iso639_3, name, names, order, voice_rules
from .tables import (
    FALLBACK,
    FOLDER,
    Table,
    TableBroken,
    check,
    file,
    files,
    filled,
    keys,
    languages,
    merged,
    read,
    strings,
    table,
    use,
    used,
)

__all__ = [
    "CLOSE",
    "FALLBACK",
    "FOLDER",
    "OPEN",
    "ByLanguage",
    "Table",
    "TableBroken",
    "check",
    "file",
    "files",
    "filled",
    "iso639_3",
    "keys",
    "known",
    "language_name",
    "languages",
    "marked",
    "merged",
    "name",
    "names",
    "order",
    "read",
    "strings",
    "table",
    "unmarked",
    "use",
    "used",
    "voice_rules",
]
