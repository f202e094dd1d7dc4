"""A document's text as Markdown, and the whole as a draft page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

import yaml

from .furniture import DocumentDraft
from .text_blocks import TextParagraph, TextTable, WordText

Say = Callable[..., str]
_ARTICLE = re.compile(r"^(Phần|Chương|Mục|Điều)\s+(?:thứ\s+)?[\dIVXLC]+\b", re.IGNORECASE)
_ROMAN = re.compile(r"^[IVX]+\.\s+\S")
_FIGURE = re.compile(r"^\d+\.\s+\S")
_BULLET = re.compile(r"^[-–+•●▪]\s+")
_CALLED = re.compile(r"^Bảng(?: \d+)?\s*[.:]\s*")
_CAPTION = re.compile(r"^(?:Bảng|Biểu|Phụ lục)\b", re.IGNORECASE)


def text_page(kind: str, word: WordText, draft: DocumentDraft, file: str, slug: str) -> str:
    """Return a page with `status: draft`; `file` is the Word file's name, where no title was
    found.
    """
    fields = {"title": draft.fields.get("title") or file, "status": "draft"}
    if kind == "document":
        fields |= draft.fields
    header = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=10_000)
    body = "\n".join(_body(draft.blocks)).replace("{slug}", slug)
    notes = "".join(f"\n[^{name}]: {text}\n" for name, text in word.footnotes.items())
    return f"---\n{header}---\n\n{body.strip()}\n{notes}"


def text_doubts(word: WordText, draft: DocumentDraft, kind: str, say: Say) -> Iterator[str]:
    """Yield what an editor should look at: fields that were not found, tables without a name,
    pictures without a text, what could not be carried over.
    """
    wanted = ("title", "number", "document_type", "issuer_name", "issued", "signer")
    for key in wanted if kind == "document" else ("title",):
        if key not in draft.fields:
            yield say("draft.no_field", field=key)
    unnamed = sum("Bảng: ???" in line for line in _body(draft.blocks))
    if unnamed:
        yield say("draft.no_caption", n=unnamed)
    for name, _, said in word.pictures:
        if not said:
            yield say("draft.no_picture_text", name=name)
    for what, count in sorted(word.lost.items()):
        yield say(f"draft.lost-{what}", n=count)


def _body(blocks: Iterable[TextParagraph | TextTable]) -> Iterator[str]:
    blocks = list(blocks)
    chapters = any(
        isinstance(one, TextParagraph) and re.match(r"(?i)(?:phần|chương)\s", one.text)
        for one in blocks
    )
    listed = False
    for place, block in enumerate(blocks):
        if isinstance(block, TextTable):
            before = blocks[place - 1] if place else None
            yield from _table(block, before if isinstance(before, TextParagraph) else None)
            listed = False
            continue
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        if isinstance(after, TextTable) and _CAPTION.match(block.text):
            continue
        item = bool(block.item or _BULLET.match(block.text)) and not block.heading
        if not (item and listed):
            yield ""
        listed = item
        yield _line(block, item=item, chapters=chapters)
    yield ""


def _line(block: TextParagraph, *, item: bool, chapters: bool) -> str:
    if item:
        return "  " * max(0, block.item - 1) + "- " + _BULLET.sub("", block.text)
    level = _level(block, chapters=chapters)
    return f"{'#' * level} {block.text}" if level else block.text


def _level(block: TextParagraph, *, chapters: bool) -> int:
    """The level of a heading by its style, else by how it is numbered; 0 of running text."""
    if block.heading:
        return min(6, block.heading + 1)
    if found := _ARTICLE.match(block.text):
        if len(block.text) > 200:
            return 0
        return {"phần": 2, "chương": 2, "mục": 3}.get(found[1].lower(), 4 if chapters else 2)
    if block.bold and len(block.text) < 150:
        if _ROMAN.match(block.text):
            return 2
        if _FIGURE.match(block.text):
            return 3
    return 0


def _table(table: TextTable, before: TextParagraph | None) -> Iterator[str]:
    name = before.text if before and _CAPTION.match(before.text) else "???"
    yield ""
    yield f"Bảng: {_CALLED.sub('', name)}"
    yield ""
    for place, row in enumerate(table.rows):
        cells = (" ".join(cell.replace("|", "\\|").split()) for cell in row)
        yield "| " + " | ".join(cells) + " |"
        if place == 0:
            yield "|" + "---|" * len(row)
