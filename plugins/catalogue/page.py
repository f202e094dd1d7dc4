"""One file of content to one page of the portal."""
from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from plugins.model import RECORDS, Content, Kind, Problem, SitePage

from .body import Body, read_body
from .files import Place
from .header import Header, read_header
from .overlay import base_code
from .record import read_record
from .source import decode, split

#: The template of each kind.
TEMPLATES: dict[Kind, str] = {kind: "news_item" if kind == "news" else kind for kind in RECORDS}
_LONGEST = 160


@dataclass
class Read:
    """What came of one file: its page unless an error stands against it, its links, its problems.

    `base` is the code of the national record that the page stands on: such a page is finished when that is read.
    `covered` says that a local page stands in this one's place.
    """

    place: Place
    header: Header = field(default_factory=Header)
    body: Body = field(default_factory=Body)
    page: SitePage | None = None
    problems: list[Problem] = field(default_factory=list)
    base: str = ""
    covered: bool = False

    @property
    def slug(self) -> str:
        """The name that other pages call this one by."""
        return self.place.url.strip("/").split("/", 2)[2]


def read_page(place: Place, raw: bytes, back: str = "↩") -> Read:
    """Read a file's bytes. `back` is the name of the way back from a footnote in the page's language."""
    read = Read(place)
    text = decode(raw, place.path)
    source = text if isinstance(text, Problem) else split(text, place.path)
    if isinstance(source, Problem):
        read.problems.append(source)
        return read
    read.header = read_header(source.header, place.path, source.header_line)
    read.body = read_body(source.body, place.path, source.body_line, back)
    read.problems += [*read.header.problems, *read.body.problems]
    read.base = base_code(read.header) if place.kind == "procedure" else ""
    if read.header.lines and not read.base:
        finish(read, read.header.values)
    return read


def finish(read: Read, values: Mapping[str, Any]) -> None:
    """Make the page of what was read, with these values in its header; or tell what stands against it."""
    told = {problem.field for problem in read.header.problems}
    record, refused = read_record(RECORDS[read.place.kind], values, read.place.path, read.header.lines)
    read.problems += [problem for problem in refused if problem.field not in told]
    if record is not None:
        read.page = _page(read.place, record, read.body, read.header.lines)


def _page(place: Place, record: Content, body: Body, lines: dict[str, int]) -> SitePage:
    return SitePage(
        url=place.url, lang=place.lang, kind=place.kind, template=TEMPLATES[place.kind], title=record.title,
        source=place.path, record=record, body=body.html,
        description=_shorten(record.summary or body.summary or record.title),
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
