"""Hold all that belongs to one language as data, in one folder a language."""

from .cldr import known, language_name
from .marks import CLOSE, OPEN, marked, unmarked
from .names import ByLanguage, iso639_3, name, names, order, voice_rules
from .tables import (
    FALLBACK,
    FOLDER,
    TableBroken,
    check,
    file,
    files,
    filled,
    languages,
    merged,
    read,
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
    "TableBroken",
    "check",
    "file",
    "files",
    "filled",
    "iso639_3",
    "known",
    "language_name",
    "languages",
    "marked",
    "merged",
    "name",
    "names",
    "order",
    "read",
    "table",
    "unmarked",
    "use",
    "used",
    "voice_rules",
]
