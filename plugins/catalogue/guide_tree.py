"""The questions of a guide as a graph: which ways lead to a question or an outcome."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from ..domain import Guide, GuideChoice, GuideOutcome, GuideQuestion
from ..locales import ByLanguage

#: Where the outline of a guide is, below the guide's own address.
OUTLINE: ByLanguage[str] = ByLanguage("addresses", "guides")
#: So many ways to a page are told; a guide with more is asked another way.
MOST_WAYS = 8

Node = GuideQuestion | GuideOutcome
#: A question, the place of the choice among its choices from 1, and that choice.
Step = tuple[GuideQuestion, int, GuideChoice]
Way = tuple[Step, ...]


@dataclass(frozen=True)
class GuideTree:
    """A guide's questions and outcomes by name. Where names are used twice the first holds."""

    guide: Guide

    @cached_property
    def nodes(self) -> dict[str, Node]:
        """Questions, then outcomes."""
        every: tuple[Node, ...] = (*self.guide.questions, *self.guide.outcomes)
        named = {one.name: one for one in reversed(every)}
        return {one.name: named[one.name] for one in every}

    @property
    def first(self) -> GuideQuestion:
        """Where the guide begins."""
        return self.guide.questions[0]

    def leading(self, name: str) -> Iterator[Step]:
        """The choices that lead to a question or an outcome, of questions that are reached."""
        for question in self.guide.questions:
            for place, choice in enumerate(question.choices, 1):
                if choice.to == name and question.name in self.reached:
                    yield question, place, choice

    def ways(self, name: str, most: int = MOST_WAYS) -> tuple[Way, ...]:
        """The ways from the first question to a question or an outcome, at most so many; none where
        the guide leads round.
        """
        return () if self.circle else tuple(islice(self._ways(name, ()), most))

    def _ways(self, name: str, after: Way) -> Iterator[Way]:
        if name == self.first.name:
            yield after
            return
        for step in self.leading(name):
            yield from self._ways(step[0].name, (step, *after))

    @cached_property
    def reached(self) -> frozenset[str]:
        """The names that some way leads to."""
        found, todo = set[str](), [self.first.name]
        while todo:
            name = todo.pop()
            if name in found:
                continue
            found.add(name)
            node = self.nodes.get(name)
            if isinstance(node, GuideQuestion):
                todo += [choice.to for choice in node.choices]
        return frozenset(found)

    @cached_property
    def circle(self) -> tuple[str, ...]:
        """Names that lead back to the first of them; nothing where every way ends."""
        return self._circle(self.first.name, (), set())

    def _circle(self, name: str, above: tuple[str, ...], done: set[str]) -> tuple[str, ...]:
        if name in above:
            return (*above[above.index(name) :], name)
        node = self.nodes.get(name)
        if name in done or not isinstance(node, GuideQuestion):
            return ()
        for choice in node.choices:
            if found := self._circle(choice.to, (*above, name), done):
                return found
        done.add(name)
        return ()

    @cached_property
    def depths(self) -> dict[str, int]:
        """How many questions come at most before each that is reached; nothing where the guide
        leads round.
        """
        found: dict[str, int] = {}
        for name in self.nodes if not self.circle else ():
            if name in self.reached:
                self._depth(name, found)
        return found

    def _depth(self, name: str, found: dict[str, int]) -> int:
        if name not in found:
            before = (self._depth(question.name, found) for question, _, _ in self.leading(name))
            found[name] = 1 + max(before, default=-1)
        return found[name]

    @property
    def longest(self) -> int:
        """How many questions there are at most before an outcome."""
        return max(self.depths.values(), default=1)


def chosen(question: GuideQuestion, answer: str) -> GuideChoice | None:
    """The choice of a question that has these words."""
    return next(
        (one for one in question.choices if one.answer.casefold() == answer.casefold()), None
    )


def address(base: str, tree: GuideTree, name: str) -> str:
    """The address of a question or an outcome, in the guide at `base`."""
    return base if name == tree.first.name else f"{base}{name}/"
