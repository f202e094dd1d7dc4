"""What pages of several kinds lay out: facts, rows of a listing, statuses, files, parts of a page."""
from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.model import File, Form, Link

from .desk import Desk
from .format import Day, counted, size

#: A heading of the second level, as the Markdown of a page gives it.
_H2 = re.compile(r'<h2\b[^>]*\bid="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class Fact:
    """One of the answers in the gate: what is asked, the answer, what belongs to it."""

    icon: str
    label: str
    value: str
    note: str = ""
    url: str = ""


@dataclass(frozen=True)
class Status:
    """A state in word and sign; `tone` is `good`, `caution`, `danger` or `plain`."""

    text: str
    icon: str
    tone: str


@dataclass(frozen=True)
class Row:
    """A page in a listing: its link, a sentence, and short facts after it."""

    title: str
    url: str
    lang: str = ""
    summary: str = ""
    meta: tuple[str, ...] = ()
    day: Day | None = None
    status: Status | None = None


@dataclass(frozen=True)
class FileLink:
    """A file to download. `facts` say type, size and pages; without a `url` only the name is known."""

    name: str
    url: str = ""
    facts: str = ""


@dataclass(frozen=True)
class Part:
    """A part of a page that its contents lead to."""

    id: str
    title: str


@dataclass(frozen=True)
class Term:
    """A line of a data list: a label, and values that may be links."""

    label: str
    links: tuple[Link, ...]


def file_link(name: str, file: str | None, pages: int | None, desk: Desk) -> FileLink:
    """Return a file below `content/files/` as a link that says what it is."""
    octets = desk.size(file) if file else None
    if not file or octets is None:
        return FileLink(name)
    suffix = posixpath.splitext(file)[1].lstrip(".").lower()
    kinds = desk.words["file"]["type"]
    facts = [str(kinds.get(suffix, suffix.upper())), size(octets, desk.say)]
    if pages:
        facts.append(counted("file.pages", pages, desk.say))
    return FileLink(name, f"/files/{file}", ", ".join(facts))


def files(given: Iterable[File | Form], desk: Desk) -> tuple[FileLink, ...]:
    """Return files as links, each one once."""
    links = (file_link(one.name or one.file or "", one.file, getattr(one, "pages", None), desk) for one in given)
    return tuple({(link.url or link.name): link for link in links}.values())


def term(label: str, *values: Link | str | None) -> Term:
    """Return a line of a data list; values that are missing are left out."""
    return Term(label, tuple(Link(one, "") if isinstance(one, str) else one for one in values if one))


def body_parts(body: str) -> tuple[Part, ...]:
    """Return the headings of the second level in a page's text."""
    return tuple(Part(found[1], " ".join(html.unescape(_TAG.sub("", found[2])).split()))
                 for found in _H2.finditer(body))


def parts(kind: str, shown: Mapping[str, object], body: str, desk: Desk) -> tuple[Part, ...]:
    """Return the parts that have something to show; the empty key stands for the page's own text."""
    return tuple(part for key, there in shown.items() if there
                 for part in (body_parts(body) if not key else (Part(f"part-{key}", desk.say(f"{kind}.part.{key}")),)))
