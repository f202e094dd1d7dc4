"""A PDF: can it be opened, what does it say of itself, what does it bring along."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pikepdf

from .examination import Examination, Flaw
from .pdf_actions import runs
from .pdf_fonts import font_flaws
from .pdf_tags import tag_flaws
from .pdf_text import text_flaws

#: Bookmarks are missed from so many pages on.
LONG = 20
#: No title: names that programs give, and those of files.
_NO_TITLE = re.compile(
    r"""
    (?: microsoft\ (?:word|excel|powerpoint)\ -\ .*
    | untitled.* | document\s*\d* | scan\w* [\s\d_.-]*
    | .* \. (?:pdf|docx?|xlsx?|rtf|odt|tmp|jpe?g|tiff?) | [\d\s_.-]* )
    """,
    re.IGNORECASE | re.VERBOSE,
)


def examine_pdf(raw: bytes) -> Examination:
    """Return what a PDF is like for who reads it by eye, ear or finger."""
    try:
        pdf = pikepdf.open(io.BytesIO(raw), suppress_warnings=True)
    except pikepdf.PasswordError:
        return Examination(0, (Flaw("attachment-locked"),))
    except (pikepdf.PdfError, ValueError, RecursionError):
        return Examination(0, (Flaw("attachment-damaged"),))
    with pdf:
        try:
            return _examined(pdf, raw)
        except (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            # An object that is of another kind than its place says.
            return Examination(0, (Flaw("attachment-damaged"),))


def _examined(pdf: pikepdf.Pdf, raw: bytes) -> Examination:
    pages = len(pdf.pages)
    if not pages:
        return Examination(0, (Flaw("attachment-damaged"),))
    flaws = [*text_flaws(raw, pages)]
    scanned = any(flaw.code == "attachment-scan" for flaw in flaws)
    if any(flaw.code == "attachment-damaged" for flaw in flaws):
        return Examination(pages, tuple(flaws))
    flaws += _brought(pdf)
    flaws += _described(pdf, pages)
    if not scanned:
        # A picture of paper has neither letters nor parts.
        flaws += [*font_flaws(pdf), *tag_flaws(pdf, pages)]
    return Examination(pages, tuple(flaws))


def _brought(pdf: pikepdf.Pdf) -> Iterator[Flaw]:
    if what := runs(pdf):
        yield Flaw("attachment-program", {"what": what})
    if names := sorted(pdf.attachments):
        yield Flaw("attachment-files-inside", {"count": len(names), "first": names[0][:80]})
    if pdf.is_encrypted and not pdf.allow.accessibility:
        yield Flaw("attachment-no-reading-aloud")
    elif pdf.is_encrypted and not pdf.allow.extract:
        yield Flaw("attachment-no-copying")
    if any("damaged" in warning or "expected" in warning for warning in pdf.get_warnings()):
        yield Flaw("attachment-repaired")


def _described(pdf: pikepdf.Pdf, pages: int) -> Iterator[Flaw]:
    title = _title(pdf)
    if _NO_TITLE.fullmatch(title):
        yield Flaw("attachment-no-title", {"given": title[:80]})
    if not str(pdf.Root.get("/Lang", "")).strip():
        yield Flaw("attachment-no-language")
    outlines = pdf.Root.get("/Outlines")
    if pages > LONG and not (isinstance(outlines, pikepdf.Dictionary) and "/First" in outlines):
        yield Flaw("attachment-no-bookmarks", {"pages": pages})


def _title(pdf: pikepdf.Pdf) -> str:
    described = pdf.docinfo.get("/Title") if "/Info" in pdf.trailer else None
    title = str(described or "").strip()
    if not title and "/Metadata" in pdf.Root:
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
            title = str(metadata.get("dc:title") or "").strip()
    return title
