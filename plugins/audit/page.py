"""A written page as the rules look at it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from ..html import Element, Text, WrittenPage
from .hidden import TELLING, Hidden, hidden_parts
from .names import AccessibleNames, labels_in
from .roles import PLAIN, role_of

_IDENTIFIER = re.compile(r"[A-Za-z][\w-]*")


@dataclass(frozen=True)
class Fault:
    """Something a rule found: where (a CSS selector; `html` for the whole page), and what the
    message needs.
    """

    selector: str
    values: dict[str, str]


@dataclass(frozen=True)
class AuditedPage:
    """A page of the output: `path` from its root, `written` what is in it."""

    path: str
    written: WrittenPage

    @property
    def root(self) -> Element:
        """The page's `html` element."""
        return self.written.root

    @property
    def elements(self) -> tuple[Element, ...]:
        """All elements in order, without what a `template` holds back."""
        return self.written.elements

    @property
    def attributes(self) -> tuple[tuple[Element, str, str], ...]:
        """Each attribute of an element, in order: the element, the name, the value."""
        return self.written.attributes

    def named(self, *names: str) -> Iterator[Element]:
        """The elements with these names, in order."""
        return self.written.named(*names)

    @cached_property
    def _by_attribute(self) -> dict[str, list[Element]]:
        found: dict[str, list[Element]] = {}
        for element, name, _ in self.attributes:
            found.setdefault(name, []).append(element)
        return found

    def having(self, *names: str) -> list[Element]:
        """The elements with an attribute of one of these names; for each name in order."""
        return [one for name in names for one in self._by_attribute.get(name, ())]

    @cached_property
    def attribute_names(self) -> frozenset[str]:
        """The names of all attributes on the page."""
        return frozenset(self._by_attribute)

    @cached_property
    def ids(self) -> frozenset[str]:
        """Every id of the page."""
        return frozenset(self.written.by_id)

    def fault(self, element: Element | None = None, **values: str) -> Fault:
        """A fault at an element, or of the whole page."""
        return Fault(selector(self.root if element is None else element), values)

    @cached_property
    def hidden(self) -> Hidden:
        """What is not displayed, and what assistive technology does not get."""
        return hidden_parts(self.written, self.having(*TELLING))

    def seen(self, elements: Iterable[Element]) -> Iterator[Element]:
        """Those of some elements that are displayed."""
        return (one for one in elements if one not in self.hidden.unseen)

    def exposed(self, elements: Iterable[Element]) -> Iterator[Element]:
        """Those of some elements that assistive technology gets."""
        return (one for one in elements if one not in self.hidden.unexposed)

    @cached_property
    def _names(self) -> AccessibleNames:
        by_id = self.written.by_id
        return AccessibleNames(by_id, labels_in([*self.named("label")], by_id), self.hidden)

    @cached_property
    def _named_already(self) -> dict[Element, str]:
        return {}

    def name(self, element: Element) -> str:
        """What assistive technology calls an element; empty where it has no name or is hidden."""
        name = self._named_already.get(element)
        if name is None:
            name = self._named_already[element] = self._names.of(element)
        return name

    def content_name(self, element: Element) -> str:
        """The name that an element's content alone would give it."""
        return self._names.content(element)

    @cached_property
    def _with_role(self) -> dict[str, list[Element]]:
        found: dict[str, list[Element]] = {}
        unexposed = self.hidden.unexposed
        for one in self.elements:
            if (one.name not in PLAIN or "role" in one.attributes) and one not in unexposed:
                found.setdefault(role_of(one), []).append(one)
        return found

    def with_role(self, *roles: str) -> list[Element]:
        """The elements of the accessibility tree with these roles; for each role in order. What has
        a role that means nothing by itself is not looked for.
        """
        return [one for role in roles for one in self._with_role.get(role, ())]

    def words(self, element: Element) -> str:
        """The text in an element that is displayed, white space as single blanks."""
        parts, waiting = list[str](), [*element.contents[::-1]]
        while waiting:
            node = waiting.pop()
            if isinstance(node, Text):
                parts.append(node)
            elif isinstance(node, Element) and node not in self.hidden.unseen:
                waiting += node.contents[::-1]
        return " ".join("".join(parts).split())


def selector(element: Element) -> str:
    """A short CSS selector: from the nearest id down, by place among its kind."""
    steps: list[str] = []
    for one in (element, *element.ancestors):
        if (key := one.attribute("id")) and _IDENTIFIER.fullmatch(key):
            return " > ".join([f"#{key}", *reversed(steps)])
        alike = [other for other in one.siblings if other.name == one.name]
        place = f":nth-of-type({alike.index(one) + 1})" if len(alike) > 1 else ""
        steps.append(f"{one.name}{place}")
    return " > ".join(reversed(steps))
