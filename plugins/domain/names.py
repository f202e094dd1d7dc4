"""Names of files that are safe on every system, and what is said of the others."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from .problem import Problem, error

#: The most bytes of a part of a path, and of a whole path: what file systems and web servers take.
LONGEST_PART, LONGEST = 240, 1_000
_OUTWARD = re.compile(r"[/\\]|[A-Za-z]:|~")
_RESERVED = re.compile(
    r"(?:con|prn|aux|nul|clock\$|conin\$|conout\$|com\d|lpt\d)[ ]*(?:\..*)?", re.IGNORECASE
)
_UNSAFE = re.compile(r'[<>:"|?*\\\x00-\x1f]|%[0-9A-Fa-f]{2}')
_INVISIBLE = ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp")


class Refused(Exception):
    """A name or a file that is left alone: a problem's `code`, and `values` for its message."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code, self.values = code, values

    def problem(self, path: str, line: int = 0, field: str = "") -> Problem:
        """What to tell the person who wrote the name, or keeps the file at `path`."""
        return error(self.code, printable(path), line, field, **self.values)


@lru_cache(maxsize=10_000)
def check_name(name: str) -> None:
    """Raise Refused unless a path, parts joined by `/`, stays below its folder on every system."""
    plain = unicodedata.normalize("NFKC", name)
    parts = plain.replace("\\", "/").split("/")
    dots = any(part and not part.strip(" .") for part in parts)
    if dots or _OUTWARD.match(plain) or "%2e" in plain.lower():
        raise Refused("path-leaves-folder", given=printable(name)[:80])
    written = name.split("/")
    sound = len(parts) == len(written) and all(map(_sound, parts, written))
    if not sound or len(name.encode("utf-8", "replace")) > LONGEST:
        raise Refused("file-name-unsafe", given=printable(name)[:80], nearest=safe(name))


def printable(name: str) -> str:
    """A name that can be printed: what cannot be seen stands as its number."""
    return "".join(
        f"[U+{ord(one):04X}]" if unicodedata.category(one) in _INVISIBLE else one for one in name
    )


def safe(name: str) -> str:
    """A name like this one that every system takes; nothing where there is none."""
    plain = unicodedata.normalize("NFKC", name).rpartition("/")[2]
    seen = "".join(one for one in plain if unicodedata.category(one) not in _INVISIBLE)
    stem, dot, suffix = _UNSAFE.sub("-", seen).strip(" .-_~").rpartition(".")
    stem, suffix = (stem, suffix) if dot else (suffix, "")
    stem = stem.encode()[: LONGEST_PART // 2].decode("utf-8", "ignore").strip(" .-_~")
    suffix = suffix.encode()[: LONGEST_PART // 4].decode("utf-8", "ignore").strip(" .-_~")
    better = f"{stem}{dot}{suffix}".strip(".")
    return f"tep-{better}" if _RESERVED.fullmatch(better) else better


@lru_cache(maxsize=10_000)
def _sound(plain: str, written: str) -> bool:
    """Whether a part of a path is a name that every system takes."""
    return (
        bool(written)
        and written == written.strip(" ")
        and not written.endswith(".")
        and (
            len(written.encode("utf-8", "replace")) <= LONGEST_PART
            and not _UNSAFE.search(plain)
            and not _RESERVED.fullmatch(plain)
            and not any(
                unicodedata.category(one) in _INVISIBLE or (one != " " and one.isspace())
                for one in written
            )
        )
    )
