"""The tags of a PDF: headings, tables, pictures as a screen reader meets them (PDF/UA-1)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf

from .examination import Flaw

#: More is no document that people read.
MOST_TAGS = 200_000
#: Headings are missed from so many pages on.
LONG = 3
_HEADINGS = ("H", "H1", "H2", "H3", "H4", "H5", "H6", "Title")
_SPOKEN = ("/Alt", "/ActualText", "/E")


@dataclass
class _Tags:
    """How often each kind of tag stands, and what lacks something."""

    counts: Counter[str] = field(default_factory=Counter)
    mute_pictures: int = 0
    headless_tables: int = 0


def tag_flaws(pdf: pikepdf.Pdf, pages: int) -> Iterator[Flaw]:
    """Tell of a PDF without tags, or of tags that leave somebody out."""
    marked, tree = pdf.Root.get("/MarkInfo"), pdf.Root.get("/StructTreeRoot")
    is_marked = isinstance(marked, pikepdf.Dictionary) and bool(marked.get("/Marked", False))
    if not (is_marked and isinstance(tree, pikepdf.Dictionary) and "/K" in tree):
        yield Flaw("attachment-untagged")
        return
    tags = _counted(tree)
    if tags.mute_pictures:
        yield Flaw("attachment-mute-picture", {"count": tags.mute_pictures})
    if tags.headless_tables:
        yield Flaw("attachment-headless-table", {"count": tags.headless_tables})
    if pages > LONG and not any(tags.counts[name] for name in _HEADINGS):
        yield Flaw("attachment-no-headings", {"pages": pages})


def _counted(tree: pikepdf.Dictionary) -> _Tags:
    roles = tree.get("/RoleMap", pikepdf.Dictionary())
    tags, seen = _Tags(), set[tuple[int, int]]()
    waiting: list[tuple[pikepdf.Object | None, _Table | None]] = [(tree.get("/K"), None)]
    tables: list[_Table] = []
    while waiting and tags.counts.total() < MOST_TAGS:
        found, table = waiting.pop()
        if isinstance(found, pikepdf.Array):
            waiting += [(one, table) for one in found]
        elif isinstance(found, pikepdf.Dictionary) and "/S" in found:
            if found.is_indirect and found.objgen in seen:
                continue
            seen.add(found.objgen if found.is_indirect else (0, 0))
            role = _role(found, roles)
            tags.counts[role] += 1
            if role in ("Figure", "Formula") and not any(_says(found, key) for key in _SPOKEN):
                tags.mute_pictures += 1
            if role == "Table":
                table = _Table()
                tables.append(table)
            elif table and role in ("TH", "TR"):
                table.headed |= role == "TH"
                table.rows += role == "TR"
            waiting.append((found.get("/K"), table))
    tags.headless_tables = sum(1 for one in tables if one.rows > 1 and not one.headed)
    return tags


@dataclass
class _Table:
    rows: int = 0
    headed: bool = False


def _says(found: pikepdf.Dictionary, key: str) -> bool:
    return bool(str(found.get(key, "")).strip())


def _role(found: pikepdf.Dictionary, roles: pikepdf.Object) -> str:
    """A tag's name, through names that a program has given of its own."""
    role = str(found.get("/S"))
    for _ in range(8):
        mapped = roles.get(role) if isinstance(roles, pikepdf.Dictionary) else None
        if mapped is None or str(mapped) == role:
            break
        role = str(mapped)
    return role.removeprefix("/")
