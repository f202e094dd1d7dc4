"""The pages of a guide: where it begins, a question each, an outcome each."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...domain import Guide, GuideOutcome, GuideQuestion, Link, SitePage
from ..guide_tree import OUTLINE, GuideTree, Way, address
from .context import ViewContext
from .guide_links import asked
from .guide_outline import GuideOutlineView, guide_outline
from .head import Head, head
from .life_event import Stations, codes_of, procedures_of, together
from .parts import Row
from .prose import Block, blocks
from .rows import row
from .terms import Law, law


@dataclass(frozen=True)
class ChoiceView:
    """An answer as a link to what it leads to."""

    answer: str
    hint: str
    url: str


@dataclass(frozen=True)
class GivenAnswer:
    """A question on a way with the answer that was given, and the page to give another one.

    `before` is the way to that question, as addresses write it.
    """

    question: str
    answer: str
    url: str
    before: str


@dataclass(frozen=True)
class WayView:
    """A way to a page: `key` has the places of the answers from the first question on, as addresses
    write it behind `#` (`1.3.2`).
    """

    key: str
    answers: tuple[GivenAnswer, ...]


@dataclass(frozen=True)
class GuideView:
    """What the page of a guide, or of one of its questions, shows. `most` says how many questions
    there are at most; `start` is the guide's own page, where the page is another one.
    """

    head: Head
    question: str
    help: tuple[Block, ...]
    choices: tuple[ChoiceView, ...]
    ways: tuple[WayView, ...]
    most: str
    start: Link
    outline: str
    events: tuple[Link, ...] = ()


@dataclass(frozen=True)
class GuideOutcomeView:
    """What the page of an outcome shows. `codes` are those of its procedures."""

    head: Head
    ways: tuple[WayView, ...]
    text: tuple[Block, ...]
    stations: tuple[Stations, ...]
    codes: tuple[str, ...]
    office: Row | None
    link: Link | None
    nothing: bool
    reason: tuple[Block, ...]
    laws: tuple[Law, ...]
    start: Link
    outline: str


def guide(
    page: SitePage, record: Guide, context: ViewContext
) -> GuideView | GuideOutcomeView | GuideOutlineView:
    """Return what one of a guide's pages shows."""
    tree = GuideTree(record)
    if page.within and not page.part:
        return guide_outline(page, tree, _head(page, context), context)
    node = tree.nodes[page.part] if page.part else tree.first
    if isinstance(node, GuideOutcome):
        return _outcome(page, tree, node, context)
    return _question(page, tree, node, context)


def _question(
    page: SitePage, tree: GuideTree, node: GuideQuestion, context: ViewContext
) -> GuideView:
    base = page.within or page.url
    named = (context.index.find("life_event", one, page.lang) for one in tree.guide.life_events)
    return GuideView(
        head=_head(page, context),
        question=node.question,
        help=blocks(node.help),
        choices=tuple(
            ChoiceView(one.answer, one.hint or "", address(base, tree, one.to))
            for one in node.choices
        ),
        ways=_ways(tree, node.name, base),
        most=asked(tree.guide, context),
        start=_start(page, context),
        outline=_outline(page, context),
        events=tuple(context.link(one) for one in named if one),
    )


def _outcome(
    page: SitePage, tree: GuideTree, node: GuideOutcome, context: ViewContext
) -> GuideOutcomeView:
    office = context.index.find("agency", node.agency, page.lang) if node.agency else None
    return GuideOutcomeView(
        head=_head(page, context),
        ways=_ways(tree, node.name, page.within),
        text=blocks(node.text),
        stations=together(node.steps, context),
        codes=codes_of(procedures_of(node.steps, context)),
        office=row(office, context) if office else None,
        link=Link(node.link_title or node.link, node.link) if node.link else None,
        nothing=node.nothing,
        reason=blocks(node.reason),
        laws=tuple(law(one, context) for one in node.legal_resources),
        start=_start(page, context),
        outline=_outline(page, context),
    )


def _ways(tree: GuideTree, name: str, base: str) -> tuple[WayView, ...]:
    return tuple(_way(way, tree, base) for way in tree.ways(name) if way)


def _way(way: Way, tree: GuideTree, base: str) -> WayView:
    places = [str(place) for _, place, _ in way]
    answers = tuple(
        GivenAnswer(
            question.question,
            choice.answer,
            address(base, tree, question.name),
            ".".join(places[:number]),
        )
        for number, (question, _, choice) in enumerate(way)
    )
    return WayView(".".join(places), answers)


def _head(page: SitePage, context: ViewContext) -> Head:
    """A part is the guide's among a browser's tabs."""
    found = head(page, context)
    return replace(found, owner=_start(page, context).title) if page.within else found


def _start(page: SitePage, context: ViewContext) -> Link:
    start = context.index.by_url.get(page.within) if page.within else page
    return context.link(start or page)


def _outline(page: SitePage, context: ViewContext) -> str:
    """The address of the outline of all questions."""
    return (page.within or page.url) + OUTLINE[page.lang]["outline"]
