"""What stands before and behind an element."""

from __future__ import annotations

from collections.abc import Iterator

from ..html import Element, Text


def behind(element: Element) -> list[Element | Text]:
    """Return what stands behind an element in the same one, in order, but for blanks."""
    return _sides(element)[1]


def right_before(element: Element) -> Element | Text | None:
    """Return what stands right before an element in the same one, but for blanks."""
    before = _sides(element)[0]
    return before[-1] if before else None


def following(element: Element) -> Iterator[Element | Text]:
    """Yield all that stands behind an element on its page, in order, with what is in it."""
    for one in (element, *element.ancestors):
        waiting = behind(one)[::-1]
        while waiting:
            node = waiting.pop()
            yield node
            if isinstance(node, Element):
                waiting += node.parts[::-1]


def _sides(element: Element) -> tuple[list[Element | Text], list[Element | Text]]:
    around: list[Element | Text] = element.parent.parts if element.parent else [element]
    place = next(number for number, one in enumerate(around) if one is element)
    return _without_blanks(around[:place]), _without_blanks(around[place + 1 :])


def _without_blanks(nodes: list[Element | Text]) -> list[Element | Text]:
    return [one for one in nodes if isinstance(one, Element) or one.strip()]
