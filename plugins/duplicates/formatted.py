"""The pairs as a text for people, or as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from ..run.command import Words
from ..text import shorten
from .pairs import Pair

FORMATS = ("text", "json")
#: Letters of a value, words of a text, and fields that are shown of what differs.
_VALUE, _WORDS, _FIELDS = 70, 12, 6


def formatted(found: Iterable[Pair], form: str, words: Words) -> str:
    """Return the pairs in one of the `FORMATS`."""
    found = list(found)
    if form == "json":
        return json.dumps([_table(one) for one in found], ensure_ascii=False, indent=1)
    lines = [line for one in found for line in (*_lines(one, words), "")]
    return "\n".join([*lines, words("duplicates.count", n=len(found))])


def _lines(one: Pair, words: Words) -> Iterator[str]:
    reasons = ", ".join(words(f"duplicates.{reason}") for reason in one.reasons)
    share = "" if one.alike is None else f" · {words('duplicates.alike', n=round(one.alike * 100))}"
    yield f"{reasons}{share}"
    yield f"  {one.stays.path}"
    yield f"  {one.goes.path}"
    for field, first, second in one.difference.fields[:_FIELDS]:
        yield f"    {field}: {shorten(first, _VALUE) or '–'} | {shorten(second, _VALUE) or '–'}"
    rest = len(one.difference.fields) - _FIELDS
    if rest > 0:
        yield f"    {words('duplicates.more', n=rest)}"
    if any(one.difference.words):
        only = [" ".join(some[:_WORDS]) or "–" for some in one.difference.words]
        yield f"    {words('duplicates.words')}: {only[0]} | {only[1]}"
    address = "/" + one.goes.path.removesuffix(".md") + "/"
    yield f"  {words('duplicates.one', path=one.goes.path, other=one.stays.path)}"
    yield f"      moved_from: [{address}]"
    yield f"  {words('duplicates.two', path=one.stays.path)}"
    yield f"      distinct_from: [{one.goes.slug}]"


def _table(one: Pair) -> dict[str, object]:
    first, second = one.difference.words
    return {
        "reasons": one.reasons,
        "alike": one.alike,
        "stays": one.stays.path,
        "goes": one.goes.path,
        "fields": [list(field) for field in one.difference.fields],
        "words": [first, second],
    }
