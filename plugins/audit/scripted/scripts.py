"""The scripts that a page gets before its own: what checks share, then each check."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).parent
#: What checks share, in the order in which each needs the one before.
SHARED = sorted((_HERE / "shared").glob("*.js"))
#: One file for each check; its code is `page-` and its name.
CHECKS = sorted((_HERE / "checks").glob("*.js"))
#: The codes of all checks.
CODES = tuple(f"page-{file.stem}" for file in CHECKS)


def script() -> str:
    """Return all of them as one, to run after `page.js`."""
    return "\n".join(file.read_text(encoding="utf-8") for file in (*SHARED, *CHECKS))
