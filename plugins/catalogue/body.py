"""A page's Markdown to HTML that is safe, well headed, and knows where it links."""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import markdown
from lxml import html
from lxml.html import HtmlElement

from plugins.model import Problem, error, warning
from plugins.text import slug

from .target import Target, read_target

_EXTENSIONS = ("tables", "attr_list", "def_list", "abbr", "footnotes", "sane_lists")
_SETTINGS = {"tables": {"use_align_attribute": True}}
_ELEMENTS = frozenset((  # noqa: SIM905
    "a abbr b blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i "
    "img ins kbd li mark ol p pre q s samp small span strong sub summary sup table tbody td th thead time tr ul var"
    ).split())
_ATTRIBUTES = {
    "*": frozenset(("id", "lang", "dir", "title")), "a": frozenset(("href", "hreflang", "class")),
    "img": frozenset(("src", "alt", "width", "height")), "td": frozenset(("colspan", "rowspan", "align")),
    "th": frozenset(("colspan", "rowspan", "scope", "align")), "ol": frozenset(("start", "type", "reversed")),
    "time": frozenset(("datetime",)), "details": frozenset(("open",)), "div": frozenset(("class",)),
}
_FOOTNOTES = frozenset(("footnote", "footnote-ref", "footnote-backref"))
# What a browser takes for a tag; python-markdown leaves raw HTML as it was, and escapes every other `<`.
_TAG = re.compile(r"</?([a-zA-Z][^\s/>]*)|<([!?])(?!--.*?-->)", re.DOTALL)
_CAPTION = re.compile(r"\s*(?:Bảng|Table)\s*\d*\s*[:.]\s*")
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
    rendered = _parser().reset().convert(text)
    lines = _Lines(text, first_line)
    strange = tuple(_strange(rendered, path, lines))
    if strange:
        return Body(problems=strange)
    tree = html.document_fromstring(f"<html><body>{rendered}</body></html>").body
    reading = _Reading(tree, path, lines)
    problems = [*reading.check(), *reading.headings(), *reading.tables()]
    reading.footnotes(back)
    first = next((one.text_content() for one in tree.iter("p")), "")
    return Body(_inner(tree), " ".join(first.split()), tuple(reading.targets), tuple(problems))


@cache
def _parser() -> markdown.Markdown:
    """One parser for all pages: making it costs more than most pages do."""
    return markdown.Markdown(extensions=list(_EXTENSIONS), extension_configs=_SETTINGS)


class _Lines:
    """Finds the lines of things in the Markdown, each time the next one."""

    def __init__(self, text: str, first_line: int) -> None:
        self.text, self.first_line = text.lower(), first_line
        self.after: dict[str, int] = {}

    def of(self, given: str) -> int:
        """The line on which the text stands next, or the body's first."""
        wanted = given.lower()
        place = self.text.find(wanted, self.after.get(wanted, 0)) if wanted else -1
        if place < 0:
            return self.first_line
        self.after[wanted] = place + 1
        return self.first_line + self.text.count("\n", 0, place)


class _Reading:
    """One walk through a rendered body, mending it on the way."""

    def __init__(self, tree: HtmlElement, path: str, lines: _Lines) -> None:
        self.tree, self.path, self.lines = tree, path, lines
        self.targets: list[Target] = []

    def check(self) -> Iterator[Problem]:
        """Refuse attributes that no page may hold, and read the targets of links and images."""
        for comment in list(self.tree.iter(html.etree.Comment)):
            comment.drop_tree()
        for node in list(self.tree.iterdescendants()):
            yield from self._attributes(node)
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

    def tables(self) -> Iterator[Problem]:
        """Give tables their caption, the scope of heading cells, and each cell its column's name."""
        for table in self.tree.iter("table"):
            before = table.getprevious()
            found = _CAPTION.match(before.text or "") if before is not None and before.tag == "p" else None
            if found:
                before.text = before.text[found.end():]
                before.tag = "caption"
                table.insert(0, before)
            else:
                first = table.find(".//th")
                yield error("table-without-caption", self.path,
                              self.lines.of((first.text or "") if first is not None else ""))
            _scopes(table)

    def footnotes(self, back: str) -> None:
        """Name the ways back from footnotes in the page's language."""
        for node in self.tree.iter("a"):
            if node.get("class") == "footnote-backref":
                node.attrib.pop("title", None)
                node.set("aria-label", f"{back} {node.get('href', '').rpartition(':')[2]}")

    def _attributes(self, node: HtmlElement) -> Iterator[Problem]:
        for name, value in list(node.attrib.items()):
            own = name in _ATTRIBUTES["*"] or name in _ATTRIBUTES.get(node.tag, ())
            if own and not (name == "class" and value not in _FOOTNOTES):
                continue
            yield error("attribute-not-allowed", self.path, self.lines.of(name), given=name, element=f"<{node.tag}>")

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


def _strange(rendered: str, path: str, lines: _Lines) -> Iterator[Problem]:
    """Refuse elements that no page may hold, before a parser mends them away."""
    opened = {found[1].lower() for found in _TAG.finditer(rendered) if found[1] and found[0][1] != "/"}
    for found in _TAG.finditer(rendered):
        name = (found[1] or found[2]).lower()
        if name not in _ELEMENTS and not (found[0][1] == "/" and name in opened):
            yield error("html-not-allowed", path, lines.of(found[0]), given=found[0].lower() + ">")


def _scopes(table: HtmlElement) -> None:
    """Mark what a heading cell heads. An empty corner means that the first column heads the rows."""
    heads = [cell for row in table.iter("thead") for cell in row.iter("th")]
    names = [" ".join(cell.text_content().split()) for cell in heads]
    by_row = bool(names) and not names[0]
    for cell in heads:
        cell.set("scope", "col")
    if by_row:
        heads[0].tag = "td"
        heads[0].attrib.pop("scope")
    for row in table.iterfind("tbody/tr"):
        for place, cell in enumerate(row):
            if place == 0 and by_row:
                cell.tag = "th"
                cell.set("scope", "row")
            elif place < len(names) and names[place]:
                cell.set("data-label", names[place])
    for cell in table.iter("td", "th"):
        if align := cell.attrib.pop("align", None):
            cell.set("data-align", align)


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
