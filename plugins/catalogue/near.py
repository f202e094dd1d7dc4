"""The nearest of the names that there are."""
from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from plugins.text import fold


def near(given: str, known: Iterable[str], likeness: float = 0.6) -> str:
    """Return the known name that a person most likely meant, whatever its marks and blanks; or nothing."""
    names = {_plain(name): name for name in known}
    found = get_close_matches(_plain(given), names, 1, likeness)
    return names[found[0]] if found else ""


def _plain(name: str) -> str:
    return fold(name).replace("_", "-").replace(" ", "-")
