"""A verdict in words, or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from .check import Question, Verdict
from .finding import Observation
from .signature import PublicKey

#: All words of one language: by table, then by key.
Words = Mapping[str, Mapping[str, str]]
#: So many remarks of one kind are told in words, all in JSON.
_MOST_LINES = 40


def as_text(verdict: Verdict, question: Question, words: Words) -> str:
    """What a person reads."""
    lines = "\n".join(_lines(verdict, question, words)) + "\n"
    # What a hostile site says may not command the terminal.
    return "".join(
        one if one.isprintable() or one == "\n" else "\N{REPLACEMENT CHARACTER}" for one in lines
    )


def as_json(verdict: Verdict, question: Question) -> str:
    """What programs read."""
    release = verdict.release
    facts: dict[str, Any] = {
        "address": question.where,
        "status": verdict.status,
        "key": verdict.key or None,
        "release": release
        and {
            "number": release.number,
            "day": release.day.isoformat(),
            "until": release.until.isoformat(),
            "commit": release.commit,
            "version": release.version,
            "files": len(release.files),
        },
        "files": verdict.files,
        "certainty": verdict.certainty or None,
        "headers": verdict.headers,
        "differences": [one.facts() for one in verdict.of("difference")],
        "notes": [one.facts() for one in verdict.of("note")],
        "unasked": [one.facts() for one in verdict.of("unasked")],
    }
    return json.dumps(facts, ensure_ascii=False, indent=1) + "\n"


def title(verdict: Verdict, question: Question, words: Words) -> str:
    """The verdict in a line."""
    count = len(verdict.of("difference"))
    return words["verdict"][verdict.kind].format(where=question.where, count=count)


def lines_of(remarks: list[Observation], words: Words) -> Iterator[str]:
    """Each remark in words; of many of one kind the first ones."""
    counts: dict[str, int] = {}
    for one in remarks:
        counts[one.kind] = counts.get(one.kind, 0) + 1
        if counts[one.kind] <= _MOST_LINES:
            yield f"  {_said(one, words)}"
    more = sum(max(0, count - _MOST_LINES) for count in counts.values())
    if more:
        yield "  " + words["report"]["more"].format(count=more)


def _lines(verdict: Verdict, question: Question, words: Words) -> Iterator[str]:
    say = words["report"]
    release = verdict.release
    if release:
        commit = release.commit or "–"
        yield say["release"].format(
            number=release.number, day=release.day, until=release.until, commit=commit
        )
        key = PublicKey.read(verdict.key)
        yield (
            say["signed"].format(key=key, fingerprint=key.fingerprint) if key else say["not_signed"]
        )
        yield say["files"].format(count=verdict.files, all=len(release.files))
        for changed, chance in verdict.certainty.items():
            yield "  " + say["certainty"].format(changed=changed, percent=f"{100 * chance:.1f}")
    for weight in ("difference", "unasked", "note"):
        if remarks := verdict.of(weight):
            yield say[weight].format(count=len(remarks))
            yield from lines_of(remarks, words)
    if verdict.headers:
        yield say["headers"]
        width = max(map(len, verdict.headers))
        for name, value in verdict.headers.items():
            yield f"  {name:{width}}  {value[:120] or say['absent']}"
    if question.online:
        yield say["limits"]
    yield title(verdict, question, words)


def _said(one: Observation, words: Words) -> str:
    values = dict(one.values)
    visitor = values.pop("visitor", "plain")
    if one.weight == "unasked":
        values["reason"] = words["failure"][values["reason"]].format(**values)
    said = words[one.weight][one.kind].format(path=one.path, **values)
    return said if visitor == "plain" else f"{said} ({words['visitor'][visitor]})"
