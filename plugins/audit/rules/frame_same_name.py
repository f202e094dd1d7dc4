"""Frames with one name show one thing."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault for each frame whose name an earlier one has that shows something else."""
    firsts: dict[str, Element] = {}
    for frame in page.exposed(page.named("iframe")):
        name = page.name(frame).lower()
        first = firsts.setdefault(name, frame)
        if name and _source(first) != _source(frame):
            yield page.fault(frame, name=page.name(frame))


def _source(frame: Element) -> tuple[str | None, str | None]:
    return frame.attribute("src"), frame.attribute("srcdoc")


RULE = AuditRule("4.1.2", check, act=("4b1c6c",), outcome="review")
