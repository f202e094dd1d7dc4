"""Texts of content as they are handed to who judges written pages: before any page is written, with
the line of each of their elements.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from ..domain import Problem, SitePage
from ..frontmatter.source import decode, split
from .body import read_body
from .files import read_bytes

#: What a rule for written pages finds that the content's own rules say better, by their codes.
_SAID = {
    "page-capitals": ("heading-in-capitals", "line-in-capitals"),
    "page-heading-faked": ("bold-as-heading", "line-in-capitals"),
    "page-heading-name": ("heading-empty",),
    "page-image-alt": ("image-without-text",),
    "page-link-name": ("link-without-text", "link-text-vague"),
    "page-link-text": ("link-text-vague",),
    "page-table-empty-header": ("table-without-headings",),
    "page-table-without-headers": ("table-without-headings",),
}


def texts(content: Path, pages: Iterable[SitePage]) -> Iterator[dict[str, str]]:
    """Yield the text of each page that has one: `path`, `url`, `lang`, `title`, `html`."""
    for page in pages:
        if page.source and page.body:
            raw = read_bytes(content, page.source)
            text = raw if isinstance(raw, Problem) else decode(raw, page.source)
            source = text if isinstance(text, Problem) else split(text, page.source)
            if isinstance(source, Problem):
                continue  # told by who read the file
            body = read_body(source.body, page.source, source.body_line, lines=True)
            yield {
                "path": page.source,
                "url": page.url,
                "lang": page.lang,
                "title": page.title,
                "html": body.html,
            }


def new(judged: Iterable[Problem], problems: Iterable[Problem]) -> list[Problem]:
    """Return what was found in the texts and is not among the content's own problems by another
    code.
    """
    reported = {(one.path, one.line, one.code) for one in problems}
    return [
        one
        for one in judged
        if not any((one.path, one.line, code) in reported for code in _SAID.get(one.code, ()))
    ]
