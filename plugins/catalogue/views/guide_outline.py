"""The outline of a guide: all questions and outcomes in a list and in a drawing, and the cases that
try them.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from dataclasses import dataclass

from ...domain import GuideOutcome, GuideQuestion, Link, SitePage
from ..guide_tree import GuideTree, Step, address
from .context import ViewContext
from .head import Head

#: The measures of the drawing, in its own units: a letter is about eight wide, an edge runs below
#: its words.
_BOX, _GAP, _LINE, _PAD, _BETWEEN, _UNDER, _BASE = 240, 176, 20, 10, 16, 6, 15
_LETTERS, _ANSWER_LETTERS = 24, 17


@dataclass(frozen=True)
class OutlineBranch:
    """A question or an outcome below the answer that leads to it. What stands above already has no
    branches here: `again`.
    """

    answer: str
    title: str
    url: str
    outcome: bool
    again: bool
    branches: tuple[OutlineBranch, ...] = ()


@dataclass(frozen=True)
class DrawnLine:
    """A line of text in the drawing, and where it begins."""

    text: str
    x: int
    y: int


@dataclass(frozen=True)
class Box:
    """A question or an outcome in the drawing."""

    x: int
    y: int
    width: int
    height: int
    outcome: bool
    lines: tuple[DrawnLine, ...]


@dataclass(frozen=True)
class Drawing:
    """All of it in boxes and lines, from left to right. An edge is the path of an SVG, its words
    stand upon it.
    """

    width: int
    height: int
    boxes: tuple[Box, ...]
    edges: tuple[str, ...]
    answers: tuple[tuple[DrawnLine, ...], ...]


@dataclass(frozen=True)
class CaseView:
    """A case of the editor's table: who asks, the answers, and the outcome."""

    who: str
    answers: tuple[str, ...]
    outcome: Link


@dataclass(frozen=True)
class GuideOutlineView:
    """What the outline of a guide shows."""

    head: Head
    root: OutlineBranch
    counts: str
    drawing: Drawing
    cases: tuple[CaseView, ...]
    start: Link


def guide_outline(
    page: SitePage, tree: GuideTree, own: Head, context: ViewContext
) -> GuideOutlineView:
    """Return what the outline shows."""
    base, guide = page.within, tree.guide
    start = context.index.by_url.get(base, page)
    titles = {one.name: one.title for one in guide.outcomes}
    return GuideOutlineView(
        head=own,
        root=_branch("", tree.first.name, tree, base, set()),
        counts=context.say(
            "guide.counts", questions=len(guide.questions), outcomes=len(guide.outcomes)
        ),
        drawing=_drawing(tree),
        cases=tuple(
            CaseView(
                one.who,
                one.answers,
                Link(titles[one.outcome], address(base, tree, one.outcome)),
            )
            for one in guide.cases
            if one.outcome in titles
        ),
        start=context.link(start),
    )


def _branch(answer: str, name: str, tree: GuideTree, base: str, seen: set[str]) -> OutlineBranch:
    node = tree.nodes.get(name)
    title, again = _title(node, name), name in seen
    seen.add(name)
    below = node.choices if isinstance(node, GuideQuestion) and not again else ()
    branches = tuple(_branch(one.answer, one.to, tree, base, seen) for one in below)
    outcome = isinstance(node, GuideOutcome)
    return OutlineBranch(answer, title, address(base, tree, name), outcome, again, branches)


def _title(node: GuideQuestion | GuideOutcome | None, name: str) -> str:
    if isinstance(node, GuideQuestion):
        return node.question
    return node.title if node else name


def _drawing(tree: GuideTree) -> Drawing:
    """Questions in columns by how many come before; each beside the middle of what it leads to."""
    boxes: dict[str, Box] = {}
    height = _place(tree.first.name, tree, 0, boxes) - _BETWEEN
    edges: list[str] = []
    answers: list[tuple[DrawnLine, ...]] = []
    for name, box in boxes.items():
        coming = [_wrapped(step) for step in tree.leading(name)]
        y = box.y + (box.height - _room(coming)) // 2
        for (question, _, _), texts in zip(tree.leading(name), coming, strict=True):
            answers.append(_lines(texts, box.x - _GAP + 28, y))
            y += _room([texts])
            edges.append(_edge(boxes[question.name], box, y - _UNDER))
    width = max((box.x + box.width for box in boxes.values()), default=_BOX) + 2
    return Drawing(width, max(height, 0) + 2, tuple(boxes.values()), tuple(edges), tuple(answers))


def _place(name: str, tree: GuideTree, top: int, boxes: dict[str, Box]) -> int:
    """Place a question or an outcome and all below it from `top` on; return where the next may
    stand.
    """
    node = tree.nodes.get(name)
    if node is None or name in boxes or name not in tree.depths:
        return top
    bottom, middles = top, list[int]()
    for choice in node.choices if isinstance(node, GuideQuestion) else ():
        bottom = _place(choice.to, tree, bottom, boxes)
        if choice.to in boxes:
            middles.append(boxes[choice.to].y + boxes[choice.to].height // 2)
    texts = textwrap.wrap(_title(node, name), _LETTERS)
    high = max(len(texts) * _LINE + 2 * _PAD, _room(map(_wrapped, tree.leading(name))))
    middle = (min(middles) + max(middles)) // 2 if middles else top + high // 2
    x, y = 1 + tree.depths[name] * (_BOX + _GAP), max(top + 1, middle - high // 2)
    lines = _lines(texts, x + _PAD, y + (high - len(texts) * _LINE) // 2)
    boxes[name] = Box(x, y, _BOX, high, isinstance(node, GuideOutcome), lines)
    return max(bottom, y + high + _BETWEEN)


def _wrapped(step: Step) -> list[str]:
    return textwrap.wrap(step[2].answer, _ANSWER_LETTERS)


def _room(answers: Iterable[list[str]]) -> int:
    """How high answers are, each upon its edge."""
    return sum(len(texts) * _LINE + 2 * _UNDER for texts in answers)


def _lines(texts: list[str], x: int, y: int) -> tuple[DrawnLine, ...]:
    return tuple(DrawnLine(text, x, y + _BASE + place * _LINE) for place, text in enumerate(texts))


def _edge(start: Box, end: Box, y: int) -> str:
    """The path from the middle of a box to a height of another one's side."""
    x, middle = start.x + start.width, start.y + start.height // 2
    turn = end.x - _GAP
    return f"M{x} {middle}H{turn}C{turn + 14} {middle} {turn + 8} {y} {turn + 28} {y}H{end.x}"
