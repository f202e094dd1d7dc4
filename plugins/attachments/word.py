"""A Word file: its title, headings, tables, pictures, and what was left in it."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ..text import legacy_lines
from .examination import Flaw
from .office_parts import WORD, OfficeParts, Unreadable, mute_pictures
from .personal import personal_flaws

#: Headings are missed where there are so many words.
LONG = 1_000
_CHANGES = tuple(f"{WORD}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))
_LEGACY = (".Vn", "VNI-", ".VN")


def word_flaws(parts: OfficeParts) -> Iterator[Flaw]:
    """Tell what is wrong with a Word file. Raises Unreadable."""
    root = parts.root("word/document.xml")
    styles = parts.root("word/styles.xml")
    if root is None:
        raise Unreadable
    if not parts.title:
        yield Flaw("attachment-no-title", {"given": ""})
    if not _languages(root, styles):
        yield Flaw("attachment-no-language")
    words = sum(len(_text(one).split()) for one in root.iter(f"{WORD}p"))
    if words >= LONG and not _headings(root, styles):
        yield Flaw("attachment-no-headings", {"pages": words // 350})
    if count := sum(1 for one in root.iter(f"{WORD}tbl") if _is_headless(one)):
        yield Flaw("attachment-headless-table", {"count": count})
    if count := mute_pictures(root):
        yield Flaw("attachment-mute-picture", {"count": count})
    yield from _left_in(parts, root)
    yield from personal_flaws("\n".join(_lines(root)))
    if fonts := _legacy_fonts(root, styles):
        yield Flaw("attachment-legacy-font", {"fonts": fonts})


def _left_in(parts: OfficeParts, root: etree._Element) -> Iterator[Flaw]:
    if count := sum(1 for _ in root.iter(*_CHANGES)):
        yield Flaw("attachment-tracked-changes", {"count": count})
    notes = sum(len(one) for one in parts.roots(r"word/comments\.xml"))
    if notes:
        yield Flaw("attachment-comments", {"count": notes})
    hidden = (one for one in root.iter(f"{WORD}r") if _is_on(one.find(f"{WORD}rPr/{WORD}vanish")))
    if texts := [text for text in map(_text, hidden) if text.strip()]:
        yield Flaw("attachment-hidden-text", {"count": len(texts), "first": texts[0].strip()[:60]})


def _lines(root: etree._Element) -> Iterator[str]:
    """The lines of a file as people see them: the cells of a row stand beside one another."""
    for part in root.iter(f"{WORD}p", f"{WORD}tr"):
        if part.tag == f"{WORD}tr":
            yield " | ".join(map(_text, part.iter(f"{WORD}tc")))
        elif next(part.iterancestors(f"{WORD}tr"), None) is None:
            yield _text(part)


def _text(element: etree._Element) -> str:
    return "".join(one.text or "" for one in element.iter(f"{WORD}t"))


def _is_on(mark: etree._Element | None) -> bool:
    return mark is not None and mark.get(f"{WORD}val") not in ("0", "false", "off")


def _languages(root: etree._Element, styles: etree._Element | None) -> set[str]:
    marks = [*root.iter(f"{WORD}lang"), *(() if styles is None else styles.iter(f"{WORD}lang"))]
    return {mark.get(f"{WORD}val") or "" for mark in marks} - {""}


def _headings(root: etree._Element, styles: etree._Element | None) -> bool:
    """Whether a paragraph is a heading, by its style or by its level in the outline."""
    level = f"{WORD}pPr/{WORD}outlineLvl"
    known = {
        style.get(f"{WORD}styleId")
        for style in (styles.iter(f"{WORD}style") if styles is not None else ())
        if style.find(level) is not None or _is_heading(style)
    }
    used = {one.get(f"{WORD}val") for one in root.iter(f"{WORD}pStyle")}
    return bool(used & known) or any(
        paragraph.find(level) is not None for paragraph in root.iter(f"{WORD}p")
    )


def _is_heading(style: etree._Element) -> bool:
    name = style.find(f"{WORD}name")
    return name is not None and (name.get(f"{WORD}val") or "").lower().startswith(
        ("heading ", "title")
    )


def _is_headless(table: etree._Element) -> bool:
    """Whether a table has data in rows and columns, and no row that is marked as its head. What is
    laid out by a table is mostly of one or two rows, or has empty cells at the top.
    """
    rows = table.findall(f"{WORD}tr")
    if len(rows) < 3 or any(_is_head(row) for row in rows):
        return False
    cells = [_text(cell).strip() for cell in rows[0].iter(f"{WORD}tc")]
    return len(cells) >= 3 and all(cells)


def _is_head(row: etree._Element) -> bool:
    return _is_on(row.find(f"{WORD}trPr/{WORD}tblHeader"))


def _legacy_fonts(root: etree._Element, styles: etree._Element | None) -> list[str]:
    """Fonts from before Unicode whose text is not Unicode either: some have been put into Unicode
    and still name the font.
    """
    marks = [*root.iter(f"{WORD}rFonts"), *(() if styles is None else styles.iter(f"{WORD}rFonts"))]
    named = {mark.get(f"{WORD}ascii") or "" for mark in marks}
    fonts = sorted(name for name in named if name.startswith(_LEGACY))
    text = "\n".join(_text(one) for one in root.iter(f"{WORD}p"))
    return (fonts or ["?"]) if legacy_lines(text) else []
