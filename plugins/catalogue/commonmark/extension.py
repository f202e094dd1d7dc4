"""CommonMark as an extension of Python-Markdown: the parser is markdown-it's, the tree is
Python-Markdown's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import ElementTree

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.extensions import Extension
from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from . import rules
from .lists import list_rule
from .tree import build

#: More blocks in one another than any reader follows; the parser itself would leave out what is
#: deeper than 60.
DEEPEST = 40
#: The longest line or paragraph that is read, in letters. The longest of 5,265 real records has
#: 7,632.
LONGEST = 20_000
# Blanks in their place would break the line.
_TABS_AT_END = re.compile(r"[ \t]*\t(?= *$)")


@dataclass(frozen=True)
class MarkdownReading:
    """What is known of the text last read beyond its HTML. Lines are counted from 0.

    `raw` is its HTML and `words` its plain words outside code, piece by piece with their lines.
    """

    text: str = ""
    tokens: tuple[Token, ...] = ()
    raw: tuple[tuple[int, str], ...] = ()
    words: tuple[tuple[int, str], ...] = ()
    notes: Mapping[str, int] = field(default_factory=dict)

    @property
    def blocks(self) -> Iterator[tuple[int, str]]:
        """The blocks of the text as plain text, with the line on which each begins; line breaks
        stay.
        """
        for one in self.tokens:
            if one.type == "inline" and one.map:
                yield one.map[0], "".join(_visible(child) for child in one.children or ())
            elif one.type in ("fence", "html_block") and one.map:
                yield one.map[0] + (one.type == "fence"), _without_tags(one.content)

    @property
    def too_long(self) -> int | None:
        """The line of the first paragraph that is longer than any reader bears; nothing of it was
        read.
        """
        return next(
            (one.map[0] for one in self.tokens if one.meta.get("too_long") and one.map), None
        )

    @property
    def too_deep(self) -> int | None:
        """The first line of what stands too deep in lists and quotations."""
        return next((one.map[0] for one in self.tokens if one.level > DEEPEST and one.map), None)

    @property
    def unused_notes(self) -> list[str]:
        """The names of footnotes that nothing in the text refers to."""
        return [name.removeprefix(":") for name, place in self.notes.items() if place < 0]


def _visible(token: Token) -> str:
    """What of a token is read: its words, a line break, the description of a picture."""
    if token.type in ("softbreak", "hardbreak"):
        return "\n"
    return _without_tags(token.content) if token.type == "html_inline" else token.content


def _without_tags(markup: str) -> str:
    return re.sub(r"<[^>]*>", lambda tag: " " + "\n" * tag[0].count("\n"), markup)


class CommonMark(Extension):
    """Puts markdown-it in the place of Python-Markdown's block parser and inline patterns.

    Extensions that work on the tree or on the written HTML (`attr_list`, `abbr`) do so as ever;
    those that bring block processors or inline patterns are not asked. `departures` are the names
    of `DEPARTURES` that hold.
    """

    def __init__(self, departures: Iterable[str] | None = None) -> None:
        super().__init__()
        self.core = _core(DEPARTURES if departures is None else departures)

    def extendMarkdown(self, md: Markdown) -> None:
        """Take the place of the parser."""
        for name in ("normalize_whitespace", "html_block"):
            md.preprocessors.deregister(name)
        md.treeprocessors.deregister("inline")
        md.parser = MarkdownParser(md, self.core)


class MarkdownParser(BlockParser):
    """Reads lines with markdown-it; `reading` tells of the last ones."""

    def __init__(self, md: Markdown, core: MarkdownIt) -> None:
        super().__init__(md)
        self.core = core
        self.reading = MarkdownReading()

    def parseDocument(self, lines: Iterable[str]) -> ElementTree:
        """Return the tree of the lines."""
        text = "\n".join(_TABS_AT_END.sub("", line).expandtabs(4) for line in lines)
        env: dict[str, Any] = {"abbreviations": {}}
        tokens = self.core.parse(text, env)
        tree = build(tokens, self.md)
        self.reading = MarkdownReading(
            text, tuple(tokens), tree.raw, tree.words, env.get("footnotes", {}).get("refs", {})
        )
        if "abbr" in self.blockprocessors:
            known = self.blockprocessors["abbr"].abbrs
            known.clear()
            known.update(env["abbreviations"])
        return ElementTree(tree.root)


_ENDERS: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote"]}


def _indent(core: MarkdownIt) -> None:
    core.disable("code")
    core.block.ruler.at("paragraph", rules.paragraph)


def _notes(core: MarkdownIt) -> None:
    core.use(footnote_plugin, inline=False).use(deflist_plugin)
    core.block.ruler.before("reference", "abbreviation", rules.abbreviation, _ENDERS)


#: Where a text is read otherwise than CommonMark (with tables and struck text) would.
DEPARTURES: Mapping[str, Callable[[MarkdownIt], object]] = {
    # Indented text is text, not program code.
    "indent": _indent,
    # `a)` and `•` begin items, and two blanks are always enough to stand below one.
    "lists": lambda core: core.block.ruler.at("list", list_rule, _ENDERS),
    # Lines of an address stay lines.
    "lines": lambda core: core.inline.ruler2.push("lines", rules.short_lines),
    # `5*3*2` is a product.
    "products": lambda core: core.inline.ruler.at("emphasis", rules.emphasis),
    # Addresses of pages and e-mail are links.
    "addresses": lambda core: core.core.ruler.after(
        "inline", "bare_addresses", rules.bare_addresses
    ),
    # A link may lead to `To khai 01.docx`.
    "blanks": lambda core: core.inline.ruler.after("image", "loose_link", rules.loose_link),
    # Python-Markdown's footnotes, lists of definitions and abbreviations.
    "notes": _notes,
}


class _Core(MarkdownIt):
    """Leaves addresses as they were written: `target.py` says which of them are refused, and
    why.
    """

    def normalizeLink(self, url: str) -> str:
        """Return the address as it is."""
        return url

    def normalizeLinkText(self, link: str) -> str:
        """Return the address as it is."""
        return link

    def validateLink(self, url: str) -> bool:
        """Take every address for one."""
        return True


def _core(departures: Iterable[str]) -> MarkdownIt:
    core = _Core("commonmark", {"maxNesting": 60}).enable(["table", "strikethrough"])
    core.core.ruler.before("inline", "too_long", _leave_out_what_is_too_long)
    core.disable("text_join")  # The tree must tell `\\*` from `*`.
    for name in departures:
        DEPARTURES[name](core)
    return core


def _leave_out_what_is_too_long(state: StateCore) -> None:
    """Marks in one paragraph are looked for in all of it: its length bounds the time."""
    for token in state.tokens:
        if token.type == "inline" and len(token.content) > LONGEST:
            token.content, token.meta["too_long"] = "", True
