"""Marks put into a written page: its tree and its source change together, and nothing else of it.

An edit is noted with its place in the source as it was read; `edited` makes all of them at once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape, unescape
from typing import Literal, NamedTuple

from .nodes import Element, Piece, Remark, Text
from .page import WrittenPage

#: An attribute in a start tag, after the HTML standard (§13.1.2.3): ` name`, ` name=value`, quoted
#: in one way or the other, or not.
_ATTRIBUTE = re.compile(
    r"""
    (?P<name> [^\s"'>/=]+ )
    (?: \s* = \s* (?: "(?P<double>[^"]*)" | '(?P<single>[^']*)' | (?P<bare>[^\s"'=<>`]+) ) )?
    """,
    re.VERBOSE,
)
_BLANK = re.compile(r"\[\[(\w+)\]\]")

#: What an edit is for: an attribute with another value, a mark, a slot that is left out, and of one
#: that stays its comments and its blanks (`text` is the blank's name).
Purpose = Literal["attribute", "mark", "slot", "comment", "blank"]


class Edit(NamedTuple):
    """`source[start:end]` is to be `text`."""

    start: int
    end: int
    text: str
    purpose: Purpose


def rewrite_attribute(
    page: WrittenPage, element: Element, name: str, change: Callable[[str], str]
) -> Edit | None:
    """Give an attribute of an element another value: `change` makes it of the one in the source, as
    it is written there. None where it stays the same.
    """
    place = value_place(page, element, name)
    written = page.source[slice(*place)] if place else ""
    new = change(written)
    if place is None or new == written:
        return None
    element.give(name, unescape(new))
    return Edit(*place, new, "attribute")


def value_place(page: WrittenPage, element: Element, name: str) -> tuple[int, int] | None:
    """Return where in the source the value of an attribute stands, without its quotes."""
    for found in _ATTRIBUTE.finditer(page.source, element.named, element.inside):
        if found["name"].lower() == name:
            kind = next((one for one in ("double", "single", "bare") if found[one] is not None), "")
            return found.span(kind) if kind else None
    return None


def give_id(element: Element, key: str) -> Edit:
    """Give an element that has none an id."""
    element.give("id", key)
    return Edit(element.named, element.named, f' id="{key}"', "mark")


def wrap(page: WrittenPage, start: int, end: int, key: str) -> list[Edit]:
    """Put what stands in `source[start:end]` into a `span` with an id.

    Both places are in plain text or between two nodes of one element.
    """
    parent = _innermost(page.root, start, end)
    _cut(parent, start)
    _cut(parent, end)
    inside = [one for one in parent.contents if start <= one.start and one.end <= end]
    if inside:
        span = Element("span", {"id": key}, parent, start, 0, start)
        span.contents, span.end = inside, end
        for one in inside:
            if isinstance(one, Element):
                one.parent = span
        place = next(at for at, one in enumerate(parent.contents) if one is inside[0])
        parent.contents[place : place + len(inside)] = [span]
        page.changed()
    return [Edit(start, start, f'<span id="{key}">', "mark"), Edit(end, end, "</span>", "mark")]


def slot(page: WrittenPage, name: str) -> list[Edit]:
    """Return the edits of what stands between the comments `name` and `/name`; none where there
    are no such comments.

    The first leaves it out (purpose `slot`). The others make it part of the page: they take out the
    comments and name the blanks (`[[blank]]`).
    """
    found = _between(page, name)
    if found is None:
        return []
    left_out, begin, end = found
    places = _places(page, begin.end, end.start)
    named = [blank for place in places for blank in _BLANK.finditer(page.source, *place)]
    return [
        left_out,
        Edit(left_out.start, begin.end, "", "comment"),
        *sorted(Edit(blank.start(), blank.end(), blank[1], "blank") for blank in named),
        Edit(end.start, left_out.end, "", "comment"),
    ]


def _between(page: WrittenPage, name: str) -> tuple[Edit, Remark, Remark] | None:
    """What leaves out a slot, and the two comments around it."""
    begin = next((one for one in page.remarks if one == name), None)
    end = next((one for one in page.remarks if one == f"/{name}"), None)
    if begin is None or end is None:
        return None
    source = page.source
    start = len(source[: begin.start].rstrip(" \t"))
    return Edit(start, end.end + source.startswith("\n", end.end), "", "slot"), begin, end


def take_out(element: Element) -> Edit:
    """Take an element out of its page."""
    element.take_out()
    return Edit(element.start, element.end, "", "slot")


def leave_out(page: WrittenPage, name: str) -> Edit | None:
    """Take what stands between the comments `name` and `/name` out of the page."""
    found = _between(page, name)
    if found is None:
        return None
    left_out = found[0]
    around = _innermost(page.root, left_out.start, left_out.end)
    for one in [*around.walk()]:
        if left_out.start <= one.start < one.end <= left_out.end:
            one.take_out()
    page.changed()
    return left_out


def edited(source: str, edits: Iterable[Edit], blanks: Mapping[str, str] | None = None) -> str:
    """Return the source with its edits made. Where one stands in what another takes out, it goes
    with it. `blanks` fill the blanks; a blank without a value stays.
    """
    parts, at = list[str](), 0
    filled = blanks or {}
    # Of marks at one place those that end come first; what is taken out comes before what is in it.
    for edit in sorted(edits, key=lambda one: (one.start, one.text != "</span>", -one.end)):
        if edit.start < at:
            continue
        if edit.purpose == "blank" and edit.text not in filled:
            continue
        text = escape(filled[edit.text]) if edit.purpose == "blank" else edit.text
        parts += [source[at : edit.start], text]
        at = edit.end
    return "".join([*parts, source[at:]])


def _places(page: WrittenPage, start: int, end: int) -> Iterable[tuple[int, int]]:
    """Where texts and values of attributes stand in a part of the source, if they have blanks."""
    for element in page.root.walk():
        if start <= element.start and element.end <= end:
            for name, value in element.attributes.items():
                place = value_place(page, element, name) if "[[" in value else None
                if place is not None:
                    yield place
            for text in element.contents:
                if isinstance(text, Text) and "[[" in text:
                    yield text.start, text.end


def _innermost(element: Element, start: int, end: int) -> Element:
    """The element nearest to a part of the source that has all of it."""
    for child in element.contents:
        if isinstance(child, Element) and child.inside <= start and end <= child.end:
            return _innermost(child, start, end)
    return element


def _cut(parent: Element, place: int) -> None:
    """Cut the text of an element that goes over a place in two."""
    for number, child in enumerate(parent.contents):
        if isinstance(child, Text) and child.start < place < child.end:
            before, after = _halves(child.pieces, place)
            parent.contents[number : number + 1] = [Text.of(tuple(before)), Text.of(tuple(after))]
            return


def _halves(pieces: Sequence[Piece], place: int) -> tuple[list[Piece], list[Piece]]:
    before, after = list[Piece](), list[Piece]()
    for piece in pieces:
        if piece.end <= place:
            before.append(piece)
        elif piece.start >= place:
            after.append(piece)
        else:
            cut = place - piece.start
            before.append(Piece(piece.text[:cut], piece.start, place))
            after.append(Piece(piece.text[cut:], place, piece.end))
    return before, after
