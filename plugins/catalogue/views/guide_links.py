"""Guides where a reader may need one: as links with what they ask."""

from __future__ import annotations

from collections.abc import Iterable

from ...domain import Guide, Link, SitePage
from ..guide_tree import GuideTree
from .context import ViewContext
from .format import counted


def guide_links(guides: Iterable[SitePage], context: ViewContext) -> tuple[Link, ...]:
    """Return guides as links with the most questions that each asks."""
    return tuple(
        context.link(one, asked(one.record, context))
        for one in guides
        if isinstance(one.record, Guide)
    )


def asked(record: Guide, context: ViewContext) -> str:
    """How many questions a guide asks at most."""
    questions = counted("guide.questions", GuideTree(record).longest, context.say)
    return context.say("guide.most", questions=questions)
