"""A page's Markdown to HTML that is safe, well headed, and knows where it links."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import markdown
from lxml import html
from lxml.html import HtmlElement

from plugins.model import Problem, error, warning
from plugins.text import slug

from .allowed import strange_attributes, strange_elements
from .lines import Lines, too_deep
from .table import broken_tables, mend_tables
from .target import Target, read_target

_EXTENSIONS = ("tables", "attr_list", "def_list", "abbr", "footnotes", "sane_lists")
_SETTINGS = {"tables": {"use_align_attribute": True}}
_BRACKETS = 200  # Markdown takes minutes over some thousand that are not closed
_VAGUE = frozenset(("tại đây", "ở đây", "đây", "xem thêm", "bấm vào đây", "chi tiết", "here", "click here", "more",
                    "read more", "this link", "link"))


@dataclass(frozen=True)
class Body:
    """A body as HTML whose addresses inside the site begin at its root (`/vi/…`), and what it links to."""

    html: str = ""
    summary: str = ""
    targets: tuple[Target, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_body(text: str, path: str, first_line: int = 1, back: str = "↩") -> Body:
    """Return the body of the page at `path`; `back` is the name of the way back from a footnote."""
    if not text.strip():
        return Body()
    if line := too_deep(text, "[(", "])", _BRACKETS):
        return Body(problems=(error("text-brackets", path, first_line + line - 1),))
    try:
        rendered = _parser().reset().convert(text)
    except RecursionError:
        _parser.cache_clear()  # It is left inside the list that it could not leave; `reset` does not help.
        return Body(problems=(error("text-too-deep", path, first_line),))
    lines = Lines(text, first_line)
    strange = tuple(strange_elements(rendered, path, lines))
    if strange:
        return Body(problems=strange)
    tree = html.document_fromstring(f"<html><body>{rendered}</body></html>").body
    reading = _Reading(tree, path, lines)
    problems = [*reading.check(), *reading.headings(), *mend_tables(tree, path, lines),
                *broken_tables(tree, path, lines)]
    reading.footnotes(back)
    first = next((one.text_content() for one in tree.iter("p")), "")
    return Body(_inner(tree), " ".join(first.split()), tuple(reading.targets), tuple(problems))


@cache
def _parser() -> markdown.Markdown:
    """One parser for all pages: making it costs more than most pages do."""
    return markdown.Markdown(extensions=list(_EXTENSIONS), extension_configs=_SETTINGS)


class _Reading:
    """One walk through a rendered body, mending it on the way."""

    def __init__(self, tree: HtmlElement, path: str, lines: Lines) -> None:
        self.tree, self.path, self.lines = tree, path, lines
        self.targets: list[Target] = []

    def check(self) -> Iterator[Problem]:
        """Refuse attributes that no page may hold, and read the targets of links and images."""
        for comment in list(self.tree.iter(html.etree.Comment)):
            comment.drop_tree()
        for node in list(self.tree.iterdescendants()):
            yield from strange_attributes(node, self.path, self.lines)
            if node.tag == "a":
                yield from self._link(node)
            elif node.tag == "img":
                yield from self._image(node)

    def headings(self) -> Iterator[Problem]:
        """Give headings the levels of their nesting, from 2, and an address each."""
        above: list[int] = []
        taken: set[str] = set()
        for node in self.tree.iter("h1", "h2", "h3", "h4", "h5", "h6"):
            level, words = int(node.tag[1]), " ".join(node.text_content().split())
            while above and above[-1] >= level:
                above.pop()
            above.append(level)
            if not words:
                yield error("heading-empty", self.path, self.lines.of("#" * level))
            node.tag = f"h{min(len(above) + 1, 6)}"
            node.set("id", _unused(node.get("id") or slug(words) or "muc", taken))

    def footnotes(self, back: str) -> None:
        """Name the ways back from footnotes in the page's language."""
        for node in self.tree.iter("a"):
            if node.get("class") == "footnote-backref":
                node.attrib.pop("title", None)
                node.set("aria-label", f"{back} {node.get('href', '').rpartition(':')[2]}")

    def _link(self, node: HtmlElement) -> Iterator[Problem]:
        written = node.get("href", "")
        line = self.lines.of(written)
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
        elif words.lower() in _VAGUE:
            yield warning("link-text-vague", self.path, line, given=words)

    def _image(self, node: HtmlElement) -> Iterator[Problem]:
        written = node.get("src", "")
        line = self.lines.of(written)
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


def _unused(name: str, taken: set[str]) -> str:
    """The name, or the name with the first number that makes it the only one."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    taken.add(free)
    return free


def _inner(tree: HtmlElement) -> str:
    parts = [tree.text or "", *(html.tostring(child, encoding="unicode") for child in tree)]
    return "".join(parts).strip()
