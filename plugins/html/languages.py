"""Say of which language words are that stand in a page of another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..locales import CLOSE, OPEN, unmarked
from .nodes import Element, Text
from .page import WrittenPage

#: Elements that hold no others, so that nothing in them can be said to be of another language.
_BARE = frozenset(("title", "textarea", "option", "script", "style", "template", "svg", "math"))
#: Attributes that are displayed or spoken: their language is that of their element.
_SPOKEN = (
    "alt",
    "aria-description",
    "aria-label",
    "aria-placeholder",
    "aria-roledescription",
    "aria-valuetext",
    "label",
    "placeholder",
    "title",
)


def with_languages(source: str, lang: str, words: Mapping[str, str]) -> str:
    """Return a page in which words of other languages stand in elements that say so.

    These are the words between marks (`locales.marked`), in `lang`, and each text that is one of
    `words` as it stands, in the language that is told of it. An element says so itself where all
    that its attributes say is of the other language, and all text in it, if there is any. Marks in
    other attributes, and in elements that hold no others, are taken away.
    """
    page = WrittenPage.of(source)
    changes = list(_named_elements(page.root, lang, words))
    marks: list[tuple[int, Element]] = []
    for text, within in _texts(page.root):
        known = words.get(unmarked(text).strip())
        first, last = text.start, text.end
        if known and within.attribute("lang") != known:
            changes.append((first, last, _element(unmarked(source[first:last]), known)))
        elif not known:
            places = range(first, last)
            marks += [(place, within) for place in places if source[place] in (OPEN, CLOSE)]
    return _changed(source, sorted([*changes, *_tags(source, marks, lang)]))


def _named_elements(
    root: Element, lang: str, words: Mapping[str, str]
) -> Iterator[tuple[int, int, str]]:
    """The attribute `lang` for each element that can have it for what its attributes say."""

    def of(text: str) -> str:
        return words.get(unmarked(text).strip(), lang if _all_marked(text) else "")

    for element in root.walk():
        said = _said(element)
        found = {of(text) for text in said}
        known = found.pop() if len(found) == 1 else ""
        if known and element.named and element.attribute("lang") is None:
            inside = [text for below in element.walk() for text in _said(below)]
            inside += [text for text in element.texts() if text.strip()]
            if all(of(text) == known for text in inside):
                element.give("lang", known)
                yield element.named, element.named, f' lang="{known}"'


def _said(element: Element) -> list[str]:
    """What the attributes of an element say."""
    values = [element.attribute(name) or "" for name in _SPOKEN]
    return [value for value in values if value.strip()]


def _all_marked(text: str) -> bool:
    """Whether all of a text but its blanks is between marks."""
    depth = 0
    for sign in text:
        depth += (sign == OPEN) - (sign == CLOSE)
        if not depth and sign != CLOSE and not sign.isspace():
            return False
    return True


def _texts(above: Element) -> Iterator[tuple[Text, Element]]:
    """The texts beside which an element may stand, in order, each with the element it is in."""
    for child in above.parts:
        if isinstance(child, Text):
            if child.strip():
                yield child, above
        elif child.name not in _BARE:
            yield from _texts(child)


def _element(words: str, lang: str) -> str:
    head, tail = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
    return f'{head}<span lang="{lang}">{words.strip()}</span>{tail}'


def _tags(
    source: str, marks: list[tuple[int, Element]], lang: str
) -> Iterator[tuple[int, int, str]]:
    """Tags in place of the outermost marks, where both of a pair are in one element."""
    opened: list[tuple[int, Element]] = []
    for place, within in marks:
        if source[place] == OPEN:
            opened.append((place, within))
        elif opened:
            start, above = opened.pop()
            if not opened and above is within:
                yield start, start + 1, f'<span lang="{lang}">'
                yield place, place + 1, "</span>"


def _changed(source: str, changes: list[tuple[int, int, str]]) -> str:
    parts, done = list[str](), 0
    for start, end, text in changes:
        parts += [unmarked(source[done:start]), text]
        done = end
    return "".join([*parts, unmarked(source[done:])])
