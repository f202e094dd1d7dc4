"""What an import did, in an editor's words."""

from __future__ import annotations

from collections.abc import Iterator

from .. import locales
from ..domain import Procedure
from ..frontmatter.changes import describe
from .run import Imported


def summary(done: Imported, lang: str) -> Iterator[str]:
    """Yield lines: each changed page with its fields, each page that the export lacks, and the
    counts.
    """
    words = locales.filled(lang, "importing")
    for path, changes in done.changed.items():
        yield f"{words['changed']}: {path}"
        for change in changes:
            yield f"    {describe(Procedure, change, lang, words['nothing'])}"
    yield from (f"{words['absent']}: {path}" for path in done.absent)
    counts = {
        "new": len(done.new),
        "changed": len(done.changed),
        "unchanged": done.unchanged,
        "absent": len(done.absent),
    }
    yield " · ".join(f"{words[name]}: {count}" for name, count in counts.items())
