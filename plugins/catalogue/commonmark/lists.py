"""Lists as people type and paste them: nested by any indent of two, `•` and `–`, and `a)` with its
own mark.

Elsewhere CommonMark's rules hold (spec.commonmark.org/0.31.2, 5.2 and 5.3): a list may stand right
below a sentence when it begins with a bullet or with its first number, and a list is loose where
blank lines part its items.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from markdown_it.rules_block import StateBlock

_MARK = re.compile(
    r"""(?: (?P<bullet> o (?= \t | [ ]{2} ) | [-+*•·▪■●◦‣⁃○□◆◇❖➢➤►–—] | \+{2,3} | \+\) )
          | (?P<number> \d{1,9} ) (?P<sign> [.)] )
          # a) Tờ khai · a1) Tờ khai · a. Tờ khai · a/ Tờ khai · 1/ Tờ khai
          | (?P<own> (?: [A-Za-zĐđ] \d{0,2} | [ivx]{2,4} ) (?P<letter> \) )
                     | (?: [a-zđ] | [ivx]{2,4} ) (?P<small> [./] ) | \d{1,2} (?P<slash> / )
          # (1) Tờ khai · (a) Tờ khai · (ii) Tờ khai
          | \( (?: \d{1,2} | [a-zđ] | [ivx]{1,4} ) (?P<bracket> \) ) )
        ) (?= [ ] | $ )""",
    re.VERBOSE,
)
_FIRST = frozenset(("1", "a)", "A)", "a1)", "a.", "a/", "1/", "(1)", "(a)", "(i)", "i)", "i."))
# A dash in running text may come to stand at the beginning of a line.
_DASHES = "–—"
_ENDS_A_CLAUSE = (":", ";", ".", ",")


@dataclass(frozen=True)
class _Mark:
    """What stands before an item. Items of one `style` make a list; an `own` mark stays in the
    text.
    """

    text: str
    style: str
    end: int
    ordered: bool = False
    own: bool = False


def list_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The block rule for lists, of markdown-it's form: read a list that begins on line `start`."""
    mark = _mark(state, start)
    if mark is None:
        return False
    below_text = (
        silent and state.parentType == "paragraph" and state.sCount[start] >= state.blkIndent
    )
    if below_text and not _may_follow_text(state, start, mark):
        return False
    if silent:
        return True
    place = len(state.tokens)
    opening = state.push("list_open", "ol" if mark.ordered else "ul", 1)
    if mark.own:
        opening.attrs["class"] = "own-marks"
    elif mark.ordered and int(mark.text[:-1]) != 1:
        opening.attrs["start"] = str(int(mark.text[:-1]))
    parent, state.parentType = state.parentType, "list"
    tight = _items(state, start, end, mark)
    state.parentType = parent
    state.push("list_close", opening.tag, -1)
    opening.map = [start, state.line]
    if tight:
        _hide_paragraphs(state, place)
    return True


def _mark(state: StateBlock, line: int) -> _Mark | None:
    found = _MARK.match(state.src, state.bMarks[line] + state.tShift[line], state.eMarks[line])
    if found is None:
        return None
    if found["own"]:
        sign = found["letter"] or found["small"] or found["slash"] or "()"
        return _Mark(found[0], f"own {sign}", found.end(), own=True)
    style = found["sign"] or ("–" if found[0] in _DASHES else found[0])
    return _Mark(found[0], style, found.end(), ordered=bool(found["number"]))


def _may_follow_text(state: StateBlock, line: int, mark: _Mark) -> bool:
    """Whether a list may begin right below a line of text."""
    if state.skipSpaces(mark.end) >= state.eMarks[line]:
        return False
    if mark.text in _DASHES:
        before = state.src[state.bMarks[line - 1] : state.eMarks[line - 1]].rstrip()
        return before.endswith(_ENDS_A_CLAUSE) or _mark(state, line - 1) is not None
    first = mark.text[:-1] if mark.ordered else mark.text
    return not (mark.ordered or mark.own) or first in _FIRST


def _items(state: StateBlock, line: int, end: int, mark: _Mark | None) -> bool:
    """Read the items; return whether the list is tight."""
    style = mark.style if mark else ""
    tight, parted = True, False
    while mark is not None and mark.style == style:
        tight = _item(state, line, end, mark) and tight and not parted
        parted = state.line - line > 1 and state.isEmpty(state.line - 1)
        line = state.line
        if line >= end or state.sCount[line] < state.blkIndent:
            break
        if any(rule(state, line, end, True) for rule in state.md.block.ruler.getRules("list")):
            break
        mark = _mark(state, line)
    return tight


def _item(state: StateBlock, line: int, end: int, mark: _Mark) -> bool:
    """Read one item; what is two blanks further in than its mark belongs to it. Return whether it
    is tight.
    """
    opening = state.push("list_item_open", "li", 1)
    if mark.own:
        state.push("own_mark", "", 0).content = mark.text
    saved = state.blkIndent, state.tight, state.bMarks[line], state.tShift[line], state.sCount[line]
    state.tight = True
    state.blkIndent = state.sCount[line] + 2
    # The line goes on behind the mark, as far in as what belongs to the item.
    state.bMarks[line], state.tShift[line] = state.skipSpaces(mark.end), 0
    state.sCount[line] = state.blkIndent
    if state.isEmpty(line) and state.isEmpty(line + 1):
        state.line = min(line + 2, end)
    else:
        state.md.block.tokenize(state, line, end)
    tight = state.tight
    state.blkIndent, state.tight, state.bMarks[line], state.tShift[line], state.sCount[line] = saved
    state.push("list_item_close", "li", -1)
    opening.map = [line, state.line]
    return tight


def _hide_paragraphs(state: StateBlock, place: int) -> None:
    """The items of a tight list hold their text without a paragraph around it."""
    level = state.level + 2
    for token in state.tokens[place:]:
        if token.level == level and token.type in ("paragraph_open", "paragraph_close"):
            token.hidden = True
