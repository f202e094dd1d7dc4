"""The headings of a page's text: their levels, their addresses, and lines that were meant to be
headings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lxml.html import HtmlElement

from ..domain import Problem, error, warning
from ..run import paths, theme_folder
from ..text import slug
from .places import Places

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
THEME = theme_folder()
_ID = re.compile(r'\bid="([^"]+)"')
_BLANK = re.compile(r"\{\{.*?\}\}")
#: Addresses that are made elsewhere: by scripts, for sentences, notes, papers, steps and months.
_MADE = r"s\d+|fn(?:ref\d*)?:.*|(?:papers|step)-.*|\d{4}-\d\d|.*-(?:tab|part)"
_LONGEST = 120
_SENTENCE_ENDS = (".", ";", ",", "!", "?")
_LETTERED = re.compile(r"[^\W\d_]")
_SIGNS = ".,:;()"
_ABBREVIATION = re.compile(r"(?!.*[AEIOUYÀ-Ỹ])\w+|[IVX]+|UBND|HĐND|[A-ZĐ]+-[A-ZĐ-]+|\S*\d\S*")


class Headings:
    """Gives the headings of a tree their levels and addresses, and tells what is wrong with
    them.
    """

    def __init__(self, tree: HtmlElement, path: str, places: Places) -> None:
        self.tree, self.path, self.places = tree, path, places

    def mend(self) -> Iterator[Problem]:
        """Give headings the levels of their nesting, from 2, and an address each."""
        yield from self._chosen()
        above: list[int] = []
        names = _Names(
            {node.get("id", "") for node in self.tree.iter("*") if node.tag not in _HEADINGS}
        )
        for node in self.tree.iter(*_HEADINGS):
            level, words = int(node.tag[1]), _words(node)
            while above and above[-1] >= level:
                above.pop()
            above.append(level)
            if not words:
                yield error("heading-empty", self.path, self.places.line(node, f"<h{level}"))
            elif capitals(words):
                yield warning(
                    "heading-in-capitals",
                    self.path,
                    self.places.line(node, f"<h{level}"),
                    given=words,
                    nearest=f"{'#' * max(2, level)} {lowered(words)}",
                )
            node.tag = f"h{min(len(above) + 1, 6)}"
            node.set("id", names.unused(node.get("id") or slug(words) or "muc"))
        yield from self._lines()

    def _chosen(self) -> Iterator[Problem]:
        """An address that somebody chose must be the only one of its name on the page."""
        seen: set[str] = set()
        for node in self.tree.iter("*"):
            name = node.get("id", "")
            notes = node.tag in ("sup", "li") and name.startswith("fn")
            if name and not notes and (_frame().fullmatch(name) or name in seen):
                line = self.places.within(node, name)
                yield error("id-taken", self.path, line, given=name, nearest=_free(name, seen))
            seen.add(name)

    def _lines(self) -> Iterator[Problem]:
        """Tell of a line of its own, bold or in capitals, above more text: it looks like a heading
        and is none.
        """
        level = 2
        for node in self.tree.iter(*_HEADINGS, "p"):
            if node.tag != "p":
                level = min(int(node.tag[1]) + 1, 6)
                continue
            words = _words(node)
            if (
                not words
                or len(words) > _LONGEST
                or words.endswith(_SENTENCE_ENDS)
                or node.getnext() is None
            ):
                continue
            if node.getparent() is not self.tree or node.find(".//br") is not None:
                continue
            code = (
                "bold-as-heading"
                if _all_bold(node)
                else "line-in-capitals"
                if capitals(words)
                else ""
            )
            if code:
                title = lowered(words) if capitals(words) else words
                yield warning(
                    code,
                    self.path,
                    self.places.line(node),
                    given=words,
                    nearest=f"{'#' * level} {title.rstrip(' :')}",
                )


def capitals(words: str) -> bool:
    """Whether two words or more are written in capitals throughout."""
    letters = "".join(_LETTERED.findall(words))
    spelled = [word for word in words.split() if not _ABBREVIATION.fullmatch(word.strip(_SIGNS))]
    return letters == letters.upper() and len(spelled) > 1


def lowered(words: str) -> str:
    """A line in capitals as a sentence; numbers, abbreviations and Roman numerals stay as they are.

    Which words are names nobody can know from capitals: the message asks for them.
    """
    lower = " ".join(
        word if _ABBREVIATION.fullmatch(word.strip(_SIGNS)) else word.lower()
        for word in words.split()
    )
    place = next(
        (place for place, word in enumerate(lower.split(" ")) if word != word.upper()), None
    )
    if place is None:
        return lower
    parts = lower.split(" ")
    if all(re.fullmatch(r"[IVX\d]+[.):]*", part) for part in parts[:place]):
        parts[place] = parts[place][:1].upper() + parts[place][1:]
    return " ".join(parts)


def _all_bold(node: HtmlElement) -> bool:
    """Whether a paragraph is one bold piece."""
    if len(node) != 1 or (node.text or "").strip() or (node[0].tail or "").strip(" :"):
        return False
    return node[0].tag in ("strong", "b") or (node[0].tag in ("em", "i") and _all_bold(node[0]))


def _words(node: HtmlElement) -> str:
    return " ".join(node.text_content().split())


def _free(name: str, taken: set[str]) -> str:
    """A name of the same sound that nothing else on the page has."""
    free = _of_our_own(slug(name) or "muc")
    return f"muc-{free}" if free in taken else free


def _of_our_own(name: str) -> str:
    """The name, or one made of it that the frame never uses."""
    if _frame().fullmatch(name):
        name = f"muc-{name}"
    return f"{name}-muc" if _frame().fullmatch(name) else name


@cache
def _frame() -> re.Pattern[str]:
    """The addresses that the frame gives to parts of its own: those that the theme writes, and
    those made elsewhere.
    """
    pages = [
        (THEME / name).read_text("utf-8") for name in paths.below(THEME) if name.endswith(".html")
    ]
    written = {name for page in pages for name in _ID.findall(page)}
    parts = [_BLANK.split(name) for name in sorted(written)]
    named = [
        ".*".join(map(re.escape, pieces)) for pieces in parts if _LETTERED.search("".join(pieces))
    ]
    return re.compile("|".join((_MADE, *named)))


class _Names:
    """Addresses on a page: each is given out once."""

    def __init__(self, taken: set[str]) -> None:
        self.taken = taken
        self.last: dict[str, int] = {}

    def unused(self, name: str) -> str:
        """The name, or the name with the first number that makes it the only one."""
        name = _of_our_own(name)
        number, free = self.last.get(name, 1), name
        while free in self.taken:
            number += 1
            free = f"{name}-{number}"
        self.last[name] = number
        self.taken.add(free)
        return free
