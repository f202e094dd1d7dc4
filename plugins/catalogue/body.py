"""A page's Markdown to HTML that is safe, well headed, and knows where it links."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import markdown
from lxml import html
from lxml.html import HtmlElement

from ..domain import Problem, error, warning
from ..frontmatter.lines import Lines
from .allowed import ELEMENTS, strange_attributes, strange_elements
from .commonmark import LINE, LONGEST, CommonMark, MarkdownParser, MarkdownReading, part_remarks
from .headings import Headings
from .link_words import says_nothing
from .places import Places
from .table import broken_tables, crowded_rows, mend_tables, tabbed_rows
from .target import Target, read_target
from .unread import unread_marks

_DEEPEST = 60  # elements in one another; the reader of HTML leaves out what is much deeper


@dataclass(frozen=True)
class Body:
    """A body as HTML whose addresses inside the site begin at its root (`/vi/…`), and what it links
    to.

    `texts` are its blocks as plain text, each with its line.
    """

    html: str = ""
    summary: str = ""
    targets: tuple[Target, ...] = ()
    problems: tuple[Problem, ...] = ()
    texts: tuple[tuple[int, str], ...] = ()


def read_body(
    text: str, path: str, first_line: int = 1, back: str = "↩", *, lines: bool = False
) -> Body:
    """Return the body of the page at `path`; `back` is the name of the way back from a footnote.
    With `lines`, each element has its line in `data-line`.
    """
    text, open_remark = part_remarks(text)
    if not text.strip():
        return Body()
    if open_remark is not None:
        return _refused("remark-open", path, first_line + open_remark)
    long = next((place for place, line in enumerate(text.split("\n")) if len(line) > LONGEST), None)
    if long is not None:
        return _refused("text-too-long", path, first_line + long, most=LONGEST)
    rendered = _parser().reset().convert(text)
    reading = _reading()
    if reading.too_long is not None:
        return _refused("text-too-long", path, first_line + reading.too_long, most=LONGEST)
    if reading.too_deep is not None:
        return _refused("text-too-deep", path, first_line + reading.too_deep)
    strange = tuple(strange_elements(reading.raw, reading.words, path, first_line))
    tree = html.document_fromstring(f"<html><body>{rendered}</body></html>").body
    places = Places(tree, Lines(text, first_line))
    if deep := places.deeper_than(_DEEPEST):
        return _refused("text-too-deep", path, deep)
    walk = _Walk(tree, path, places)
    # Captions before headings: a bold one is no heading.
    problems = [
        *strange,
        *walk.check(),
        *mend_tables(tree, path, places),
        *Headings(tree, path, places).mend(),
        *broken_tables(tree, path, places),
        *crowded_rows(reading, path, first_line),
        *tabbed_rows(reading, text, path, first_line),
        *unread_marks(reading, path, first_line),
    ]
    texts = tuple((first_line + line, words) for line, words in reading.blocks)
    if strange:
        return Body(problems=tuple(problems), texts=texts)
    walk.footnotes(back)
    for node in tree.iterdescendants() if lines else ():
        node.set(LINE, str(places.line(node)))
    first = next((one.text_content() for one in tree.iter("p")), "")
    return Body(_inner(tree), " ".join(first.split()), tuple(walk.targets), tuple(problems), texts)


def _refused(code: str, path: str, line: int, **values: int) -> Body:
    """A text that is not read further; that it is there shows in its one block without words."""
    return Body(problems=(error(code, path, line, "", **values),), texts=((line, ""),))


@cache
def _parser() -> markdown.Markdown:
    """One parser for all pages: making it costs more than most pages do."""
    return markdown.Markdown(extensions=[CommonMark(), "attr_list", "abbr"])


def _reading() -> MarkdownReading:
    parser: MarkdownParser = _parser().parser
    return parser.reading


class _Walk:
    """One walk through a rendered body, mending it on the way."""

    def __init__(self, tree: HtmlElement, path: str, places: Places) -> None:
        self.tree, self.path, self.places = tree, path, places
        self.targets: list[Target] = []

    def check(self) -> Iterator[Problem]:
        """Refuse attributes that no page may hold, and read the targets of links and images."""
        for node in list(self.tree.iterdescendants()):
            for name in node.attrib if node.tag in ELEMENTS else ():
                yield from strange_attributes(node, name, self.path, self.places.within(node, name))
            if node.tag == "a":
                yield from self._link(node)
            elif node.tag == "img":
                yield from self._image(node)
            elif node.tag in ("s", "del"):
                words = " ".join(node.text_content().split())
                yield warning(
                    "text-struck", self.path, self.places.line(node, words), given=words[:60]
                )

    def footnotes(self, back: str) -> None:
        """Name the ways back from footnotes in the page's language."""
        for node in self.tree.iter("a"):
            if node.get("class") == "footnote-backref":
                node.attrib.pop("title", None)
                node.set("aria-label", f"{back} {node.get('href', '').rpartition(':')[2]}")

    def _link(self, node: HtmlElement) -> Iterator[Problem]:
        written = node.get("href", "")
        line = self.places.line(node, written)
        target = read_target(written, self.path, line)
        if isinstance(target, Problem):
            yield target
            return
        if target.inside:
            self.targets.append(target)
        node.set("href", target.url)
        words = " ".join(node.text_content().split())
        if not words and not any(image.get("alt") for image in node.iter("img")):
            yield error("link-without-text", self.path, line, given=written)
        elif node.get("class") != "footnote-backref" and says_nothing(words):
            yield warning("link-text-vague", self.path, line, given=words)

    def _image(self, node: HtmlElement) -> Iterator[Problem]:
        written = node.get("src", "")
        line = self.places.line(node, written)
        if not (node.get("alt") or "").strip():
            yield error("image-without-text", self.path, line, given=written)
        target = read_target(written, self.path, line)
        if isinstance(target, Problem):
            yield target
        elif not target.inside:
            yield error("image-elsewhere", self.path, line, given=written)
        else:
            self.targets.append(target)
            node.set("src", target.url)


def _inner(tree: HtmlElement) -> str:
    parts = [tree.text or "", *(html.tostring(child, encoding="unicode") for child in tree)]
    return "".join(parts).strip()
