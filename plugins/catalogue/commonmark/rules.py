"""Where people write otherwise than CommonMark reads: one rule for each, of markdown-it's form."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from markdown_it.helpers import parseLinkLabel
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.emphasis import tokenize as emphasis_signs
from markdown_it.token import Token

_ABBREVIATION = re.compile(r"\*\[([^\]]+)\] ?:[ ]*(\S.*)")
# The end of `[Tờ khai](/files/To khai 01.docx)`: an address with blanks in it, up to its bracket on
# the same line.
_LOOSE_TARGET = re.compile(r"\(([^()\n<>\"]*(?:\([^()\n<>\"]*\)[^()\n<>\"]*)*)\)")
_ADDRESS = re.compile(r"\]\([^)]*\)")
_BARE = re.compile(
    r"""
    (?<! [\w@/.+-] )
    (?: (?P<page> (?: https?:// | www\. (?= \w ) ) [^\s<>"“”«»]+ )
      | (?P<mail> [a-z0-9_.+-]+ @ [a-z0-9-]+ (?: \. [a-z0-9-]+ )* \. [a-z]{2,} (?! [\w@-] ) )
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BEHIND = "?!.,:;*_~'’…"
_ATTRIBUTES = re.compile(r" *\{:?[^\n}]*\} *")
_SHORT, _NARROW = 80, 40
# `Thời gian: …` and `👉 …`: what lines of their own begin with.
_NAMED = re.compile(r"[*_]{0,2}[^\W\d_][^:\n]{0,40}:")
_SIGNS_OF_MARKDOWN = frozenset("+<>|~$^`=")


def paragraph(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a paragraph. A list or heading below it ends it whatever its indent: nobody indents
    program code here.
    """
    parent, state.parentType = state.parentType, "paragraph"
    enders = state.md.block.ruler.getRules("paragraph")
    line, last = start + 1, state.lineMax
    while line < last and not state.isEmpty(line):
        # Below zero stands what a quotation takes in without its mark.
        if state.sCount[line] >= 0 and any(rule(state, line, last, True) for rule in enders):
            break
        line += 1
    state.line = line
    state.parentType = parent
    state.push("paragraph_open", "p", 1).map = [start, line]
    inline = state.push("inline", "", 0)
    inline.content = state.getLines(start, line, state.blkIndent, False).strip()
    inline.map, inline.children = [start, line], []
    state.push("paragraph_close", "p", -1)
    return True


def abbreviation(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read `*[UBND]: Ủy ban nhân dân` into `env["abbreviations"]`."""
    begin = state.bMarks[start] + state.tShift[start]
    found = _ABBREVIATION.fullmatch(state.src, begin, state.eMarks[start])
    if found and not silent:
        state.env["abbreviations"][found[1].strip()] = found[2].strip()
        state.line = start + 1
    return bool(found)


def emphasis(state: StateInline, silent: bool) -> bool:
    """Read `*` and `_` as CommonMark does, but begin nothing in the middle of a word: `5*3*2` is a
    product.

    A star in brackets, `(*)`, is the mark of a note.
    """
    place = state.pos
    if not emphasis_signs(state, silent):
        return False
    before, after = state.src[place - 1 : place], state.src[state.pos : state.pos + 1]
    if state.pos == place + 1 and before.isalnum() and after.isalnum():
        state.delimiters[-1].open = False
    elif before == "(" and after == ")":
        for sign in state.delimiters[place - state.pos :]:
            sign.open = sign.close = False
    return True


def short_lines(state: StateInline) -> None:
    """End the lines of a paragraph where they were ended, when they are lines of their own."""
    if "\n" in state.src and _lines_of_their_own(state.src):
        for token in state.tokens:
            if token.type == "softbreak":
                token.type, token.tag = "hardbreak", "br"


def _lines_of_their_own(text: str) -> bool:
    """Whether each line begins like one of its own; or lines are short, as in an address, and were
    not wrapped.

    A wrapped line was too full for the next word, and nobody wraps at less than 40 letters.
    """
    lines = _ADDRESS.sub("]", text).split("\n")
    if all(map(_NAMED.match, lines)) or all(map(_begins_with_a_sign, lines)):
        return True
    widest = max(map(len, lines))
    if widest > _SHORT or _ATTRIBUTES.fullmatch(lines[-1]):
        return False
    width = max(widest, _NARROW)
    return any(
        len(line) + 1 + len(after.strip().split(" ", 1)[0]) <= width
        for line, after in pairwise(lines)
    )


def _begins_with_a_sign(line: str) -> bool:
    return line[:1] not in _SIGNS_OF_MARKDOWN and unicodedata.category(line[:1] or "a")[0] == "S"


def bare_addresses(state: StateCore) -> None:
    """Make links of the addresses of pages and e-mail that stand in running text."""
    for block in state.tokens:
        within = 0
        made: list[Token] = []
        for token in block.children or ():
            within += _opens_link(token)
            made += [token] if within or token.type != "text" else _linked(token)
        if block.children:
            block.children = made


def _opens_link(token: Token) -> int:
    """1 where a link begins, -1 where it ends, in Markdown or in HTML."""
    if token.type == "html_inline":
        markup = token.content.lower()
        return -1 if markup.startswith("</a") else int(bool(re.match(r"<a[\s>]", markup)))
    return token.nesting if token.tag == "a" else 0


def _linked(token: Token) -> Iterator[Token]:
    """A piece of text, parted at its addresses."""
    place = 0
    for found in _BARE.finditer(token.content):
        address = found[0] if found["mail"] else _without_end(found[0])
        if len(address) < 5:
            continue
        scheme = "mailto:" if found["mail"] else "http://" if address[:4].lower() == "www." else ""
        yield _text(token.content[place : found.start()])
        yield Token("link_open", "a", 1, {"href": scheme + address}, markup="linkify")
        yield _text(address)
        yield Token("link_close", "a", -1)
        place = found.start() + len(address)
    yield _text(token.content[place:])


def _text(words: str) -> Token:
    return Token("text", "", 0, content=words)


def _without_end(address: str) -> str:
    """An address without the signs of the sentence around it: a bracket that it did not open, a
    full stop.
    """
    while address:
        closes = address[-1] == ")" and address.count(")") > address.count("(")
        if not closes and address[-1] not in _BEHIND:
            break
        address = address[:-1]
    return address


def loose_link(state: StateInline, silent: bool) -> bool:
    """Read a link or picture whose address has blanks, as file names from Word have."""
    begin = state.pos
    picture = state.src.startswith("![", begin)
    if (not picture and state.src[begin] != "[") or state.html_terminator_last("](") < begin:
        return False
    label = begin + picture
    close = parseLinkLabel(state, label, not picture)
    found = _LOOSE_TARGET.match(state.src, close + 1) if close >= 0 else None
    if found is None:
        return False
    if not silent:
        words = state.src[label + 1 : close]
        _push_picture(state, words, found[1]) if picture else _push_link(
            state, label + 1, close, found[1]
        )
    state.pos = found.end()
    return True


def _push_link(state: StateInline, begin: int, end: int, address: str) -> None:
    last = state.posMax
    state.pos, state.posMax = begin, end
    state.push("link_open", "a", 1).attrs = {"href": address.strip()}
    state.linkLevel += 1
    state.md.inline.tokenize(state)
    state.linkLevel -= 1
    state.push("link_close", "a", -1)
    state.posMax = last


def _push_picture(state: StateInline, words: str, address: str) -> None:
    picture = state.push("image", "img", 0)
    picture.attrs = {"src": address.strip(), "alt": ""}
    picture.content, picture.children = words, []
    state.md.inline.parse(words, state.md, state.env, picture.children)
