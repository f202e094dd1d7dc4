"""The command: what may be asked for, and what it answers with."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from .check import NotAsked, Question, check
from .report import Words, as_json, as_text, title
from .signature import PublicKey
from .watch import Memory, NoCommand, call, default_file, note_change, recall, remember, write_feed


def main(
    languages: Mapping[str, Words],
    arguments: Sequence[str] | None = None,
    parser: type[argparse.ArgumentParser] = argparse.ArgumentParser,
) -> int:
    """Check; return 0 as released, 1 other than released, 2 where it could not be asked.

    `languages` are the words by language, `parser` reads the arguments.
    """
    given = _arguments(languages, arguments, parser)
    words = languages[given.lang]
    key = _read_key(given.key)
    if given.key and not key:
        return _stop(words, "key", given=given.key)
    question = Question(
        given.where, given.today, key, given.sample, given.seed, max(1, given.connections)
    )
    state = given.state or (default_file() if question.online else None)
    memory = recall(state, given.where) if state else Memory()
    try:
        status = _check(given, question, memory, words)
        if state:
            remember(state, given.where, memory)
    except NoCommand:
        return _stop(words, "no_command", command=given.alarm)
    except OSError as cause:
        return _stop(words, "no_file", path=str(cause.filename or given.where))
    return status


def _check(given: argparse.Namespace, question: Question, memory: Memory, words: Words) -> int:
    """Check, answer and raise the alarm; return the exit status. Raises OSError, NoCommand."""
    try:
        verdict = check(question, memory)
    except NotAsked as cause:  # who keeps the site from being asked shall not go unnoticed, either
        values = dict(cause.values)
        if "reason" in values:
            values["reason"] = words["failure"][values["reason"]]
        line = words["stopped"][cause.kind].format(**values)
        sys.stderr.write(f"{line}\n")
        _watch(given, memory, [cause.kind], line, line)
        return 2
    text = as_text(verdict, question, words)
    sys.stdout.write(as_json(verdict, question) if given.format == "json" else text)
    alarm = [f"{one.kind} {one.path}" for one in verdict.of("difference")]
    _watch(given, memory, alarm, title(verdict, question, words), text)
    return verdict.status


def _stop(words: Words, kind: str, **values: str) -> int:
    """Say why there is no answer; return the exit status."""
    sys.stderr.write(words["stopped"][kind].format(**values) + "\n")
    return 2


def _watch(
    given: argparse.Namespace, memory: Memory, alarm: list[str], line: str, text: str
) -> None:
    """Tell of an alarm that is another than the last one. Raises OSError, NoCommand."""
    if not (given.watch or given.alarm):
        return
    now = dt.datetime.now().astimezone().isoformat(timespec="seconds")
    new = note_change(memory, alarm, line, text, now)
    if given.watch:
        write_feed(given.watch, given.where, memory, now)
    if given.alarm and new:
        call(given.alarm, text)


def _arguments(
    languages: Mapping[str, Words],
    arguments: Sequence[str] | None,
    parser: type[argparse.ArgumentParser],
) -> argparse.Namespace:
    wanted = os.environ.get("REPORT_LANG", "")
    lang = wanted if wanted in languages else max(languages)
    say = languages[lang]["options"]
    reader = parser(prog="verify.py", description=say["verify"])
    reader.add_argument("where", help=say["where"])
    reader.add_argument("--key", default="", help=say["key"])
    reader.add_argument("--sample", type=int, default=0, help=say["sample"])
    reader.add_argument("--format", choices=("text", "json"), default="text", help=say["format"])
    reader.add_argument("--watch", type=Path, help=say["watch"])
    reader.add_argument("--alarm", default="", help=say["alarm"])
    reader.add_argument("--state", type=Path, help=say["state"])
    reader.add_argument("--seed", default="", help=say["seed"])
    reader.add_argument("--connections", type=int, default=4, help=say["connections"])
    reader.add_argument(
        "--today", type=dt.date.fromisoformat, default=dt.date.today(), help=say["today"]
    )
    reader.add_argument("--lang", choices=sorted(languages), default=lang, help=say["lang"])
    return reader.parse_args(arguments)


def _read_key(given: str) -> PublicKey | None:
    """A key as it is written, or from a file."""
    try:
        return PublicKey.read(given) or PublicKey.read(Path(given).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
