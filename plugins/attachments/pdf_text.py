"""The text of a PDF's pages: is there any, or only pictures of paper."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2
from pypdfium2 import raw

from .examination import Flaw

#: Fewer letters are a page's number or a stamp.
FEW = 16
#: So many pages are looked at, spread over all.
MOST_PAGES = 400
#: A picture that covers so much of a page is the page.
_COVERS = 0.4


def text_flaws(content: bytes, pages: int) -> Iterator[Flaw]:
    """Tell of pages that are pictures, by their letters and what is drawn on them."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        yield Flaw("attachment-damaged")
        return
    try:
        places = range(0, len(document), max(1, len(document) // MOST_PAGES))
        pictured = [place + 1 for place in places if _is_picture(document, place)]
    finally:
        document.close()
    if pictured and len(pictured) * 10 >= len(places) * 9:
        yield Flaw("attachment-scan", {"pages": pages})
    elif pictured:
        yield Flaw(
            "attachment-partly-scan", {"count": len(pictured), "pages": pages, "first": pictured[0]}
        )


def _is_picture(document: pypdfium2.PdfDocument, place: int) -> bool:
    try:
        page = document[place]
    except pypdfium2.PdfiumError:
        return False
    try:
        text = page.get_textpage()
        letters = sum(1 for one in text.get_text_range() if one.isalnum())
        text.close()
        if letters >= FEW:
            return False
        area = page.get_width() * page.get_height() * _COVERS
        return any(
            _area(one) >= area for one in page.get_objects([raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)
        )
    except (pypdfium2.PdfiumError, ValueError):
        return False
    finally:
        page.close()


def _area(drawn: pypdfium2.PdfObject) -> float:
    left, bottom, right, top = drawn.get_bounds()
    return float((right - left) * (top - bottom))
