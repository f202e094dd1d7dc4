"""What a page says of persons and should not: numbers of identity, lists, accounts, health."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from ...domain import Content, ContentRule, Found, texts
from ...text.private import Personal, personal
from .rule import BODY, within

#: Codes by what was found, and whether it stops publishing.
_CODES = {
    "identity": ("personal-number", True),
    "list": ("personal-list", True),
    "phone": ("personal-phone", False),
    "account": ("personal-account", False),
    "email": ("personal-email", False),
    "health": ("personal-health", False),
}
#: Fields that are about the page, and where offices say how they are reached.
_LEFT_OUT = {"history", "legal_resources", "pronounce", "personal_data", "contact", "signer"}


def rules(record: Content, body: Sequence[tuple[int, str]]) -> tuple[ContentRule, ...]:
    """The rules on what is personal in a record and the page's text; none where somebody has looked
    at it and says why it may stay.
    """
    if record.personal_data:
        return ()
    breaches: dict[str, dict[str, dict[str, object]]] = {kind: {} for kind in _CODES}
    for place, text in [*texts(record.model_dump(exclude=_LEFT_OUT)), *_rows(body)]:
        for one in personal(text):
            breaches[one.kind].setdefault(within(place, text, one.start), {"given": _masked(one)})
    return tuple(
        ContentRule(code, partial(_found, breaches[kind]), strict=strict, each=True, in_text=True)
        for kind, (code, strict) in _CODES.items()
    )


def _found(breaches: dict[str, dict[str, object]], _: Content) -> Iterator[Found]:
    yield from breaches.items()


def _rows(body: Sequence[tuple[int, str]]) -> Iterator[tuple[str, str]]:
    """The page's text as one, as people see it: the cells of a row stand beside one another."""
    rows: dict[int, str] = {}
    for line, text in body:
        rows[line] = f"{rows[line]} | {text}" if line in rows else text
    lines: list[str] = []
    for line, text in sorted(rows.items()):
        lines += [""] * (line - 1 - len(lines))
        lines += text.split("\n")
    yield f"{BODY}1", "\n".join(lines)


def _masked(one: Personal) -> str:
    """What was found, as a report may show it: reports are read by more people than files."""
    if one.kind in ("list", "health"):
        return "".join(f"{word[0]}. " for word in one.text.split()).strip()
    return f"{one.text[:3]}…{one.text[-2:]}"
