"""Doubts about words: units that are no more, numbers that belong to persons."""
from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from plugins.model import Content

from ..mergers import Mergers
from .rule import Found, Rule, texts

#: The level of districts, and its towns, ended on 1 July 2025.
_LEVEL = re.compile(
    r"(?:cấp huyện|(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)\s+(?:cấp\s+)?(?:huyện|quận|thị xã)|thị trấn)\b",
    re.IGNORECASE)
_PERSON = re.compile(r"(?<![\d.])0\d{11}(?!\d)")
_PAST = re.compile(r"tại thời điểm|trước (?:ngày|năm|đây|khi)|đã được cấp", re.IGNORECASE)
_AROUND = 80
_UNIT = re.compile(r"\b([Xx]ã|[Pp]hường|[Tt]hị trấn)((?:\s+[\w’']+){1,4})")


def rules(mergers: Mergers, record: Content, body: str) -> tuple[Rule, ...]:
    """The rules on the words of a record and of the page's text, with the merger data that the portal has."""
    values = record.model_dump(exclude={"history", "legal_resources", "supersedes", "pronounce"})
    words = [*texts(values), ("", re.sub(r"<[^>]*>", " ", body))]

    whole = "\n".join(text for _, text in words)

    def old_levels(_: Content) -> Iterator[Found]:
        for place, text in words if _LEVEL.search(whole) else ():
            if found := _old_level(text):
                yield place, {"given": found}

    def old_units(_: Content) -> Iterator[Found]:
        for place, text in words if mergers.new and _UNIT.search(whole) else ():
            for found in _UNIT.finditer(text):
                if now := _longest(found[1], found[2], mergers):
                    yield place, {"given": now[0], "nearest": ", ".join(now[1][:3])}

    def persons(_: Content) -> Iterator[Found]:
        for place, text in words if _PERSON.search(whole) else ():
            if _PERSON.search(text):
                yield place, {}

    return (Rule("level-abolished", old_levels), Rule("unit-merged", old_units), Rule("personal-number", persons))


def _old_level(text: str) -> str:
    """The first mention of the level of districts that does not speak of the past."""
    return next((found[0] for found in _LEVEL.finditer(text)
                 if not _PAST.search(text[max(0, found.start() - _AROUND):found.end() + _AROUND])), "")


def _longest(kind: str, name: str, mergers: Mergers) -> tuple[str, tuple[str, ...]] | None:
    """The longest run of the words after `xã`, `phường`… that is an old unit's name."""
    words = list(takewhile(lambda word: word[0].isupper() or word.isdigit(), name.split()))
    for length in range(len(words), 0, -1):
        whole = f"{kind} {' '.join(words[:length])}"
        if now := mergers.now(whole):
            return whole, now
    return None
