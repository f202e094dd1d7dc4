"""Tags, comments and character references as they stand in a source, after the HTML standard
(§13.2.5, tokenization).
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import lru_cache
from sys import intern
from typing import NamedTuple

from .nodes import Piece

#: A start tag as programs write it, ` name="value"` or ` name`; an end tag. All others are read
#: attribute by attribute, which is slower.
_START_TAG = re.compile(
    r"""
    < (?P<name> [a-zA-Z][a-zA-Z0-9-]* )
    (?P<attributes> (?: \s+ [a-zA-Z][a-zA-Z0-9:_-]* (?: ="[^"]*" (?=[\s/>]) | (?=[\s>]) ) )* )
    \s* (?P<closed> /? ) >
    """,
    re.VERBOSE,
)
_ATTRIBUTE = re.compile(r"""\s ([a-zA-Z][a-zA-Z0-9:_-]*) (?: ="([^"]*)" )?""", re.VERBOSE)
_END_TAG = re.compile(r"</([a-zA-Z][a-zA-Z0-9-]*)\s*>")

_NAME = re.compile(r"</?([a-zA-Z][^\s/>]*)")
_ANY_ATTRIBUTE = re.compile(
    r"""
    [\s/]* (?P<name> [^\s/>] [^\s/>=]* )
    (?: \s* = \s* (?: "(?P<double>[^"]*)" | '(?P<single>[^']*)' | (?P<bare>[^\s>"'][^\s>]*) )? )?
    """,
    re.VERBOSE,
)
_TAG_END = re.compile(r"\s*(?P<closed>(?:/\s*)*)>")
_COMMENT_END = re.compile(r"--!?>")
_REFERENCE = re.compile(r"&(?:\#(?:\d+|[xX][\da-fA-F]+)|[a-zA-Z][a-zA-Z\d]*);?")


#: So many ways in which start tags are written are remembered.
_REMEMBERED = 4096


class Tag(NamedTuple):
    """A start tag by itself: its name in small letters, its attributes, how long it is up to the
    end of its name and in all, and whether it closes itself with a slash.
    """

    name: str
    attributes: dict[str, str]
    named: int
    length: int
    closed: bool


def start_tag(source: str, start: int) -> Tag | None:
    """Read the start tag at a place; None where the source ends within it.

    Of an attribute that is given twice the first counts; one without a value has the empty string.
    """
    known = complete_tag(source[start : source.find(">", start) + 1])
    if known is None:  # a sign within an attribute's value, or an unusual way to write
        found = _START_TAG.match(source, start)
        known = _read(found) if found else _any_start_tag(source, start)
    return known


@lru_cache(_REMEMBERED)
def complete_tag(written: str) -> Tag | None:
    """Read a start tag; None where it is not complete, or not written as most are. Many tags
    of a site's pages are written alike: they share what is read of them.
    """
    found = _START_TAG.fullmatch(written)
    return _read(found) if found else None


def _read(found: re.Match[str]) -> Tag:
    name, written, closed = found.groups()
    attributes: dict[str, str] = {}
    for key, value in _ATTRIBUTE.findall(written) if written else ():
        attributes.setdefault(key.lower(), html.unescape(value) if "&" in value else value)
    length = found.end() - found.start()
    return Tag(intern(name.lower()), attributes, found.end(1) - found.start(), length, bool(closed))


def end_tag(source: str, start: int) -> tuple[str, int] | None:
    """Read the end tag at a place: its name in small letters, and where it ends; None where the
    source ends within it.
    """
    found = _END_TAG.match(source, start)
    if found:
        return found[1].lower(), found.end()
    tag = _any_start_tag(source, start)
    return (tag.name, start + tag.length) if tag else None


def _any_start_tag(source: str, start: int) -> Tag | None:
    """A tag in whatever way it is written. An end tag may have attributes as well, to no effect."""
    begun = _NAME.match(source, start)
    assert begun
    attributes: dict[str, str] = {}
    at = begun.end()
    while not (ended := _TAG_END.match(source, at)):
        found = _ANY_ATTRIBUTE.match(source, at)
        if found is None or source.startswith(("'", '"'), found.end()):
            return None  # nothing follows, or a quote that nothing closes
        value = found["double"] or found["single"] or found["bare"] or ""
        attributes.setdefault(found["name"].lower(), html.unescape(value))
        at = found.end()
    closed = ended["closed"].endswith("/")
    return Tag(begun[1].lower(), attributes, begun.end() - start, ended.end() - start, closed)


def comment(source: str, start: int) -> tuple[str, int]:
    """Read the comment at a place: what it says, and where it ends. It begins with `<!--`, or is
    anything else that browsers take for one: `<!…>`, `<?…>`, `</…>`.
    """
    if source.startswith("<!--", start):
        for empty in ("<!-->", "<!--->"):
            if source.startswith(empty, start):
                return "", start + len(empty)
        ended = _COMMENT_END.search(source, start + 4)
        return (source[start + 4 :], len(source)) if ended is None else _until(source, start, ended)
    begin = start + 1 if source.startswith("<?", start) else start + 2
    end = source.find(">", begin)
    return (source[begin:], len(source)) if end < 0 else (source[begin:end], end + 1)


def _until(source: str, start: int, ended: re.Match[str]) -> tuple[str, int]:
    return source[start + 4 : ended.start()], ended.end()


def text_end(source: str, start: int, name: str) -> int:
    """Where the end tag of an element stands whose content is text, whatever signs are in it; the
    end of the source where there is none.
    """
    found = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(source, start)
    return found.start() if found else len(source)


def pieces(source: str, start: int, end: int) -> Iterator[Piece]:
    """The text in `source[start:end]`, each character reference a piece of its own."""
    for found in _REFERENCE.finditer(source, start, end):
        text = html.unescape(found[0])
        if text == found[0]:
            continue  # of no character
        if start < found.start():
            yield Piece(source[start : found.start()], start, found.start())
        yield Piece(text, found.start(), found.end())
        start = found.end()
    if start < end:
        yield Piece(source[start:end], start, end)
