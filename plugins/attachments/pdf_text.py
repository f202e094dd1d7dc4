"""The text of a PDF's pages: is there any, or only pictures of paper."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2
from pypdfium2 import raw

from .examination import Flaw
from .personal import personal_flaws

#: Fewer letters are a page's number or a stamp.
FEW = 16
#: So many pages are looked at, spread over all.
MOST_PAGES = 400
#: A picture that covers so much of a page is the page.
_COVERS = 0.4


def text_flaws(content: bytes, pages: int) -> Iterator[Flaw]:
    """Tell of pages that are pictures, by their letters and what is drawn on them, and of what is
    personal in the text of the others.
    """
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        yield Flaw("attachment-damaged")
        return
    try:
        places = range(0, len(document), max(1, len(document) // MOST_PAGES))
        texts = {place: _text(document, place) for place in places}
        pictured = [place + 1 for place in places if _is_picture(document, place, texts[place])]
    finally:
        document.close()
    yield from personal_flaws("\n".join(texts.values()))
    if pictured and len(pictured) * 10 >= len(places) * 9:
        yield Flaw("attachment-scan", {"pages": pages})
    elif pictured:
        yield Flaw(
            "attachment-partly-scan", {"count": len(pictured), "pages": pages, "first": pictured[0]}
        )


def _text(document: pypdfium2.PdfDocument, place: int) -> str:
    try:
        page = document[place]
    except pypdfium2.PdfiumError:
        return ""
    try:
        return str(page.get_textpage().get_text_range()).replace("\r\n", "\n")
    except pypdfium2.PdfiumError:
        return ""
    finally:
        page.close()


def _is_picture(document: pypdfium2.PdfDocument, place: int, text: str) -> bool:
    if sum(1 for one in text if one.isalnum()) >= FEW:
        return False
    try:
        page = document[place]
    except pypdfium2.PdfiumError:
        return False
    try:
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
