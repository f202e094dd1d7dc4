"""Where a person reads what a problem means."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ..domain import Kind
from ..run.command import display_path
from ..run.messages import languages, read_messages
from .document import document

NAME = "PROBLEMS.md"


def guide(content: Path, reports: Path | None, kinds: Iterable[Kind] = ()) -> str:
    """Return the page that explains every problem, as the terminal opens it: the content's own,
    or, where the content has none, one that is written to the reports. The empty string where
    there is none and none can be written.
    """
    if (content / NAME).is_file():
        return display_path(content / NAME)
    if reports is None:
        return ""
    try:
        reports.mkdir(parents=True, exist_ok=True)
        (reports / NAME).write_text(explanations(kinds), encoding="utf-8")
    except OSError:
        return ""
    return display_path(reports / NAME)


def explanations(kinds: Iterable[Kind] = ()) -> str:
    """Return the page: each code, also those of `kinds`, in every language that has messages,
    Vietnamese first.
    """
    kinds = tuple(kinds)
    known = sorted(languages(), key=lambda lang: (lang != "vi", lang != "en", lang))
    return document([read_messages(lang, kinds) for lang in known])
