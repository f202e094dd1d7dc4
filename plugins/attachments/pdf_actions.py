"""What a PDF would do by itself: scripts, programs that it starts."""

from __future__ import annotations

import pikepdf

_RUNS = {"/JavaScript": "JavaScript", "/Launch": "Launch"}
#: Where actions stand in an object.
_PLACES = ("/A", "/AA", "/OpenAction", "/JS")


def runs(pdf: pikepdf.Pdf) -> str:
    """What a PDF runs (`JavaScript`, `Launch`); nothing where it only lies there."""
    for found in pdf.objects:
        if isinstance(found, pikepdf.Dictionary) and (what := _action(found, 2)):
            return what
    return ""


def _action(found: pikepdf.Dictionary, depth: int) -> str:
    kind = found.get("/S")
    if isinstance(kind, pikepdf.Name) and str(kind) in _RUNS:
        return _RUNS[str(kind)]
    for key in _PLACES if depth else ():
        inner = found.get(key)
        for one in (inner, *(inner.values() if isinstance(inner, pikepdf.Dictionary) else ())):
            if isinstance(one, pikepdf.Dictionary) and (what := _action(one, depth - 1)):
                return what
    return ""
