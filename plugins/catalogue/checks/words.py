"""Doubts about words: units and levels that are no more."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from ...domain import Content, ContentRule, Found, texts
from ..mergers import Mergers
from .rule import body_texts, within

#: The level of districts, and its towns, ended on 1 July 2025.
_COMMITTEE = "(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)"
_LEVEL = re.compile(
    rf"(?:cấp huyện|{_COMMITTEE}\s+(?:cấp\s+)?(?:huyện|quận|thị xã)|thị trấn)\b", re.IGNORECASE
)
_PAST = re.compile(r"tại thời điểm|trước (?:ngày|năm|đây|khi)|đã được cấp", re.IGNORECASE)
_AROUND = 80
_UNIT = re.compile(r"\b([Xx]ã|[Pp]hường|[Tt]hị trấn)((?:\s+[\w’']+){1,4})")


def rules(
    mergers: Mergers, record: Content, body: Sequence[tuple[int, str]]
) -> tuple[ContentRule, ...]:
    """The rules on the words of a record and of the page's text, with the merger data that the
    portal has.
    """
    values = record.model_dump(exclude={"history", "legal_resources", "supersedes", "pronounce"})
    words = [*texts(values), *body_texts(body)]

    joined = "\n".join(text for _, text in words)

    def old_levels(_: Content) -> Iterator[Found]:
        for place, text in words if _LEVEL.search(joined) else ():
            if found := _old_level(text):
                yield within(place, text, text.find(found)), {"given": found}

    def old_units(_: Content) -> Iterator[Found]:
        for place, text in words if mergers.new and _UNIT.search(joined) else ():
            for found in _UNIT.finditer(text):
                if now := _longest(found[1], found[2], mergers):
                    yield (
                        within(place, text, found.start()),
                        {"given": now[0], "nearest": ", ".join(now[1][:3])},
                    )

    return (
        ContentRule("level-abolished", old_levels),
        ContentRule("unit-merged", old_units),
    )


def _old_level(text: str) -> str:
    """The first mention of the level of districts that does not speak of the past."""
    return next(
        (
            found[0]
            for found in _LEVEL.finditer(text)
            if not _PAST.search(text[max(0, found.start() - _AROUND) : found.end() + _AROUND])
        ),
        "",
    )


def _longest(kind: str, name: str, mergers: Mergers) -> tuple[str, tuple[str, ...]] | None:
    """The longest run of the words after `xã`, `phường`… that is an old unit's name."""
    words = list(takewhile(lambda word: word[0].isupper() or word.isdigit(), name.split()))
    for length in range(len(words), 0, -1):
        name = f"{kind} {' '.join(words[:length])}"
        if now := mergers.now(name):
            return name, now
    return None
