"""One file of content to one page of the portal."""
from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from plugins.model import RECORDS, Content, Kind, Problem, SitePage

from .body import read_body
from .files import Place
from .header import read_header
from .record import read_record
from .source import decode, split
from .target import Target

#: The template of each kind.
TEMPLATES: dict[Kind, str] = {kind: "news_item" if kind == "news" else kind for kind in RECORDS}
_LONGEST = 160


@dataclass
class Read:
    """What came of one file: its page unless an error stands against it, its links, its problems.

    `values` are the header's as far as it could be read, so that a broken page is still known by its names.
    """

    place: Place
    page: SitePage | None = None
    targets: tuple[Target, ...] = ()
    problems: list[Problem] = field(default_factory=list)
    values: Mapping[str, Any] = field(default_factory=dict)


def read_page(place: Place, raw: bytes, back: str = "↩") -> Read:
    """Read a file's bytes. `back` is the name of the way back from a footnote in the page's language."""
    read = Read(place)
    text = decode(raw, place.path)
    if isinstance(text, Problem):
        read.problems.append(text)
        return read
    source = split(text, place.path)
    if isinstance(source, Problem):
        read.problems.append(source)
        return read
    header = read_header(source.header, place.path)
    body = read_body(source.body, place.path, source.body_line, back)
    read.values, read.targets = header.values, body.targets
    read.problems += [*header.problems, *body.problems]
    if header.lines:
        record, refused = read_record(RECORDS[place.kind], header.values, place.path, header.lines)
        told = {problem.field for problem in header.problems}
        read.problems += [problem for problem in refused if problem.field not in told]
        if record is not None:
            read.page = _page(place, record, body.html, body.summary, header.lines)
    return read


def _page(place: Place, record: Content, html: str, opening: str, lines: dict[str, int]) -> SitePage:
    return SitePage(
        url=place.url, lang=place.lang, kind=place.kind, template=TEMPLATES[place.kind], title=record.title,
        source=place.path, record=record, body=html, description=_shorten(record.summary or opening or record.title),
        modified=_modified(record), lines=lines, listed=record.status == "published")


def _modified(record: Content) -> dt.date | None:
    """The day a page was last changed, as far as its header says."""
    days = (getattr(record, name, None) for name in ("updated", "reviewed", "date", "published", "issued"))
    return next((day for day in days if day), None)


def _shorten(text: str) -> str:
    """The text up to the last whole word that fits a description."""
    words = " ".join(text.split())
    if len(words) <= _LONGEST:
        return words
    return re.sub(r"[\s,;:.]+\S*$", "", words[:_LONGEST]) + "…"
