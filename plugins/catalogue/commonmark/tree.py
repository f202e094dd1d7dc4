"""markdown-it's tokens as the tree of elements that Python-Markdown's extensions work on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.util import ETX, STX, AtomicString
from markdown_it.token import Token

#: The attribute that tells on which line of the text an element begins, counted from 0.
LINE = "data-line"
_ALIGN = re.compile(r"text-align:(\w+)")


@dataclass(frozen=True)
class MarkdownTree:
    """The tree; the raw HTML of the text and its plain words outside code, each piece with its line
    from 0.
    """

    root: Element
    raw: tuple[tuple[int, str], ...]
    words: tuple[tuple[int, str], ...]


def build(tokens: Iterable[Token], markdown: Markdown) -> MarkdownTree:
    """Return the tree. Raw HTML goes into the parser's stash, as Python-Markdown keeps it."""
    builder = _TreeBuilder(markdown)
    for token in tokens:
        builder.block(token)
    return MarkdownTree(builder.root, tuple(builder.raw), tuple(builder.words))


class _TreeBuilder:
    """Puts one token after the other into the tree."""

    def __init__(self, markdown: Markdown) -> None:
        self.markdown = markdown
        self.root = Element(markdown.doc_tag)
        self.open = [self.root]
        self.mark = ""
        self.line = 0
        self.raw: list[tuple[int, str]] = []
        self.words: list[tuple[int, str]] = []

    def block(self, token: Token) -> None:
        """Take a token of the block level."""
        if token.map:
            self.line = token.map[0]
        if token.type == "inline":
            self._marked()
            for child in token.children or ():
                self._inline(child)
        elif token.type == "own_mark":
            self.mark = token.content
        elif token.type == "html_block":
            self._raw(token.content.rstrip("\n"))
            self.text("\n")
        elif token.type in ("fence", "code_block"):
            self._code_block(token)
        elif token.type.startswith("footnote_"):
            self._footnote(token)
        elif not token.hidden:
            self._element(token)

    def text(self, words: str) -> None:
        """Add text that is markup already: behind the last element, or to the one that is open."""
        parent = self.open[-1]
        if len(parent):
            parent[-1].tail = (parent[-1].tail or "") + words
        else:
            parent.text = (parent.text or "") + words

    def _raw(self, markup: str) -> None:
        self.raw.append((self.line, markup))
        self.text(self.markdown.htmlStash.store(markup))

    def _marked(self) -> None:
        if self.mark:
            self.text(f"{self.mark} ")
            self.mark = ""

    def _element(self, token: Token) -> None:
        if token.nesting < 0:
            self.open.pop()
            return
        if token.tag not in ("p", "li"):
            self._marked()
        made = SubElement(self.open[-1], token.tag, _attributes(token))
        if token.tag not in ("thead", "tbody", "br", "hr"):
            made.set(LINE, str(self.line))
        if token.nesting > 0:
            self.open.append(made)

    def _code_block(self, token: Token) -> None:
        self._marked()
        pre = SubElement(self.open[-1], "pre", {LINE: str(self.line)})
        SubElement(pre, "code").text = AtomicString(_plain(token.content))

    def _inline(self, token: Token) -> None:
        """Take a token of a line."""
        if token.type == "text":
            self.words.append((self.line, token.content))
            self.text(_plain(token.content))
        elif token.type == "text_special":
            self.text("".join(f"{STX}{ord(sign)}{ETX}" for sign in token.content))
        elif token.type in ("softbreak", "hardbreak"):
            self.line += 1
            if token.type == "hardbreak":
                SubElement(self.open[-1], "br")
            else:
                self.text("\n")
        elif token.type == "code_inline":
            SubElement(self.open[-1], "code").text = AtomicString(_plain(token.content))
        elif token.type == "html_inline":
            self._raw(token.content)
            self.line += token.content.count("\n")
        elif token.type == "image":
            self._picture(token)
        elif token.type == "footnote_ref":
            self._reference(token)
        elif token.type == "footnote_anchor":
            self._footnote(token)
        else:
            self._element(token)

    def _picture(self, token: Token) -> None:
        words = "".join(_words(token.children or ()))
        attributes = {**_attributes(token), "alt": _plain(words), LINE: str(self.line)}
        SubElement(self.open[-1], "img", attributes)

    def _reference(self, token: Token) -> None:
        number, again = int(token.meta["id"]) + 1, int(token.meta.get("subId", 0))
        sup = SubElement(self.open[-1], "sup", {"id": _back(number, again)})
        link = SubElement(sup, "a", {"class": "footnote-ref", "href": f"#fn:{number}"})
        link.text = str(number)

    def _footnote(self, token: Token) -> None:
        if token.type == "footnote_block_open":
            notes = SubElement(self.open[-1], "div", {"class": "footnote"})
            SubElement(notes, "hr")
            self.open.append(SubElement(notes, "ol"))
        elif token.type == "footnote_open":
            number = int(token.meta["id"]) + 1
            self.open.append(SubElement(self.open[-1], "li", {"id": f"fn:{number}"}))
        elif token.type == "footnote_anchor":
            number, again = int(token.meta["id"]) + 1, int(token.meta.get("subId", 0))
            self.text("\u00a0")
            link = SubElement(
                self.open[-1],
                "a",
                {"class": "footnote-backref", "href": f"#{_back(number, again)}"},
            )
            link.text = "↩"
        else:
            self.open.pop()


def _back(number: int, again: int) -> str:
    """The address of a place that refers to a footnote."""
    return f"fnref{again + 1}:{number}" if again else f"fnref:{number}"


def _attributes(token: Token) -> dict[str, str]:
    """A token's attributes; how a cell is aligned as an attribute of its own."""
    found = {name: _plain(str(value)) for name, value in token.attrs.items() if name != "style"}
    if aligned := _ALIGN.search(str(token.attrs.get("style", ""))):
        found["align"] = aligned[1]
    return found


def _words(tokens: Iterable[Token]) -> Iterable[str]:
    """The words of a picture's description, without its marks."""
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            yield " "
        elif token.type == "image":
            yield from _words(token.children or ())
        elif token.type != "html_inline":
            yield token.content


def _plain(words: str) -> str:
    """Text in the tree has its ampersands written out, so that `&lt;` in code stays as it is."""
    return words.replace("&", "&amp;")
