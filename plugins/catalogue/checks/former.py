"""Doubts about what a page still says although its own history says that it is no more."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from ...domain import Content, ContentRule, FieldChange, Found, Procedure, texts
from ...text import syllables
from .rule import body_texts

#: Syllables in a row that were struck out and stand on the page again: fewer meet by chance (`Ủy
#: ban nhân dân`).
LEAST = 5
#: Syllables of a whole value that was replaced, as it is looked for in the sentence at the top.
LEAST_VALUE = 3
_ELSEWHERE = {"history", "legal_resources", "pronounce", "owner", "keywords", "base", "decision"}
_UNIT = "ngày|tháng|giờ|năm|days?|working|months?|hours?"
_TIME = re.compile(r"processing_times?(?:\.\d+)?\.value$")


def rules(record: Content, body: Sequence[tuple[int, str]]) -> tuple[ContentRule, ...]:
    """The rule on a procedure's history, with the page's text, block by block with its line."""
    if not isinstance(record, Procedure) or not record.history:
        return ()
    words = [*texts(record.model_dump(exclude=_ELSEWHERE)), *body_texts(body)]

    def still_said(procedure: Procedure) -> Iterator[Found]:
        for change in _struck_out(procedure):
            for place, text in words:
                if found := _again(change, place, text, procedure):
                    yield place, {"given": found, "new": str(change.new or "")[:120]}

    return (ContentRule("former-still-said", still_said),)


def _struck_out(procedure: Procedure) -> Iterator[FieldChange]:
    """The changes whose old value did not come back later. Revisions are newest first."""
    later: set[tuple[str, str]] = set()
    for revision in procedure.history:
        for change in revision.changes:
            if (change.field, str(change.old)) not in later:
                yield change
            later.add((change.field, str(change.new)))


def _again(change: FieldChange, place: str, text: str, procedure: Procedure) -> str:
    """What of the old value stands in a text: empty where nothing does."""
    old, new = (
        str(value) if isinstance(value, str | int | float) else ""
        for value in (change.old, change.new)
    )
    if old.replace(".", "").isdigit():
        return _number_again(change, old, text, procedure) if place == "summary" else ""
    said = f" {' '.join(syllables(text))} "
    runs = [run for run in _removed(syllables(old), syllables(new)) if len(run) >= LEAST]
    if place == "summary" and len(syllables(old)) >= LEAST_VALUE and new:
        runs.append(syllables(old))
    now = f" {' '.join(syllables(new))} "
    return next(
        (
            " ".join(run)
            for run in runs
            if f" {' '.join(run)} " in said and f" {' '.join(run)} " not in now
        ),
        "",
    )


def _removed(old: list[str], new: list[str]) -> Iterator[list[str]]:
    """The runs of syllables that are in the old text and not in the new one."""
    for kind, start, end, _, _ in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind in ("delete", "replace"):
            yield old[start:end]


def _number_again(change: FieldChange, old: str, text: str, procedure: Procedure) -> str:
    """An old fee or time in the sentence at the top, where nothing costs or takes so much now."""
    if change.field.endswith(".amount"):
        costs = {cost.amount for channel in procedure.channels for cost in channel.costs}
        amount = f"{int(old):,}".replace(",", "[.,]?")
        found = re.search(rf"(?<!\d)(?<!\d[.,]){amount}(?!\d|[.,]\d)", text)
        return found[0] if found and int(old) not in costs else ""
    if _TIME.search(change.field):
        times = {time.value for channel in procedure.channels for time in channel.processing_times}
        found = re.search(rf"(?<!\d)(?<!\d[.,]){re.escape(old)} (?:{_UNIT})", text)
        return found[0] if found and float(old) not in times else ""
    return ""
