"""The forms in which an audit may be asked for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from .changes import Changes
from .exchange import as_csv, as_earl, as_sarif
from .formats import Words, as_html, as_json, as_text, grouped
from .openacr import as_openacr
from .pictures import pictures
from .run import Audit

FORMS = ("text", "json", "html", "csv", "sarif", "earl", "openacr")


def in_form(
    form: str,
    audit: Audit,
    words: Words,
    lang: str,
    changed: Changes | None,
    *,
    folder: Path | None,
    content: Path,
    today: date,
) -> str:
    """Return an audit in one of the forms. `folder` has the pages, of which the HTML shows pieces;
    none where they are elsewhere. `content` is that of the portal.
    """
    if form == "html":
        places = [one for group in grouped(audit, changed) for one in group.places]
        taken = pictures(folder, places) if folder else {}
        return as_html(audit, words, lang, changed, taken)
    forms = {
        "text": lambda: as_text(audit, words, changed),
        "json": lambda: as_json(audit),
        "csv": lambda: as_csv(audit),
        "sarif": lambda: as_sarif(audit),
        "earl": lambda: as_earl(audit),
        "openacr": lambda: as_openacr(audit, lang, today, content),
    }
    return forms[form]()
