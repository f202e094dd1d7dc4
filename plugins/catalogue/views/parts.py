"""What pages of several kinds lay out: facts, rows of a listing, statuses, files, parts of a
page.
"""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from ...domain import Attachment, File, Form, Link
from .context import ViewContext
from .format import Day, counted, size

#: A heading of the second level, as the Markdown of a page gives it.
_H2 = re.compile(r'<h2\b[^>]*\bid="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class Fact:
    """One of the answers in the gate: what is asked, the answer, what belongs to it.

    `spoken` is how value and note are heard, where the order of reading is not that of hearing;
    `short` is the answer where there is room for a line; `later` are the answers of days to come,
    each with its first day (ISO); `about` is what people ask that it answers, as `Inquiry` of the
    synonyms has it.
    """

    icon: str
    label: str
    value: str
    note: str = ""
    url: str = ""
    spoken: str = ""
    short: str = ""
    later: tuple[tuple[str, Fact], ...] = ()
    about: str = ""


@dataclass(frozen=True)
class Dated:
    """A short fact that changes on days to come: the text of today, and others with their first day
    (ISO).
    """

    text: str
    later: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        return self.text


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
    meta: tuple[str | Dated, ...] = ()
    day: Day | None = None
    status: Status | None = None


@dataclass(frozen=True)
class Term:
    """A line of a data list: a label, and values that may be links. `aside` is what paper can do
    without.
    """

    label: str
    links: tuple[Link, ...]
    aside: bool = False


@dataclass(frozen=True)
class SignatureNote:
    """What is known of a signature in a file: a sentence, and the lines of it that lawyers ask
    for.
    """

    sentence: str
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True)
class FileLink:
    """A file to download. `facts` say type, size and pages; without a `url` only the name is
    known. `fill` is the page on which a form can be filled in. `instead` says where to read what
    the file does not tell to everyone; `signatures` are those of a document.
    """

    name: str
    url: str = ""
    facts: str = ""
    fill: Link | None = None
    instead: str = ""
    signatures: tuple[SignatureNote, ...] = ()


@dataclass(frozen=True)
class Part:
    """A part of a page that its contents lead to, with the parts inside it."""

    id: str
    title: str
    inside: tuple[Part, ...] = ()


def file_address(file: str) -> str:
    """Return the address of a file below `content/files/`; what means something else in an address
    is written out.
    """
    return f"/files/{file.replace('%', '%25').replace('#', '%23')}"


def file_link(
    name: str,
    file: str | None,
    pages: int | None,
    context: ViewContext,
    *,
    has_text: bool | None = None,
) -> FileLink:
    """Return a file below `content/files/` as a link that says what it is. `has_text` says whether
    the page has the file's text, where it is a file that a page stands for.
    """
    octets = context.size(file) if file else None
    if not file or octets is None:
        return FileLink(name)
    suffix = posixpath.splitext(file)[1].lstrip(".").lower()
    kinds = context.words["file"]["type"]
    facts = [str(kinds.get(suffix, suffix.upper())), size(octets, context.say)]
    known = context.attachment(file) or Attachment()
    if count := pages or known.pages:
        facts.append(counted("file.pages", count, context.say))
    facts += [context.say(f"file.note.{note}") for note in known.notes]
    instead = ""
    if known.notes and has_text is not None:
        instead = context.say("file.instead.page" if has_text else "file.instead.ask")
    return FileLink(name, file_address(file), ", ".join(facts), instead=instead)


def files(given: Iterable[File | Form], context: ViewContext) -> tuple[FileLink, ...]:
    """Return files as links, each one once."""
    links = (
        replace(
            file_link(one.name or one.file or "", one.file, getattr(one, "pages", None), context),
            fill=_fill(one, context),
        )
        for one in given
    )
    return tuple({(link.url or link.name): link for link in links}.values())


def _fill(given: File | Form, context: ViewContext) -> Link | None:
    name = given.page if isinstance(given, Form) else None
    page = context.index.find("form", name, context.lang) if name else None
    return context.link(page) if page else None


def term(label: str, *values: Link | str | None) -> Term:
    """Return a line of a data list; values that are missing are left out."""
    return Term(
        label, tuple(Link(one, "") if isinstance(one, str) else one for one in values if one)
    )


def body_parts(body: str) -> tuple[Part, ...]:
    """Return the headings of the second level in a page's text."""
    return tuple(
        Part(found[1], " ".join(html.unescape(_TAG.sub("", found[2])).split()))
        for found in _H2.finditer(body)
    )


def parts(
    kind: str, contents: Mapping[str, object], body: str, context: ViewContext
) -> tuple[Part, ...]:
    """Return the parts that have something to show; the empty key stands for the page's own
    text.
    """
    found: list[Part] = []
    for key, there in contents.items():
        if there and key:
            found.append(Part(f"part-{key}", context.say(f"{kind}.part.{key}")))
        elif there:
            found += body_parts(body)
    return tuple(found)
