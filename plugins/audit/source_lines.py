"""The line of a content file that an element of its page was made from, found by what both say: the
page itself carries no mark of it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from ..html import Element, Text
from ..run import paths
from ..run.last_output import LARGEST_PAGE
from .finding import Finding
from .fingerprint import PageElements

#: So many words of an element are looked for, and so many must be there, unless it has fewer.
_WORDS, _ENOUGH = 24, 3
_WORD = re.compile(r"[^\W_]+")
#: What is written in the source as it stands in the page: addresses, and words of pictures.
_SAME = ("src", "href", "data", "poster")
_SPOKEN = ("alt", "title", "aria-label")
#: Where the whole page is meant, its title is.
_OF_THE_PAGE = ("html", "head", "title", "body")


class SourceText:
    """A content file, to be searched for words."""

    def __init__(self, text: str) -> None:
        self._lines = text.splitlines()
        self._words = [
            (word, number) for number, line in enumerate(self._lines, 1) for word in _words(line)
        ]
        self._at: dict[str, list[int]] = defaultdict(list)
        for place, (word, _) in enumerate(self._words):
            self._at[word].append(place)

    def line_of(self, element: Element) -> int:
        """The line, from 1, that an element of the page comes from; 0 where none says the same.

        What stands on several lines is looked for near what stands around the element.
        """
        if found := self._with_address(element):
            return found
        places = self._places(_said(element))
        around = element.parent
        while len(places) > 1 and around and around.name not in ("main", "body"):
            near = self._places(_said(around))
            if len(near) == 1 and (later := [one for one in places if one >= near[0]]):
                places = later[:1]
            around = around.parent
        return self._words[places[0]][1] if places else 0

    def _with_address(self, element: Element) -> int:
        for name in _SAME:
            file = (element.attribute(name) or "").rstrip("/").rpartition("/")[2]
            lines = [n for n, line in enumerate(self._lines, 1) if len(file) > 3 and file in line]
            if len(lines) == 1:
                return lines[0]
        return 0

    def _places(self, words: Sequence[str]) -> list[int]:
        """Where most of these words stand in a row; nowhere if they are too few."""
        if not words:
            return []
        reached = {place: self._agreeing(place, words) for place in self._at.get(words[0], ())}
        most = max(reached.values(), default=0)
        if most < min(len(words), _ENOUGH):
            return []
        return [place for place, count in reached.items() if count == most]

    def _agreeing(self, place: int, words: Sequence[str]) -> int:
        count = 0
        for (word, _), wanted in zip(self._words[place:], words, strict=False):
            if word != wanted:
                break
            count += 1
        return count


def with_lines(findings: Iterable[Finding], output: Path, content: Path) -> Iterator[Finding]:
    """Yield findings with the line of their `source`, a path below `content`, where it is known.

    What stands outside a page's main part comes from a template, and has none.
    """
    pages, texts = PageElements(output), dict[str, SourceText | None]()
    for finding in findings:
        source = finding.source
        if source and source not in texts:
            texts[source] = _read(content, source)
        text = texts.get(source or "")
        element = pages.find(finding.page, finding.selector) if text else None
        page = pages.page(finding.page) if text else None
        if not text or not element or not page:
            yield finding
        elif element.name in _OF_THE_PAGE:
            heading = next(page.named("h1"), None)
            yield replace(finding, line=text.line_of(heading) if heading else 0)
        else:
            inside = page.main is not None and page.main in (element, *element.ancestors)
            yield replace(finding, line=text.line_of(element)) if inside else finding


def _read(content: Path, source: str) -> SourceText | None:
    try:
        given = paths.read(content, source, LARGEST_PAGE)
    except paths.Refused:
        return None
    return SourceText(given.decode("utf-8-sig", "replace"))


def _said(element: Element) -> list[str]:
    spoken = filter(None, map(element.attribute, _SPOKEN))
    said = [word for text in _texts(element) for word in _words(text)]
    return (said or [*_words(" ".join(spoken))])[:_WORDS]


def _texts(element: Element) -> Iterator[str]:
    """The pieces of text in an element, each by itself: what stands in two blocks is two words."""
    for node in element.contents:
        if isinstance(node, Element):
            yield from _texts(node)
        elif isinstance(node, Text):
            yield node


def _words(text: str) -> Iterator[str]:
    """Words in small letters, without the signs that Markdown, YAML and typography put between."""
    return (one[0] for one in _WORD.finditer(unicodedata.normalize("NFC", text).lower()))
