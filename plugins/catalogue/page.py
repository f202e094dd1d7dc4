"""One file of content to one page of the portal."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from ..domain import Content, Problem, SitePage
from ..frontmatter.header import Header, read_header
from ..frontmatter.letters import strange_letters
from ..frontmatter.record import read_record, read_rest
from ..frontmatter.source import decode, split
from .body import Body, read_body
from .checks.plausible import unfinished
from .files import Place
from .overlay import base_code

_LONGEST = 160


@dataclass(frozen=True)
class Read:
    """What came of one file: its page unless an error stands against it, its links, its problems.

    `base` is the code of the national record that the page stands on: such a page is finished when
    that is read. `covered` says that a local page stands in this one's place. `text` is the file as
    written, unless it is a national record. `rest` is a page of the values that were not refused:
    only to look at, in the same round.
    """

    place: Place
    header: Header = field(default_factory=Header)
    body: Body = field(default_factory=Body)
    page: SitePage | None = None
    problems: tuple[Problem, ...] = ()
    base: str = ""
    covered: bool = False
    text: str = ""
    rest: SitePage | None = None
    refused: frozenset[str] = frozenset()

    @property
    def slug(self) -> str:
        """The name that other pages call this one by."""
        return self.place.url.strip("/").split("/", 2)[2]


def read_page(place: Place, raw: bytes, back: str = "↩") -> Read:
    """Read a file's bytes. `back` is the name of the way back from a footnote in the page's
    language.
    """
    text = decode(raw, place.path)
    if isinstance(text, Problem):
        return Read(place, problems=(text,))
    written = "" if place.national else text
    problems = (*strange_letters(text, place.path), *unfinished(text, place.path))
    if any(problem.code == "control-character" for problem in problems):
        # YAML and HTML read nothing behind such a letter
        return Read(place, problems=problems, text=written)
    source = split(text, place.path)
    if isinstance(source, Problem):
        return Read(place, problems=(*problems, source), text=written)
    header = read_header(source.header, place.path, source.header_line)
    body = read_body(source.body, place.path, source.body_line, back)
    read = Read(
        place,
        header,
        body,
        problems=(*problems, *header.problems, *body.problems),
        base=base_code(header) if place.kind.national else "",
        text=written,
    )
    return finish(read, header.values) if header.lines and not read.base else read


def finish(read: Read, values: Mapping[str, Any]) -> Read:
    """Return what was read with its page, these values in its header; or with what stands against
    it.
    """
    place, header = read.place, read.header
    known = {problem.field for problem in header.problems}
    record, refused = read_record(place.kind.record, values, place.path, header.lines)
    problems = (*read.problems, *(one for one in refused if one.field not in known))
    if record is not None:
        page = _page(place, record, read.body, header.lines)
        return replace(read, page=page, problems=problems)
    rest = read_rest(place.kind.record, values, refused) if values else None
    if rest is None:
        return replace(read, problems=problems)
    return replace(
        read,
        problems=problems,
        rest=_page(place, rest, read.body, header.lines),
        refused=frozenset(problem.field.partition(".")[0] for problem in refused),
    )


def _page(place: Place, record: Content, body: Body, lines: Mapping[str, int]) -> SitePage:
    return SitePage(
        url=place.url,
        lang=place.lang,
        kind=place.kind.name,
        template=place.kind.page_template,
        title=record.title,
        source=place.path,
        record=record,
        body=body.html,
        texts=body.texts,
        description=_shorten(record.summary or body.summary or record.title),
        modified=_modified(record),
        lines=lines,
        listed=record.status == "published",
    )


def _modified(record: Content) -> dt.date | None:
    """The day a page was last changed, as far as its header says."""
    days = (
        getattr(record, name, None)
        for name in ("updated", "reviewed", "date", "published", "issued")
    )
    return next((day for day in days if day), None)


def _shorten(text: str) -> str:
    """The text up to the last whole word that fits a description."""
    words = " ".join(text.split())
    if len(words) <= _LONGEST:
        return words
    return re.sub(r"[\s,;:.]+\S*$", "", words[:_LONGEST]) + "…"
