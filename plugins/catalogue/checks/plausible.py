"""Doubts about what is unfinished or cannot be so: years, days to come, empty pages, telephone
numbers.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from ...domain import (
    Content,
    ContentRule,
    Document,
    Found,
    Problem,
    Site,
    warning,
)
from ...text import phones
from ..headings import capitals, lowered

#: Years that a portal may speak of.
FIRST, LAST = 1900, 2100
#: Days that have been when a page is written.
_PAST = re.compile(r"(?:.*\.)?(?:date|updated|reviewed|published|issued|dated)")
#: What writers leave where words are still to come: TODO, ???, (sẽ bổ sung sau), Coming soon.
_MARKS = "TODO|FIXME|TBD|XXX+|[Ll]orem ipsum|to be (?:written|added|completed)|fill in later"
_WRITE = "(?:điền|bổ sung|viết|cập nhật)"
_PAGE = "(?:Nội dung|Bài viết|Trang|Thông tin)(?: này)?"
_LATER = f"(?:sẽ|chờ|đang) {_WRITE}|(?:sẽ )?(?:được )?{_WRITE} (?:sau|thêm)"
_UNDER_WAY = f"{_PAGE} (?:đang|sẽ)(?: được)? (?:cập nhật|bổ sung|biên soạn)(?: sau)?"
_SOON = "(?:Đang cập nhật|Content to follow|Coming soon)"
_UNFINISHED = re.compile(
    rf"\b(?:{_MARKS})\b"
    r"|\?{3,}|\[(?:\.{3}|…)\]"
    rf"|[(\[](?:{_LATER})[.…]*[)\]]"
    rf"|^{_UNDER_WAY}[.…]*$"
    rf"|^{_SOON}[.…]*$"
)


def rules(record: Content, complete: bool, today: dt.date | None) -> tuple[ContentRule, ...]:
    """The rules for a record; `complete` where its page tells what a reader came for.

    Without `today`, nothing depends on the day of the run.
    """
    values = list(_days(record.model_dump(exclude={"history"})))

    def out_of_range(_: object) -> Iterator[Found]:
        yield from (
            (place, {"given": day.isoformat(), "first": FIRST, "last": LAST})
            for place, day in values
            if not FIRST <= day.year <= LAST
        )

    def to_come(_: object) -> Iterator[Found]:
        for place, day in values if today and not _may_come(record) else ():
            if (
                today
                and _PAST.fullmatch(re.sub(r"\.\d+", "", place))
                and today < day
                and day.year <= LAST
            ):
                yield place, {"given": day.isoformat(), "today": today.isoformat()}

    def empty(_: object) -> Iterator[Found]:
        if not complete:
            yield "", {}

    def no_number(_: object) -> Iterator[Found]:
        yield from undialled(record)

    def shouted(_: object) -> Iterator[Found]:
        for name in ("title", "short_title"):
            if capitals(words := getattr(record, name, None) or ""):
                yield name, {"given": words, "nearest": f"{name}: {lowered(words)}"}

    return (
        ContentRule("heading-in-capitals", shouted),
        ContentRule("date-unlikely", out_of_range, strict=True),
        ContentRule("date-to-come", to_come),
        ContentRule("text-missing", empty),
        ContentRule("phone-without-number", no_number),
    )


def undialled(record: Content | Site) -> Iterator[Found]:
    """Yield a telephone field with digits that are no number."""
    phone = getattr(record, "phone", None) or ""
    if phone and not any(dial for _, dial in phones(phone)):
        yield "phone", {"given": phone[:80]}


def unfinished(text: str, path: str) -> Iterator[Problem]:
    """Yield a doubt for each line of a file that says itself that it is not finished."""
    for number, line in enumerate(text.split("\n"), 1):
        if (found := _UNFINISHED.search(line)) and not line.lstrip().startswith("#:"):
            around = line[max(0, found.start() - 30) : found.end() + 50]
            yield warning("text-unfinished", path, number, around=" ".join(around.split()))


def _days(value: object, place: str = "") -> Iterator[tuple[str, dt.date]]:
    """Every day in a record's values, with its place."""
    if isinstance(value, dt.datetime):
        yield place, value.date()
    elif isinstance(value, dt.date):
        yield place, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _days(inner, f"{place}.{name}" if place else str(name))
    elif isinstance(value, list | tuple):
        for number, inner in enumerate(value):
            yield from _days(inner, f"{place}.{number}")


def _may_come(record: Content) -> bool:
    """Whether a document is not issued yet, and says so."""
    return isinstance(record, Document) and (record.drafted or record.validity == "not_yet")
